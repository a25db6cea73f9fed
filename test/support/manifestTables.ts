import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownTable, withMadePart } from './markdownTable';

interface Contributes {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  readonly configuration: {
    readonly properties: Readonly<Record<string, { readonly default: unknown; readonly markdownDescription: string }>>;
  };
}

const root = path.join(__dirname, '../..');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
const { contributes } = read('package.json') as { readonly contributes: Contributes };
const texts = read('package.nls.json') as Readonly<Record<string, string>>;

/** What commands are about, in the order of the table, with their identifiers after `syncRules.` in the order of their use. */
const groups: readonly (readonly [about: string, commands: readonly string[]])[] = [
  ['Setting up', ['initiateConnection', 'acceptInvitation', 'declineInvitation', 'compareDigits']],
  ['Inviting', ['generateInvitation', 'copyInvitation', 'withdrawInvitation']],
  [
    'A connection',
    [
      ...['refreshConnection', 'activateConnection', 'deactivateConnection', 'acknowledgeWarning'],
      ...['editDescription', 'editPartnerUrl', 'removeConnection'],
    ],
  ],
  ['Its rules', ['openOutgoingRule', 'openIncomingRule', 'openCounterpart', 'chooseTemplate', 'showRuleActions']],
  ['Versions', ['publishRules', 'compareWithPublished', 'rollBackRules', 'pullRules']],
  ['Any rule', ['newRule', 'setRuleKind']],
  ['The view', ['refreshConnections', 'filterConnections', 'arrangeConnections']],
  ['The sync node', ['connectToNode', 'startNode', 'stopNode', 'restartNode', 'copyNodeUrl', 'openNodeTerminal']],
  ['Help', ['showLog', 'restartServer', 'reportProblem']],
];

/** The commands that the palette has, by what they are about. */
function commandsTable(): string {
  const { commands, menus } = contributes;
  const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
  const titles = new Map(
    commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ command, title }) => [command.replace('syncRules.', ''), localized(title).replace(/\.\.\.$/, '')]),
  );
  const grouped = groups.flatMap(([, names]) => names);
  assert.deepEqual(
    [...grouped].sort(),
    [...titles.keys()].sort(),
    'each command of the palette stands in one of the groups above',
  );
  const rows = groups.map(([about, names]) => [about, names.map((name) => titles.get(name) ?? '').join(', ')]);
  return markdownTable([['About', 'Commands'], ...rows]);
}

/** The settings with the first sentence of what they do. */
function settingsTable(): string {
  const rows = Object.entries(contributes.configuration.properties).map(([name, setting]) => {
    const [sentence = ''] = localized(setting.markdownDescription).split(/(?<=\.)\s(?=[A-Z])/);
    return [`\`${name}\``, sentence, `\`${JSON.stringify(setting.default)}\``];
  });
  return markdownTable([['Setting', 'What it does', 'Unless set'], ...rows]);
}

/** The README with both tables as they are made now. */
export function withManifestTables(readme: string): string {
  return withMadePart(withMadePart(readme, 'commands', commandsTable()), 'settings', settingsTable());
}

function localized(text: string): string {
  return text.replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? assert.fail(`no text ${key}`));
}
