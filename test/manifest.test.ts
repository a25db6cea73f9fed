import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { commands, contextKeys, languages, treeItems, views } from '../client/ids';

interface Command {
  command: string;
  title: string;
  category?: string;
  icon?: string;
  enablement?: string;
}
interface MenuItem {
  command?: string;
  when?: string;
}
interface Setting {
  type: string;
  default: unknown;
  scope?: string;
  order?: number;
  description?: string;
  markdownDescription?: string;
}
interface Step {
  id: string;
  title: string;
  description: string;
  media: { image: Record<'dark' | 'light' | 'hc' | 'hcLight', string>; altText: string };
  completionEvents: string[];
}
interface Manifest {
  main: string;
  browser: string;
  icon: string;
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  dependencies: Record<string, string>;
  contributes: {
    languages: { id: string; configuration: string; icon: Record<string, string> }[];
    grammars: { language: string; path: string }[];
    jsonValidation: { url: string }[];
    configuration: { properties: Record<string, Setting> };
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    views: Record<string, { id: string; icon: string }[]>;
    walkthroughs: { steps: Step[] }[];
    viewsWelcome: { view: string; contents: string; when?: string }[];
    commands: Command[];
    keybindings: { command: string; key: string; mac: string; when: string }[];
    menus: Record<string, MenuItem[]>;
  };
}

const root = path.join(__dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
const { contributes } = manifest;
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const clientText = readdirSync(path.join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(path.join('client', name)))
  .join('\n');

/** Commands and context keys of VS Code itself that the manifest names; it makes the one that shows a view. */
const foreignCommands = [
  ...['vscode.openFolder', 'workbench.action.quickOpen', 'workbench.trust.manage', 'workbench.actions.view.problems'],
  ...['editor.action.marker.nextInFiles', 'editor.action.quickFix'],
  ...Object.values(views).map((view) => `${view}.focus`),
];
/** The answers to what a comparison asks. */
const answers: readonly string[] = [commands.publishOnTop, commands.replaceMine, commands.keepEditing];
const foreignKeys = [
  ...['workbenchState', 'isWorkspaceTrusted', 'resourceFilename', 'resourceLangId', 'view', 'viewItem'],
  ...['empty', 'true', 'false', 'focusedView', 'listFocus', 'inputFocus', 'resource', 'in', 'isInDiffEditor'],
];

describe('manifest', () => {
  it('has the commands that the code registers, and no others', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), Object.values(commands).sort());
    for (const key of Object.keys(commands)) {
      const registrations = clientText.split(`registerCommand(ids.${key},`).length - 1;
      assert.equal(registrations, 1, `${key} is registered ${registrations} times`);
    }
  });

  it('gives every command a title, the one category and an icon that exists', () => {
    const codicons = read('node_modules/@vscode/codicons/dist/codicon.css');
    for (const { command, title, category, icon } of contributes.commands) {
      assert.match(title, /^%commands\.\w+%$/, command);
      assert.equal(category, '%category%', command);
      // In the title of a comparison they stand in words.
      if (answers.includes(command)) continue;
      const name = /^\$\((.+)\)$/.exec(icon ?? '')?.[1];
      assert.ok(name !== undefined && codicons.includes(`.codicon-${name}:before`), `${command}: ${String(icon)}`);
    }
    const themeIcons = [...clientText.matchAll(/\b(?:new ThemeIcon\(|icon(?: =|:))([^;\n]*)/g)].flatMap(([, args]) =>
      [...(args ?? '').matchAll(/(?<!== )'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
    );
    assert.ok(themeIcons.length > 3);
    assert.deepEqual(
      themeIcons.filter((name) => !codicons.includes(`.codicon-${name}:before`)),
      [],
    );
  });

  it('has the views and languages that the code names', () => {
    const ids = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    assert.deepEqual(ids, Object.values(views));
    assert.deepEqual(
      Object.keys(contributes.views),
      contributes.viewsContainers.activitybar.map(({ id }) => id),
    );
    assert.deepEqual(
      contributes.languages.map(({ id }) => id),
      [languages.rule],
    );
    for (const { language } of contributes.grammars) assert.equal(language, languages.rule);
  });

  it('uses in menus, welcome texts and the walkthrough only commands that exist', () => {
    const known = [...Object.values(commands), ...foreignCommands];
    const used = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command ?? '')),
      ...contributes.keybindings.map(({ command }) => command),
      ...[...contributes.viewsWelcome.map(({ contents }) => contents), ...steps.map(({ description }) => description)]
        .flatMap((text) => [...localized(text).matchAll(/\(command:([\w.]+)/g)])
        .map((match) => match[1] ?? ''),
      ...steps.flatMap(({ completionEvents }) =>
        completionEvents.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice(10)),
      ),
    ];
    assert.deepEqual(
      used.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('asks in when-clauses only for keys that are set', () => {
    const clauses = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ when }) => when)),
      ...contributes.keybindings.map(({ when }) => when),
      ...contributes.viewsWelcome.map(({ when }) => when),
      ...contributes.commands.map(({ enablement }) => enablement),
      ...steps.flatMap(({ completionEvents }) =>
        completionEvents.filter((event) => event.startsWith('onContext:')).map((event) => event.slice(10)),
      ),
    ].filter((clause) => clause !== undefined);
    const keys = clauses.flatMap(
      (clause) => clause.replace(/'[^']*'|\/(?:\\.|[^/])*\//g, '').match(/[A-Za-z][\w.]*/g) ?? [],
    );
    const known = [...foreignKeys, ...Object.values(contextKeys), ...Object.values(views)];
    assert.deepEqual(
      keys.filter((key) => !known.includes(key)),
      [],
    );
    for (const key of Object.keys(contextKeys)) assert.ok(clientText.includes(`contextKeys.${key}`), key);
    assert.deepEqual(
      clauses.filter((clause) => clause.includes('viewItem ==')),
      [],
      'a viewItem holds several words',
    );
    const items = clauses.flatMap((clause) =>
      [...clause.matchAll(/viewItem =~ \/\\b(\w+)\\b\//g)].map((match) => match[1]),
    );
    assert.deepEqual(
      items.filter((item) => !(treeItems as readonly (string | undefined)[]).includes(item)),
      [],
    );
  });

  it('goes from a rule to an active connection in five steps, each with a picture for every theme and one action', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['rule', 'mistake', 'otherSide', 'initiate', 'active'],
    );
    for (const { id, description, media, completionEvents } of steps) {
      const buttons = localized(description)
        .split('\n')
        .filter((line) => /^\[[^\]]+\]\(command:[\w.]+\)$/.test(line));
      assert.equal(buttons.length, 1, id);
      assert.ok(completionEvents.length > 0, id);
      const isOwn = (event: string) => event.startsWith('onCommand:syncRules.');
      assert.deepEqual(completionEvents.filter(isOwn), [], 'a command that only asks has done nothing yet');
      assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light'], id);
      for (const file of Object.values(media.image)) {
        const { size } = statSync(path.join(root, file));
        assert.ok(size > 5_000 && size < 80_000, `${file} has ${size} bytes`);
      }
    }
  });

  it('takes every text from package.nls.json, which holds no other', () => {
    const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
    const bare = [
      ...manifestText.matchAll(/"(title|contents|markdownDescription|description|altText)": "(?!%)([^"]+)"/g),
    ];
    assert.deepEqual(
      bare.map((match) => match[2]).filter((text) => text !== 'Sync Rules'),
      [],
    );
  });

  it('describes every setting, with default, scope and order', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      assert.ok(name.startsWith('syncRules.'), name);
      assert.ok(setting.markdownDescription ?? setting.description, name);
      assert.notEqual(setting.default, undefined, name);
      assert.ok(setting.scope, name);
      assert.equal(typeof setting.order, 'number', name);
    }
  });

  it('points to files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, ...Object.values(icon)]),
      ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap((list) => list.map(({ icon }) => icon)),
    ];
    assert.deepEqual(
      files.filter((name) => !existsSync(path.join(root, name))),
      [],
    );
  });

  it('promises no VS Code older than its typings, and pins every dependency', () => {
    assert.equal(manifest.engines.vscode, `^${String(manifest.devDependencies['@types/vscode'])}`);
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
    const why = read('CONTRIBUTING.md');
    for (const name of Object.keys(manifest.dependencies)) assert.ok(why.includes(`\`${name}\``), `${name}: why?`);
  });

  it('has every string of the client in the English bundle, and no other', () => {
    const bundle = Object.keys(JSON.parse(read('client/l10n/bundle.l10n.json')) as Record<string, string>);
    const strings = [...clientText.matchAll(/l10n\.t\(\s*(['"])((?:\\.|(?!\1).)*)\1/g)].map((match) =>
      (match[2] ?? '').replace(/\\(.)/g, '$1'),
    );
    assert.deepEqual([...new Set(strings)].sort(), bundle.sort());
  });
});

function localized(text: string): string {
  return text.replace(/^%(.+)%$/, (_, key: string) => nls[key] ?? assert.fail(`no text ${key}`));
}
