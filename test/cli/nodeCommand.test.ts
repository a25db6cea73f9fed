import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { settingNames } from '../../server/node/settings/table';
import { makeFolder, runHere, runProgram } from './program';

/** [arguments, variables, what standard error begins with] */
const refusals: [given: string[], variables: Record<string, string>, message: string][] = [
  [['node', 'tokn'], {}, "Unknown command 'node tokn'. Did you mean 'node token'?"],
  [['node', '--prt=1'], {}, "Unknown option '--prt'. Did you mean '--port'?"],
  [
    ['node', '--token=x'],
    {},
    "'--token' holds a secret, so it is never given on the command line, where others on this",
  ],
  [['node', '--database-url', 'x'], {}, "'--database-url' holds a secret, so it is never given on the command line"],
  [['node', '--port=x'], {}, 'The setting port is not right: in the argument --port: '],
  [['node', '--settings=none.json'], {}, 'The setting settings is not right: in the argument --settings: the file '],
  [['node'], { SYNC_RULES_PORT: '70000' }, 'The setting port is not right: in the variable SYNC_RULES_PORT: '],
  [['node', 'token'], {}, 'Say who will use the token: sync-rules node token NAME'],
  [
    ['node', 'token', 'a:b'],
    {},
    'A name has up to 255 characters, no colon and no line end, and does not begin with #.',
  ],
  [['node', 'token', '# ann'], {}, 'A name has up to 255 characters, no colon'],
  [['node', 'token', ' '], {}, 'A name has up to 255 characters, no colon'],
  [['node', 'export'], {}, 'Name the file, such as all.backup, after the command.'],
  [['node', 'export', 'x'], {}, "There is no data folder '"],
  [['node', 'export', 'x', '--data-folder=none'], {}, "There is no data folder '"],
  [['node', 'import'], {}, 'Name the file, such as all.backup, after the command.'],
  [['node', 'import', 'none'], {}, "Cannot read 'none': there is no such file or folder."],
  [['node', 'export', 'x'], { DATABASE_URL: 'mysql://x' }, 'The setting databaseUrl is not right: '],
];

describe('sync-rules node', () => {
  it('shows signs in place of what a terminal would obey in a file of settings', async () => {
    const cwd = makeFolder({ 's.json': JSON.stringify({ '\u009b31mred': 1 }) });
    const { code, stderr } = await runHere(['node', '--settings=s.json'], { cwd });
    const told = 'The setting \ufffd31mred is not right: in s.json, line 1: there is no such setting.';
    assert.deepEqual([code, stderr], [2, `sync-rules: ${told}\n`]);
  });

  for (const [given, variables, message] of refusals) {
    it(`refuses: ${given.join(' ')} ${JSON.stringify(variables)}`, async () => {
      const { code, stdout, stderr } = await runHere(given, { cwd: makeFolder(), variables });
      assert.ok(stderr.startsWith(`sync-rules: ${message}`), stderr);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  it('takes every setting as an option but secrets', async () => {
    const { stdout } = await runHere(['help', 'node']);
    const options = [...stdout.matchAll(/^ {2}--([a-z-]+) /gm)].map((match) => match[1]);
    assert.equal(options.length, settingNames.length - 2 + 1);
    assert.ok(!options.includes('token') && options.includes('settings') && options.includes('public-url'));
  });

  it('says why it cannot start, as a process of its own', async () => {
    const variables = { DATABASE_URL: 'postgres://me:canary@127.0.0.1:1/sync' };
    const { code, stdout, stderr } = await runProgram(['node'], { cwd: makeFolder(), variables });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^sync-rules: (?!This is a fault)/m);
    assert.doesNotMatch(stderr, /canary/);
  });

  // The Node that runs the tests is the oldest that the rest of Sync Rules runs on.
  if (Number(process.versions.node.split('.')[0]) < 22) {
    it(`says in one sentence that Node ${process.versions.node} cannot run it, and makes nothing`, async () => {
      const cwd = makeFolder();
      const { code, stdout, stderr } = await runProgram(['node'], { cwd });
      assert.deepEqual([code, stdout, readdirSync(cwd)], [2, '', []]);
      assert.match(stderr, /^sync-rules: Node\.js [\d.]+ cannot run this node with a data folder\. [^{}\n]+\n$/);
    });
  }

  it('makes tokens, each another one, and the line that the file of tokens has', async () => {
    const [first, second] = [await runHere(['node', 'token', 'ann']), await runHere(['node', 'token', 'ann'])];
    assert.match(first.stdout, /^ann: [\w-]{43}\n$/);
    assert.notEqual(first.stdout, second.stdout);
    assert.match(first.stderr, /^sync-rules: This is the line for the file of tokens\./);
    const asJson = await runHere(['node', 'token', 'Jürgen Ö', '--json']);
    const { name, token, line } = JSON.parse(asJson.stdout) as Record<string, string>;
    assert.deepEqual([asJson.stderr, name, line], ['', 'Jürgen Ö', `Jürgen Ö: ${token ?? ''}`]);
  });
});
