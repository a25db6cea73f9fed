import assert from 'node:assert/strict';
import { type Driver } from '../../../server/node/storage/driver';
import { EmbeddedDriver } from '../../../server/node/storage/embedded/embeddedDriver';
import { openEngineInMemory } from '../../../server/node/storage/embedded/engine';
import { migrate } from '../../../server/node/storage/schema/migrate';
import { migrations, type Migration } from '../../../server/node/storage/schema/migrations';
import { SqlStore } from '../../../server/node/storage/sqlStore';
import { fixtureMigrations } from './fixtureMigrations';
import { isProblem } from './problem';
import { connectionRow, hardText } from './rows';

describe('migrations', () => {
  let driver: Driver;
  before(async () => (driver = new EmbeddedDriver(await openEngineInMemory())));
  after(() => driver.close());
  beforeEach(async () => {
    await run('DROP SCHEMA public CASCADE');
    await run('CREATE SCHEMA public');
  });

  const run = (text: string) => driver.transaction((sql) => sql.query(text), 'statement');
  const versions = async () =>
    (await run('SELECT version FROM schema_versions ORDER BY version')).map(({ version }) => version);

  it('are numbered from 1 without gaps, and name tables that are there', async () => {
    await migrate(driver);
    assert.deepEqual(
      migrations.map(({ version }) => version),
      migrations.map((_, at) => at + 1),
    );
    assert.deepEqual(
      await versions(),
      migrations.map(({ version }) => version),
    );
    const found = await run("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
    assert.deepEqual(
      found.map(({ name }) => name).toSorted(),
      ['schema_versions', ...(migrations.at(-1)?.tables ?? []).map(({ name }) => name)].toSorted(),
    );
  });

  for (const { version } of migrations) {
    it(`lead from version ${version} to the newest, with what is there`, async () => {
      await migrate(driver, migrations.slice(0, version));
      await run(oldRows[version - 1] ?? '');
      await migrate(driver);
      const store = await SqlStore.open(driver);
      await store.transaction(async (transaction) => {
        const row = await transaction.connections.get('old');
        assert.ok(row);
        assert.equal((await transaction.connectionByNameKey('old name'))?.id, 'old');
        const former = await transaction.findConnections({ formerNameKey: 'strasse' });
        assert.deepEqual(
          former.map(({ id }) => id),
          ['ended'],
        );
        await transaction.connections.put({ ...row, name: 'new' });
      });
    });
  }

  it('change rows from every earlier version on', async () => {
    for (let start = 1; start <= fixtureMigrations.length; start++) {
      await run('DROP SCHEMA public CASCADE');
      await run('CREATE SCHEMA public');
      await migrate(driver, fixtureMigrations.slice(0, start));
      await run("INSERT INTO things (id, name) VALUES (1, 'Ann')");
      await migrate(driver, fixtureMigrations);
      await migrate(driver, fixtureMigrations);
      assert.deepEqual(await versions(), [1, 2, 3]);
      assert.equal((await run("SELECT id FROM things WHERE key = 'ann'")).length, start < 3 ? 1 : 0);
    }
  });

  it('keep what was reached when a later one fails, and go on from there', async () => {
    const broken: Migration = {
      version: 3,
      statements: ['CREATE TABLE half (id integer)', 'SELECT nothing FROM nowhere'],
      tables: [],
    };
    await assert.rejects(migrate(driver, [...fixtureMigrations.slice(0, 2), broken]), /nowhere/);
    assert.deepEqual(await versions(), [1, 2]);
    await assert.rejects(run('SELECT 1 FROM half'), /half/);
    await migrate(driver, fixtureMigrations);
    assert.deepEqual(await versions(), [1, 2, 3]);
  });

  it('leave alone what a newer program has written', async () => {
    await migrate(driver, fixtureMigrations);
    await assert.rejects(migrate(driver, fixtureMigrations.slice(0, 2)), isProblem('database-newer', 'version 3'));
    assert.deepEqual(await versions(), [1, 2, 3]);
  });
});

const old = connectionRow('old', { revision: 1, name: 'old', nameKey: 'old name' });
const ended = connectionRow('ended', {
  ...{ revision: 1, name: 'Straße', nameKey: null, state: 'closed', description: hardText },
});
const [oldText = '', endedText = ''] = [old, ended].map((row) => JSON.stringify(row).replaceAll("'", "''"));

/** Connections as programs of each version wrote them. */
const oldRows = [
  `INSERT INTO connections (id, revision, name_key, kind, role, state, is_report_due, row) VALUES
    ('old', 1, 'old name', 'public', 'issuer', 'draft', false, '${oldText}'),
    ('ended', 1, NULL, 'public', 'issuer', 'closed', false, '${endedText}')`,
  `INSERT INTO connections (id, revision, name_key, former_name_key, kind, role, state, is_report_due, row) VALUES
    ('old', 1, 'old name', NULL, 'public', 'issuer', 'draft', false, '${oldText}'),
    ('ended', 1, NULL, 'strasse', 'public', 'issuer', 'closed', false, '${endedText}')`,
];
