import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { safeParse, type InferOutput } from 'valibot';
import { reasonOf } from '../../errors';
import { NodeProblem } from '../../problems/problem';
import { sqlStateOf, type Driver, type Sql } from '../driver';
import { apply, lockSchema, newestOf, tablesAt } from '../schema/migrate';
import { migrations, type DataTable, type Migration } from '../schema/migrations';
import { backupTypeOf, columnsOf } from './columns';
import { backupHead, backupLine, backupVersion } from './format';

const rowsAtOnce = 200;

/** Reads a file that `writeBackup` wrote; see `importBackup`. */
export async function readBackup(driver: Driver, file: string): Promise<number> {
  const input = createReadStream(file);
  // Made at once, before anything is awaited: it would lose the error of a file that is not there.
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  try {
    return await importBackup(driver, { [Symbol.asyncIterator]: () => lines });
  } finally {
    input.destroy();
  }
}

/**
 * Reads the lines of a backup into a store that holds nothing yet, and brings them to this program's version of the
 * tables. All of it or nothing.
 *
 * @returns how many rows were read
 * @throws NodeProblem that says what is wrong with the backup, or that the store is not empty
 */
export async function importBackup(
  driver: Driver,
  lines: AsyncIterable<string>,
  known: readonly Migration[] = migrations,
): Promise<number> {
  const reader = new BackupReader(lines);
  const work = async (sql: Sql): Promise<number> => {
    const current = await lockSchema(sql);
    await checkEmpty(sql, tablesAt(known, current));
    const { schema } = await reader.head(known);
    const tables = tablesAt(known, schema);
    await makeTables(sql, known, current, schema);
    const rows = await reader.rows(tables, (table, texts) => insert(sql, table, texts));
    for (const table of tables) await countOn(sql, table);
    for (const migration of known) if (migration.version > schema) await apply(sql, migration);
    return rows;
  };
  return driver.transaction(work, 'statement').catch((error: unknown) => {
    const isContent = /^2[23]/.test(sqlStateOf(error) ?? '');
    throw isContent && error instanceof Error ? reader.problem(`rows before it do not fit: ${error.message}`) : error;
  });
}

/** Reads line after line and knows where it is. */
class BackupReader {
  private readonly lines: AsyncIterator<string>;
  private readonly hash = createHash('sha256');
  private number = 0;

  constructor(lines: AsyncIterable<string>) {
    this.lines = lines[Symbol.asyncIterator]();
  }

  async head(known: readonly Migration[]): Promise<InferOutput<typeof backupHead>> {
    const line = await this.next();
    const head = safeParse(backupHead, this.valueOf(line));
    if (!head.success) throw this.problem('it is not the first line of a backup of Sync Rules');
    const { version, schema, program } = head.output;
    if (version > backupVersion || schema > newestOf(known)) throw new NodeProblem('backup-newer', { program });
    this.hash.update(`${line}\n`);
    return head.output;
  }

  /** Gives rows as JSON, many at once, and makes sure that the backup is whole. */
  async rows(tables: readonly DataTable[], take: (table: DataTable, rows: readonly string[]) => Promise<void>) {
    let count = 0;
    let table: DataTable | undefined;
    let waiting: string[] = [];
    const flush = async () => {
      if (!table || waiting.length === 0) return;
      await take(table, waiting);
      waiting = [];
    };
    for (;;) {
      const line = await this.next();
      const { end, row, table: name } = this.lineOf(line);
      if (end) {
        await flush();
        await this.checkEnd(end, count);
        return count;
      }
      if (table?.name !== name || waiting.length === rowsAtOnce) await flush();
      table = tables.find((one) => one.name === name);
      if (!table || !row) throw this.problem('it is neither a row of a table that is known nor the end');
      waiting.push(JSON.stringify(row));
      count++;
      this.hash.update(`${line}\n`);
    }
  }

  private async checkEnd(end: { rows: number; sha256: string }, count: number): Promise<void> {
    if (end.rows !== count || end.sha256 !== this.hash.digest('hex')) {
      throw this.problem('what comes before was changed after the backup was written');
    }
    const rest = await this.lines.next();
    if (rest.done !== true) throw this.problem('something follows the end');
  }

  private async next(): Promise<string> {
    let line: IteratorResult<string>;
    this.number++;
    try {
      line = await this.lines.next();
    } catch (error) {
      throw this.problem(reasonOf(error));
    }
    if (line.done === true) throw this.problem('the backup was cut off there');
    return line.value;
  }

  private lineOf(line: string): InferOutput<typeof backupLine> {
    const parsed = safeParse(backupLine, this.valueOf(line));
    if (!parsed.success) throw this.problem('it is neither a row of a table that is known nor the end');
    return parsed.output;
  }

  private valueOf(line: string): unknown {
    try {
      return JSON.parse(line);
    } catch {
      throw this.problem('it is damaged or was cut off');
    }
  }

  problem(why: string): NodeProblem {
    return new NodeProblem('backup-unreadable', { line: this.number, why });
  }
}

async function checkEmpty(sql: Sql, tables: readonly DataTable[]): Promise<void> {
  let rows = 0;
  for (const { name } of tables) {
    const [counted] = await sql.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${name}`);
    rows += counted?.count ?? 0;
  }
  if (rows > 0) throw new NodeProblem('backup-not-empty', { rows });
}

/** Makes the empty tables anew as they were when the backup was written. */
async function makeTables(sql: Sql, known: readonly Migration[], current: number, wanted: number): Promise<void> {
  if (current === wanted) return;
  for (const { name } of tablesAt(known, current)) await sql.query(`DROP TABLE ${name}`);
  await sql.query('DELETE FROM schema_versions');
  for (const migration of known) if (migration.version <= wanted) await apply(sql, migration);
}

async function insert(sql: Sql, { name }: DataTable, rows: readonly string[]): Promise<void> {
  const columns = await columnsOf(sql, name);
  const names = columns.map((column) => column.name).join(', ');
  const values = columns.map((column) => `${column.name}::${column.type}`).join(', ');
  const record = columns.map((column) => `${column.name} ${backupTypeOf(column)}`).join(', ');
  await sql.query(
    `INSERT INTO ${name} (${names}) SELECT ${values} FROM json_to_recordset($1::json) AS backup (${record})`,
    [`[${rows.join(',')}]`],
  );
}

/** New rows get numbers after those that were read. */
async function countOn(sql: Sql, { name, counted }: DataTable): Promise<void> {
  if (counted === undefined) return;
  await sql.query(
    `SELECT setval(pg_get_serial_sequence('${name}', '${counted}'), max(${counted})) FROM ${name} HAVING count(*) > 0`,
  );
}
