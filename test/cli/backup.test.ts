import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Call } from '../../server/cli/command';
import { exportData, importData } from '../../server/cli/node/backup';
import { EmbeddedDriver } from '../../server/node/storage/embedded/embeddedDriver';
import { openEngineInMemory } from '../../server/node/storage/embedded/engine';
import { migrate } from '../../server/node/storage/schema/migrate';
import { SqlStore } from '../../server/node/storage/sqlStore';
import { fill } from '../node/storage/content';
import { emptyTables } from '../node/storage/tables';
import { inEnvironment, makeFolder, type Outcome } from './program';

describe('sync-rules node export and import', () => {
  let driver: EmbeddedDriver;
  before(async () => {
    driver = new EmbeddedDriver(await openEngineInMemory());
    await migrate(driver);
    await fill(await SqlStore.open(driver));
  });
  after(() => driver.close());

  /** Runs one of the two with the data in memory. */
  function run(action: typeof exportData, call: Partial<Call>, cwd: string): Promise<Outcome> {
    const whole = { lists: {}, operands: [], ...call, values: { 'data-folder': 'data', ...call.values } };
    const open = () => Promise.resolve({ driver, close: () => Promise.resolve() });
    return inEnvironment((environment) => action(whole, environment, open), { cwd });
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
      code: 2,
      stdout: '',
      stderr: "sync-rules: 'all.backup' would be written over. Give another file, or --force to do it.\n",
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
    assert.match(stderr, /^sync-rules: Cannot write 'no-folder\/all': there is no such file or folder\.\n$/);
    assert.ok(!existsSync(path.join(cwd, 'no-folder')));
  });
});
