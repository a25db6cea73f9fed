import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exportData, importData } from '../../server/cli/node/backup';
import { type Call } from '../../server/cli/command';
import { type ExitCode } from '../../server/cli/environment';
import { settingNames } from '../../server/node/settings/table';
import { EmbeddedDriver } from '../../server/node/storage/embedded/embeddedDriver';
import { openEngineInMemory } from '../../server/node/storage/embedded/engine';
import { migrate } from '../../server/node/storage/schema/migrate';
import { SqlStore } from '../../server/node/storage/sqlStore';
import { fill } from '../node/storage/content';
import { emptyTables } from '../node/storage/tables';
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
  [['node', 'export'], {}, 'Name the file, after the command.'],
  [['node', 'export', 'x'], {}, "There is no data folder '"],
  [['node', 'export', 'x', '--data-folder=none'], {}, "There is no data folder '"],
  [['node', 'import'], {}, 'Name the file, after the command.'],
  [['node', 'import', 'none'], {}, "File not usable. Cannot read 'none': there is no such file or folder."],
  [['node', 'export', 'x'], { DATABASE_URL: 'mysql://x' }, 'The setting databaseUrl is not right: '],
];

describe('sync-rules node', () => {
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
    assert.match(stderr, /^sync-rules: /m);
    assert.doesNotMatch(stderr, /canary/);
  });

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

describe('sync-rules node export and import', () => {
  let driver: EmbeddedDriver;
  before(async () => {
    driver = new EmbeddedDriver(await openEngineInMemory());
    await migrate(driver);
    await fill(await SqlStore.open(driver));
  });
  after(() => driver.close());

  interface Told {
    readonly code: ExitCode;
    readonly stdout: string;
    readonly stderr: string;
  }

  /** Runs one of the two with the data in memory. */
  async function run(action: typeof exportData, call: Partial<Call>, cwd: string): Promise<Told> {
    const told = { stdout: '', stderr: '' };
    const output = (stream: keyof typeof told) => ({
      ...{ isTerminal: false, columns: undefined, closed: false },
      write: (text: string) => void (told[stream] += text),
    });
    const environment = {
      ...{ cwd, variables: {}, output: output('stdout'), remarks: output('stderr') },
      readInput: () => Promise.resolve(Buffer.alloc(0)),
    };
    const whole = { lists: {}, operands: [], ...call, values: { 'data-folder': 'data', ...call.values } };
    const code = await action(whole, environment, () => Promise.resolve({ driver, close: () => Promise.resolve() }));
    return { code, ...told };
  }

  it('brings everything into a file and back', async () => {
    const cwd = makeFolder({ 'data/.keep': '' });
    const file = path.join(cwd, 'all.backup');
    const done = await run(exportData, { operands: ['all.backup'] }, cwd);
    const rows = readFileSync(file, 'utf8').split('\n').length - 3;
    assert.deepEqual(done, {
      code: 0,
      stdout: `${rows} rows written to 'all.backup'.\n`,
      stderr: 'sync-rules: The keys in it are sealed with the secret of the node: keep a copy of that, too.\n',
    });
    const again = await run(exportData, { operands: ['all.backup'] }, cwd);
    assert.deepEqual(again, {
      ...{ code: 2, stdout: '' },
      stderr:
        "sync-rules: File is there. 'all.backup' would be written over. Give another file, or --force to do it.\n",
    });
    const forced = await run(exportData, { operands: ['all.backup'], values: { force: 'true', json: 'true' } }, cwd);
    assert.deepEqual([forced.code, JSON.parse(forced.stdout)], [0, { file: 'all.backup', rows }]);
    const filled = await run(importData, { operands: ['all.backup'] }, cwd);
    assert.deepEqual([filled.code, filled.stdout], [1, '']);
    await emptyTables(driver);
    const read = await run(importData, { operands: ['all.backup'] }, cwd);
    assert.deepEqual([read.code, read.stdout], [0, `${rows} rows read from 'all.backup'.\n`]);
    assert.match(read.stderr, /Before the node starts, copy that to 'secret' in the data folder/);
  });

  it('tells that a file cannot be written', async () => {
    const cwd = makeFolder({ 'data/.keep': '' });
    const { code, stderr } = await run(exportData, { operands: ['no-folder/all'] }, cwd);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^sync-rules: File not usable\. Cannot write 'no-folder\/all': there is no such file or folder\.\n$/,
    );
    assert.ok(!existsSync(path.join(cwd, 'no-folder')));
  });
});
