import { type Sql } from '../driver';

export interface Column {
  readonly name: string;
  /** In SQL. */
  readonly type: string;
}

/** The columns of a table as it is now. */
export async function columnsOf(sql: Sql, table: string): Promise<readonly Column[]> {
  return sql.query<{ name: string; type: string }>(
    `SELECT attname::text AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
}

/**
 * The type that a column has in a backup: JSON is a text there, since the database cannot take apart JSON that holds
 * characters which its texts cannot.
 */
export function backupTypeOf({ type }: Column): string {
  return type === 'json' ? 'text' : type;
}
