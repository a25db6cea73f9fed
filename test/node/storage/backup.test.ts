import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBackup, readBackup } from '../../../server/node/storage/backup/read';
import { exportBackup, writeBackup } from '../../../server/node/storage/backup/write';
import { type Driver } from '../../../server/node/storage/driver';
import { EmbeddedDriver } from '../../../server/node/storage/embedded/embeddedDriver';
import { openEngineInMemory } from '../../../server/node/storage/embedded/engine';
import { migrate } from '../../../server/node/storage/schema/migrate';
import { migrations } from '../../../server/node/storage/schema/migrations';
import { SqlStore } from '../../../server/node/storage/sqlStore';
import { checkFilled, fill } from './content';
import { fixtureMigrations } from './fixtureMigrations';
import { isProblem } from './problem';
import { emptyTables } from './tables';

const maker = { program: '1.2.3', at: new Date('2026-01-02T03:04:05Z') };

describe('a backup', () => {
  let driver: Driver;
  let store: SqlStore;
  let folder = '';
  /** Of a store that was filled. */
  let text = '';

  before(async () => {
    driver = new EmbeddedDriver(await openEngineInMemory());
    await migrate(driver);
    store = await SqlStore.open(driver);
    await fill(store);
    text = await exported();
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await driver.close();
  });
  beforeEach(() => emptyTables(driver));

  async function exported(): Promise<string> {
    const pieces: string[] = [];
    await exportBackup(driver, maker, (piece) => {
      pieces.push(piece);
      return Promise.resolve();
    });
    return pieces.join('');
  }

  const read = (given: string) => importBackup(driver, linesOf(given));

  it('brings back everything, and the same backup comes of that', async () => {
    const count = await read(text);
    assert.equal(count, text.split('\n').length - 3);
    await checkFilled(store);
    assert.equal(await exported(), text);
  });

  it('goes to a file and back, whole or not at all', async () => {
    const file = join(folder, 'backup');
    assert.equal(await writeBackup(driver, file, maker), 0);
    await read(text);
    const count = await writeBackup(driver, file, maker);
    assert.equal(readFileSync(file, 'utf8'), text);
    await emptyTables(driver);
    assert.equal(await readBackup(driver, file), count);
    await checkFilled(store);
    const broken = { ...driver, transaction: () => Promise.reject(new Error('gone')) } as unknown as Driver;
    await assert.rejects(writeBackup(broken, file, maker), /gone/);
    assert.equal(readFileSync(file, 'utf8'), text);
    assert.ok(!existsSync(`${file}.new`));
  });

  it('says when, by what and with which tables it was written', () => {
    assert.deepEqual(JSON.parse(text.split('\n')[0] ?? ''), {
      format: 'sync-rules-backup',
      version: 1,
      schema: migrations.length,
      program: '1.2.3',
      at: '2026-01-02T03:04:05.000Z',
    });
  });

  it('is read only where nothing is yet', async () => {
    await read(text);
    await assert.rejects(read(text), isProblem('backup-not-empty', 'rows'));
    await checkFilled(store);
  });

  const wrong: [string, (lines: string[]) => string[], number, string][] = [
    ['is empty', () => [], 1, 'cut off'],
    ['is another file', () => ['{"a":1}'], 1, 'not the first line'],
    ['is no text of this kind', (lines) => ['PK', ...lines], 1, 'damaged'],
    ['was cut off between lines', (lines) => lines.slice(0, 3), 4, 'cut off'],
    ['was cut off in a line', (lines) => [...lines.slice(0, 2), lines[2]?.slice(0, 50) ?? ''], 3, 'damaged'],
    ['lacks a row', (lines) => lines.toSpliced(1, 1), 0, 'was changed'],
    ['has two rows the other way round', ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest], 0, 'was changed'],
    ['has a row that was changed', (lines) => lines.map((line) => line.replace('left', 'lift')), 0, 'was changed'],
    ['has a row of no table', (lines) => lines.toSpliced(1, 0, '{"table":"users","row":{}}'), 2, 'neither a row'],
    ['has a line that is nothing', (lines) => lines.toSpliced(1, 0, 'null'), 2, 'neither a row'],
    [
      'has a row that does not fit',
      (lines) => lines.map((line) => line.replace('"id" : "c5"', '"id" : null')),
      0,
      'do not fit',
    ],
    ['goes on after its end', (lines) => [...lines, 'x'], 0, 'follows'],
  ];
  for (const [name, change, line, words] of wrong) {
    it(`that ${name} is refused, and nothing of it is kept`, async () => {
      const lines = change(text.trimEnd().split('\n'));
      const at = line === 0 ? '' : `at line ${line}: `;
      const given = lines.map((one) => `${one}\n`).join('');
      await assert.rejects(read(given), (error) => {
        return isProblem('backup-unreadable', words)(error) && isProblem('backup-unreadable', at)(error);
      });
      await emptyCheck();
    });
  }

  it('of a newer program is refused', async () => {
    const newer = ['version', 'schema'].map((part) => text.replace(new RegExp(`"${part}":\\d+,`), `"${part}":9,`));
    for (const given of newer) await assert.rejects(read(given), isProblem('backup-newer', '1.2.3'));
    await emptyCheck();
  });

  it('that is not there is told by its name', async () => {
    await assert.rejects(readBackup(driver, join(folder, 'none')), isProblem('backup-unreadable', 'none'));
    writeFileSync(join(folder, 'crlf'), text.replaceAll('\n', '\r\n'));
    await readBackup(driver, join(folder, 'crlf'));
    await checkFilled(store);
  });

  it('goes on counting after the rows that were read', async () => {
    await read(text);
    await store.transaction((transaction) =>
      transaction.audit({ at: 9, event: 'settings', connection: '', by: '', detail: '' }),
    );
    const [newest, before] = await store.transaction((transaction) => transaction.auditEntries({ limit: 2 }));
    assert.ok(newest && before);
    assert.equal(newest.event, 'settings');
    assert.ok(newest.seq > before.seq);
  });

  async function emptyCheck(): Promise<void> {
    assert.equal((await exported()).trimEnd().split('\n').length, 2);
  }

  // The last one: it makes tables of its own in place of the node's.
  it('of an earlier version is brought to the newest tables', async () => {
    await driver.transaction(async (sql) => {
      await sql.query('DROP SCHEMA public CASCADE');
      await sql.query('CREATE SCHEMA public');
    }, 'statement');
    await migrate(driver, fixtureMigrations);
    const lines = [
      { format: 'sync-rules-backup', version: 1, schema: 1, program: '0.1.0', at: '2026-01-01T00:00:00.000Z' },
      { table: 'things', row: { id: 7, name: 'Ann' } },
    ].map((line) => `${JSON.stringify(line)}\n`);
    const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
    const text = [...lines, `${JSON.stringify({ end: { rows: 1, sha256 } })}\n`].join('');
    assert.equal(await importBackup(driver, linesOf(text), fixtureMigrations), 1);
    await driver.transaction(async (sql) => {
      await sql.query("INSERT INTO things (name, key) VALUES ('Bob', 'bob')");
      const rows = await sql.query('SELECT id, name, key FROM things ORDER BY id');
      assert.deepEqual(rows, [
        { id: 7, name: 'Ann', key: 'ann' },
        { id: 8, name: 'Bob', key: 'bob' },
      ]);
    }, 'statement');
    await migrate(driver, fixtureMigrations);
  });
});

async function* linesOf(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  const lines = text.split('\n');
  yield* lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
