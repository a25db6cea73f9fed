import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Driver, type Sql } from '../driver';
import { syncFolderAt } from '../embedded/durableFileSystem';
import { schemaVersion, tablesAt } from '../schema/migrate';
import { migrations, type DataTable } from '../schema/migrations';
import { backupTypeOf, columnsOf } from './columns';
import { backupFormat, backupVersion } from './format';

const rowsAtOnce = 500;

/** What a backup says of its making. */
export interface BackupMaker {
  /** The version of this program. */
  readonly program: string;
  readonly at: Date;
}

/**
 * Writes everything that the node keeps, as it is at one moment, to a file, which is there whole or not at all.
 *
 * @returns how many rows it holds
 */
export async function writeBackup(driver: Driver, file: string, maker: BackupMaker): Promise<number> {
  const unfinished = `${file}.new`;
  const output = await open(unfinished, 'w', 0o600);
  try {
    const rows = await exportBackup(driver, maker, (text) => output.appendFile(text));
    await output.sync();
    await output.close();
    await rename(unfinished, file);
    syncFolderAt(dirname(file));
    return rows;
  } catch (error) {
    await output.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Gives the text of a backup in pieces. An embedded database can do nothing else meanwhile: what takes the pieces is to be
 * quick, a file rather than a network.
 *
 * @returns how many rows it holds
 */
export async function exportBackup(
  driver: Driver,
  { program, at }: BackupMaker,
  take: (text: string) => Promise<void>,
): Promise<number> {
  const hash = createHash('sha256');
  const give = (text: string) => {
    hash.update(text);
    return take(text);
  };
  return driver.transaction(async (sql) => {
    const schema = await schemaVersion(sql);
    const head = { format: backupFormat, version: backupVersion, schema, program, at: at.toISOString() };
    await give(`${JSON.stringify(head)}\n`);
    let rows = 0;
    for (const table of tablesAt(migrations, schema)) rows += await exportTable(sql, table, give);
    await take(`${JSON.stringify({ end: { rows, sha256: hash.digest('hex') } })}\n`);
    return rows;
  }, 'snapshot');
}

async function exportTable(sql: Sql, { name, key }: DataTable, give: (text: string) => Promise<void>): Promise<number> {
  const columns = await columnsOf(sql, name);
  const values = columns.map((column) => `'${column.name}', ${column.name}::${backupTypeOf(column)}`);
  await sql.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT json_build_object(${values.join(', ')})::text AS row
      FROM ${name} ORDER BY ${key}`,
  );
  let count = 0;
  for (;;) {
    const rows = await sql.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM backup`);
    if (rows.length === 0) break;
    count += rows.length;
    await give(rows.map(({ row }) => `{"table":${JSON.stringify(name)},"row":${row}}\n`).join(''));
  }
  await sql.query('CLOSE backup');
  return count;
}
