import { NodeProblem } from '../../problems/problem';
import { type Driver, type Sql } from '../driver';
import { migrations, type DataTable, type Migration } from './migrations';

/** Any number that no other program is likely to take. */
const lockNumber = 20_251_122;

/**
 * Brings the tables to the newest version that the program knows, one version a transaction. Several processes may do so
 * at the same time: they wait for each other.
 *
 * @throws NodeProblem `database-newer` when a newer program was here
 */
export async function migrate(driver: Driver, known: readonly Migration[] = migrations): Promise<void> {
  for (;;) {
    const isDone = await driver.transaction(async (sql) => {
      const version = await lockSchema(sql);
      const newest = newestOf(known);
      if (version > newest) throw new NodeProblem('database-newer', { found: version, known: newest });
      const next = known.find((migration) => migration.version === version + 1);
      if (next) await apply(sql, next);
      return next === undefined;
    }, 'statement');
    if (isDone) return;
  }
}

/** Until the end of the transaction nobody else changes tables; gives their version, 0 where there are none. */
export async function lockSchema(sql: Sql): Promise<number> {
  await sql.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
  const [place] = await sql.query("SELECT 1 AS found WHERE to_regclass('schema_versions') IS NOT NULL");
  if (!place) {
    await sql.query(
      'CREATE TABLE schema_versions (version integer PRIMARY KEY, since timestamptz NOT NULL DEFAULT now())',
    );
  }
  return schemaVersion(sql);
}

/** The version of tables that are there. */
export async function schemaVersion(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM schema_versions',
  );
  return row?.version ?? 0;
}

export async function apply(sql: Sql, { version, statements, finish }: Migration): Promise<void> {
  for (const statement of statements) await sql.query(statement);
  await finish?.(sql);
  await sql.query('INSERT INTO schema_versions (version) VALUES ($1)', [version]);
}

export function newestOf(known: readonly Migration[]): number {
  return known.at(-1)?.version ?? 0;
}

/** The tables that hold data in a version. */
export function tablesAt(known: readonly Migration[], version: number): readonly DataTable[] {
  return known.find((migration) => migration.version === version)?.tables ?? [];
}
