import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeSettings } from '../../../server/node/settings/describe';
import { withoutComments } from '../../../server/node/settings/file';
import { loadSettings } from '../../../server/node/settings/load';
import { readSettings, type SettingSources } from '../../../server/node/settings/read';
import { settingNames } from '../../../server/node/settings/table';
import { platforms } from '../../../server/rules/catalogue';

const nothing: SettingSources = { values: {}, variables: {}, folder: '/home/somebody' };

function inFile(text: string): SettingSources {
  return { ...nothing, file: { path: '/etc/sync-rules/node.jsonc', text } };
}

/** The sentence that a user gets. */
function refusals(sources: SettingSources): string[] {
  return readSettings(sources).problems.map(({ message }) => message);
}

describe('settings of a node', () => {
  it('are empty when nobody says anything', () => {
    assert.deepEqual(readSettings(nothing), { settings: {}, problems: [], unknown: [] });
  });

  it('are said by arguments before variables before the file, each for itself', () => {
    const { settings, problems } = readSettings({
      ...inFile('{"port": 1, "host": "file", "shortName": "file", "allowedPorts": [9443, 9444]}'),
      values: { port: '3' },
      variables: { SYNC_RULES_PORT: '2', SYNC_RULES_HOST: 'variable' },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, { port: 3, host: 'variable', shortName: 'file', allowedPorts: [9443, 9444] });
  });

  it('take DATABASE_URL, but SYNC_RULES_DATABASE_URL first', () => {
    const variables = { DATABASE_URL: 'postgres://a/b', SYNC_RULES_SECRET_FILE: 's' };
    assert.equal(readSettings({ ...nothing, variables }).settings.databaseUrl, 'postgres://a/b');
    const both = { ...variables, SYNC_RULES_DATABASE_URL: 'postgresql://c/d' };
    assert.equal(readSettings({ ...nothing, variables: both }).settings.databaseUrl, 'postgresql://c/d');
  });

  it('take relative paths from the current folder, in the file from its own', () => {
    const { settings } = readSettings({
      ...inFile('{"tlsCert": "cert.pem", "tlsKey": "/key.pem", "caFiles": ["a.pem", "b/c.pem"]}'),
      variables: { SYNC_RULES_SECRET_FILE: 'secret' },
    });
    assert.deepEqual(settings, {
      tlsCert: '/etc/sync-rules/cert.pem',
      tlsKey: '/key.pem',
      caFiles: ['/etc/sync-rules/a.pem', '/etc/sync-rules/b/c.pem'],
      secretFile: '/home/somebody/secret',
    });
  });

  it('take lists with commas, and empty texts as nothing', () => {
    const { settings } = readSettings({
      ...nothing,
      values: { projects: 'SUP, DEV,', 'trusted-proxies': '10.0.0.0/8,fd00::/8' },
      variables: { SYNC_RULES_PORT: '', SYNC_RULES_METRICS: 'true' },
    });
    assert.deepEqual(settings, { projects: ['SUP', 'DEV'], trustedProxies: ['10.0.0.0/8', 'fd00::/8'], metrics: true });
  });

  it('may be written with comments and commas at the end', () => {
    const text = '{ // "port": 1,\n "host": "a//b", /* no,\n} */ "projects": ["x,]",],\n}';
    assert.deepEqual(readSettings(inFile(text)).settings, { host: 'a//b', projects: ['x,]'] });
    assert.equal(withoutComments(text).length, text.length);
  });

  it('name variables that are no settings', () => {
    const variables = {
      SYNC_RULES_PROT: '1',
      SYNC_RULES_NODE_URL: 'x',
      SYNC_RULES_SETTINGS: 'y',
      SYNC_RULES_ENGINE: 'z',
      PATH: '/',
    };
    assert.deepEqual(readSettings({ ...nothing, variables }).unknown, ['SYNC_RULES_PROT']);
  });

  const platformIds = platforms.map(({ id }) => id);
  const wrong: readonly (readonly [SettingSources, string | RegExp])[] = [
    [
      { ...nothing, values: { port: 'http' } },
      'The setting port is not right: in the argument --port: write a whole number from 0 to 65535.',
    ],
    [
      { ...nothing, variables: { SYNC_RULES_PORT: '65536' } },
      'The setting port is not right: in the variable SYNC_RULES_PORT: write a whole number from 0 to 65535.',
    ],
    [inFile('{\n  "port": "8443"\n}'), 'The setting port is not right: in node.jsonc, line 2: write a number.'],
    [
      inFile('{\n\n "prot": 1}'),
      "The setting prot is not right: in node.jsonc, line 3: there is no such setting. Did you mean 'port'?",
    ],
    [inFile('{"port": 1, "port": 2}'), /port .* it stands here a second time/],
    [inFile('{"port": 1.5}'), /whole number/],
    [inFile('{"host": null}'), /host .* write a text in double quotes/],
    [inFile('{"projects": "SUP"}'), /projects .* write a list in brackets/],
    [inFile('{"projects": [["SUP"]]}'), /projects .* write a list in brackets/],
    [inFile('{"metrics": "yes"}'), /metrics .* write true or false/],
    [{ ...nothing, values: { metrics: 'yes' } }, /--metrics: write true or false/],
    [inFile('{\n"port": 1\n"host": ""}'), /node\.jsonc .* line 3: expected ','/],
    [inFile('[]'), /the file holds an object of settings/],
    [inFile(''), /node\.jsonc .* the file is empty/],
    [{ ...nothing, values: { 'public-url': 'http://sync.example.com' } }, /write the https URL that partners call/],
    [{ ...nothing, values: { 'public-url': 'https://a:b@sync.example.com' } }, /write the https URL/],
    [{ ...nothing, values: { 'tracker-url': 'javascript:x' } }, /begins with https/],
    [{ ...nothing, values: { platform: `${platformIds[0]}x` } }, /choose '.*\. Did you mean '.*'\?$/],
    [{ ...nothing, values: { 'log-level': 'wrn' } }, /choose 'debug', .* Did you mean 'warn'\?$/],
    [{ ...nothing, values: { 'allowed-networks': '10.0.0.0/8,intranet' } }, /--allowed-networks: write an address/],
    [{ ...nothing, values: { 'allowed-ports': '0' } }, /from 1 to 65535/],
    [{ ...nothing, values: { 'allowed-origins': 'vscode.dev/path' } }, /where a page comes from/],
    [{ ...nothing, variables: { SYNC_RULES_TOKEN: 'short' } }, /TOKEN: write at least 20/],
    [
      { ...nothing, variables: { DATABASE_URL: 'mysql://x', SYNC_RULES_SECRET_FILE: 's' } },
      /DATABASE_URL: write a URL/,
    ],
    [{ ...nothing, values: { 'tls-cert': 'a' } }, /go together/],
    [
      {
        ...nothing,
        values: { 'data-folder': 'a' },
        variables: { DATABASE_URL: 'postgres://a', SYNC_RULES_SECRET_FILE: 's' },
      },
      /say one of them/,
    ],
    [
      { ...nothing, values: { 'tokens-file': 'a' }, variables: { SYNC_RULES_TOKEN: 'x'.repeat(20) } },
      /say one of them/,
    ],
    [{ ...nothing, variables: { DATABASE_URL: 'postgres://a' } }, /name a file with the secret/],
  ];
  for (const [sources, sentence] of wrong) {
    it(`are refused with: ${String(sentence)}`, () => {
      const [first, ...others] = refusals(sources);
      assert.ok(typeof sentence === 'string' ? first === sentence : sentence.test(first ?? ''), first);
      assert.deepEqual(others, []);
    });
  }

  it('take no secret from an argument', () => {
    assert.deepEqual(readSettings({ ...nothing, values: { token: 'x'.repeat(20) } }).settings, {});
  });

  it('are refused all at once', () => {
    assert.equal(refusals({ ...inFile('{"metrics": 1, "prot": 1}'), values: { port: 'x' } }).length, 3);
  });

  it('never show what was written for a secret', () => {
    const sentences = refusals({ ...nothing, variables: { SYNC_RULES_TOKEN: 'canary 1', DATABASE_URL: 'canary 2' } });
    assert.ok(sentences.length >= 2 && !sentences.join('').includes('canary'), sentences.join('\n'));
  });
});

describe('the settings file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-settings-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is found by argument or variable', () => {
    writeFileSync(path.join(folder, 'a.json'), '{"port": 1, "secretFile": "b"}');
    const byArgument = loadSettings({ values: { settings: 'a.json' }, variables: {}, folder });
    assert.deepEqual(byArgument.settings, { port: 1, secretFile: path.join(folder, 'b') });
    const variables = { SYNC_RULES_SETTINGS: path.join(folder, 'a.json') };
    assert.deepEqual(loadSettings({ values: {}, variables, folder: '/' }).settings, byArgument.settings);
  });

  it('must be there when it is named', () => {
    const { problems } = loadSettings({ values: { settings: 'missing.json', port: 'x' }, variables: {}, folder });
    assert.match(problems[0]?.message ?? '', /--settings: the file .*missing\.json cannot be read/);
    assert.equal(problems.length, 2);
  });
});

describe('what is said of settings', () => {
  it('explains each of them, and takes no secret as an argument', () => {
    const all = describeSettings();
    assert.deepEqual(
      all.map(({ name }) => name),
      settingNames,
    );
    for (const { name, summary, otherwise, example } of all) {
      assert.match(summary, /^[A-Z].*\.$/, name);
      assert.match(otherwise, /^(?:[a-z\d]).*[^.]$/, name);
      assert.ok(example !== '', name);
    }
    const secrets = all.filter(({ argument }) => !argument).map(({ name }) => name);
    assert.deepEqual(secrets, ['databaseUrl', 'token']);
    assert.equal(new Set(all.flatMap(({ variables }) => variables)).size, settingNames.length + 1);
  });

  it('has examples that are right', () => {
    const words = ['platform', 'token', 'databaseUrl', 'tokensFile', 'dataFolder'];
    const values = Object.fromEntries(
      describeSettings().flatMap(({ name, argument, example }) =>
        argument && !words.includes(name) ? [[argument.name, example]] : [],
      ),
    );
    assert.deepEqual(refusals({ ...nothing, values }), []);
  });
});
