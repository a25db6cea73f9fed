import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDriver } from '../../../server/node/storage/embedded/embeddedDriver';
import { openEngineInMemory } from '../../../server/node/storage/embedded/engine';
import { openStorage } from '../../../server/node/storage/open';
import { migrate } from '../../../server/node/storage/schema/migrate';
import { isProblem } from './problem';

describe('a data folder', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'folder-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('of another version of the engine is left alone, with words, and can be tried again', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database/PG_VERSION'), '17\n');
    for (let round = 0; round < 2; round++) {
      await assert.rejects(openStorage({ folder }), isProblem('folder-other-engine', 'version 17'));
    }
  });

  it('that holds something else is left alone', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database/mine'), '');
    await assert.rejects(openStorage({ folder }), isProblem('folder-unusable', folder));
    assert.ok(existsSync(join(folder, 'database/mine')));
  });
});

describe('the embedded driver', () => {
  let closed = 0;
  let driver: EmbeddedDriver;
  const run = (text: string) => driver.transaction((sql) => sql.query(text));

  // Starting a database takes longer than all that is tried with it.
  before(async () => {
    const afterClose = () => {
      closed++;
      return Promise.resolve();
    };
    driver = new EmbeddedDriver(await openEngineInMemory(), afterClose, 30);
  });
  after(() => driver.close());

  it('fails a transaction whose statement failed, even if the work hides that', async () => {
    const hiding = driver.transaction(async (sql) => {
      await sql.query('CREATE TABLE things (id integer)');
      await sql.query('SELECT nothing FROM nowhere').catch(() => undefined);
      return 'done';
    });
    await assert.rejects(hiding, /nowhere/);
    await assert.rejects(run('SELECT 1 FROM things'), /things/);
  });

  it('clears dead rows away by itself', async () => {
    await migrate(driver);
    for (let round = 0; round < 100; round++) {
      await run("INSERT INTO nonces SELECT 'k', 'n' || number, 1 FROM generate_series(1, 100) AS number");
      await run('DELETE FROM nonces');
    }
    const [size] = await run("SELECT pg_relation_size('nonces')::integer AS bytes");
    // A hundred rows take 8 KB; without this it would be 311.
    assert.ok(Number(size?.bytes) < 200_000, String(size?.bytes));
  });

  it('closes once', async () => {
    await Promise.all([driver.close(), driver.close()]);
    assert.equal(closed, 1);
    await assert.rejects(run('SELECT 1'), /clos/);
  });
});
