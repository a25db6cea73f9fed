import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBackup } from '../../../server/node/storage/backup/read';
import { writeBackup } from '../../../server/node/storage/backup/write';
import { EmbeddedDriver } from '../../../server/node/storage/embedded/embeddedDriver';
import { openEngineInMemory } from '../../../server/node/storage/embedded/engine';
import { openStorage, type Storage } from '../../../server/node/storage/open';
import { openPostgres } from '../../../server/node/storage/postgres/postgresDriver';
import { migrate } from '../../../server/node/storage/schema/migrate';
import { migrations } from '../../../server/node/storage/schema/migrations';
import { SqlStore } from '../../../server/node/storage/sqlStore';
import { type StoreChange } from '../../../server/node/store/store';
import { describeStore } from '../../node/storage/conformance';
import { checkFilled, fill } from '../../node/storage/content';
import { fixtureMigrations } from '../../node/storage/fixtureMigrations';
import { isProblem } from '../../node/storage/problem';
import { connectionRow, nodeRow } from '../../node/storage/rows';
import { emptyTables } from '../../node/storage/tables';
import { startPostgres, type PostgresServer } from '../../support/postgres';

let server: PostgresServer;
before(async function () {
  this.timeout(300_000);
  server = await startPostgres();
});
after(() => server.stop());

describeStore('the store on a PostgreSQL server', async () => {
  const storage = await openStorage({ databaseUrl: await server.database() });
  return { store: storage.store, empty: () => emptyTables(storage.driver), close: () => storage.close() };
});

describe('several processes on one PostgreSQL database', () => {
  let url = '';
  const opened: Storage[] = [];
  beforeEach(async () => (url = await server.database()));
  afterEach(() => Promise.all(opened.splice(0).map((storage) => storage.close())));

  const open = async () => {
    const storage = await openStorage({ databaseUrl: url });
    opened.push(storage);
    return storage;
  };
  const add = ({ store }: Storage, id: string) =>
    store.transaction((transaction) => transaction.connections.put(connectionRow(id)));
  const heardBy = ({ store }: Storage) => {
    const heard: StoreChange[] = [];
    store.subscribe((change) => heard.push(change));
    return async (wanted: StoreChange) => {
      while (!heard.some((change) => JSON.stringify(change) === JSON.stringify(wanted))) await sleep(10);
      return heard;
    };
  };

  it('make the tables once, when all start at the same time', async () => {
    await Promise.all(Array.from({ length: 6 }, open));
    const [first] = opened;
    assert.ok(first);
    const versions = await first.driver.transaction(
      (sql) => sql.query('SELECT version FROM schema_versions'),
      'statement',
    );
    assert.equal(versions.length, migrations.length);
  });

  it('go through every version once, when all start at the same time', async () => {
    const drivers = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)));
    await Promise.all(drivers.map((driver) => migrate(driver, fixtureMigrations)));
    await assert.rejects(
      migrate(drivers[0] ?? assert.fail(), fixtureMigrations.slice(0, 1)),
      isProblem('database-newer'),
    );
    await Promise.all(drivers.map((driver) => driver.close()));
  });

  it('hear of what the others keep, each once, and not of what they do not', async () => {
    const [left, right] = [await open(), await open()];
    const hears = [heardBy(left), heardBy(right)];
    const failing = left.store.transaction(async (transaction) => {
      await transaction.connections.put(connectionRow('lost'));
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    await add(left, 'a');
    await right.store.transaction((transaction) => transaction.nodes.put(nodeRow()));
    for (const hear of hears) {
      await hear({ kind: 'connection', id: 'a' });
      assert.deepEqual(await hear({ kind: 'node' }), [{ kind: 'connection', id: 'a' }, { kind: 'node' }]);
    }
  });

  it('are told to look at everything after they could not hear', async () => {
    const [left, right] = [await open(), await open()];
    const hear = heardBy(right);
    await left.driver.transaction(
      (sql) =>
        sql.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'",
        ),
      'statement',
    );
    await hear({ kind: 'resync' });
    await add(left, 'b');
    await hear({ kind: 'connection', id: 'b' });
  });

  it('see nothing of a transaction before it is kept', async () => {
    const [left, right] = [await open(), await open()];
    await left.store.transaction(async (transaction) => {
      await transaction.connections.put(connectionRow('a'));
      const seen = await right.store.transaction((other) => other.connections.get('a'));
      assert.equal(seen, undefined);
    });
    const seen = await right.store.transaction((transaction) => transaction.connections.get('a'));
    assert.equal(seen?.revision, 1);
  });

  it('count together what they count at once', async () => {
    const [left, right] = [await open(), await open()];
    await add(left, 'a');
    const increment = ({ store }: Storage) =>
      store.transaction(async (transaction) => {
        const row = await transaction.connections.get('a');
        assert.ok(row);
        await transaction.connections.put({ ...row, delivered: row.delivered + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, (_, at) => increment(at % 2 === 0 ? left : right)));
    const row = await right.store.transaction((transaction) => transaction.connections.get('a'));
    assert.equal(row?.delivered, 21);
  });

  it('let one of them use a nonce', async () => {
    const both = [await open(), await open()];
    const uses = both.map(({ store }) => store.transaction(async (transaction) => transaction.useNonce('k', 'n', 1)));
    assert.deepEqual((await Promise.all(uses)).toSorted(), [false, true]);
  });

  it('go on after every connection was cut', async () => {
    const storage = await open();
    await add(storage, 'a');
    const other = await openPostgres(url);
    await other.transaction(
      (sql) =>
        sql.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
        ),
      'statement',
    );
    await other.close();
    await add(storage, 'b').catch(isProblem('database-unreachable'));
    await add(storage, 'c');
    const cut = storage.store.transaction(async (transaction) => {
      await transaction.connections.get('a');
      const killer = await openPostgres(url);
      await killer.transaction(
        (sql) =>
          sql.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'"),
        'statement',
      );
      await killer.close();
      await transaction.connections.put(connectionRow('lost'));
    });
    await assert.rejects(cut, isProblem('database-unreachable'));
    assert.equal(await storage.store.transaction((transaction) => transaction.connections.get('lost')), undefined);
  });

  it('keep every commit, even where the server would not', async () => {
    const storage = await open();
    await storage.driver.transaction(
      (sql) =>
        sql.query(
          "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$",
        ),
      'statement',
    );
    const next = await open();
    const [row] = await next.driver.transaction(
      (sql) => sql.query("SELECT current_setting('synchronous_commit') AS value"),
      'statement',
    );
    assert.equal(row?.value, 'on');
  });
});

describe('a PostgreSQL server that cannot be used', () => {
  const cases: [string, () => Promise<string>, Parameters<typeof isProblem>][] = [
    [
      'is not there',
      () => Promise.resolve('postgresql://u:secret@127.0.0.1:9/x'),
      ['database-unreachable', 'ECONNREFUSED'],
    ],
    [
      'has no such host',
      () => Promise.resolve('postgresql://u:secret@none.invalid/x'),
      ['database-unreachable', 'none.invalid'],
    ],
    [
      'has no such database',
      async () => (await server.database()).replace(/test\d+/, 'none'),
      ['database-unreachable', 'none'],
    ],
    ['keeps text in another encoding', () => server.database('LATIN1'), ['database-encoding', 'LATIN1']],
    [
      'has no place for tables',
      async () => `${await server.database()}&options=${encodeURIComponent('-c search_path=none')}`,
      ['database-unusable', 'schema'],
    ],
    ['is named by no URL', () => Promise.resolve('localhost'), ['setting-wrong', 'DATABASE_URL']],
    ['is of another kind', () => Promise.resolve('mysql://localhost/x'), ['setting-wrong', 'DATABASE_URL']],
  ];
  for (const [name, urlOf, problem] of cases) {
    it(`and ${name} is told in words, without its password`, async () => {
      const opening = openStorage({ databaseUrl: await urlOf() });
      await assert.rejects(opening, (error) => {
        assert.doesNotMatch(String(error), /secret/);
        return isProblem(...problem)(error);
      });
    });
  }
});

describe('a backup between the two kinds of databases', () => {
  it('carries everything from one to the other and back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backups-'));
    const maker = { program: '1.2.3', at: new Date(0) };
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const embedded = new EmbeddedDriver(await openEngineInMemory());
    const remote = await openStorage({ databaseUrl: await server.database() });
    try {
      await migrate(embedded);
      const store = await SqlStore.open(embedded);
      await fill(store);
      await writeBackup(embedded, first, maker);
      await readBackup(remote.driver, first);
      await writeBackup(remote.driver, second, maker);
      assert.equal(readFileSync(second, 'utf8'), readFileSync(first, 'utf8'));
      await checkFilled(remote.store);
      await emptyTables(embedded);
      await readBackup(embedded, second);
      await checkFilled(store);
    } finally {
      await Promise.all([embedded.close(), remote.close()]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
