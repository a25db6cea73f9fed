import { nameKey } from '../../names/names';
import { type Sql } from '../driver';

/** Rows that are read at once. */
const page = 500;

/** Fills a column that version 2 adds. The key is made here, since the database cannot compare names as a node does. */
export async function fillFormerNameKeys(sql: Sql): Promise<void> {
  const text = 'SELECT id, row FROM connections WHERE name_key IS NULL AND id > $1 ORDER BY id LIMIT $2';
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: readonly Stored[] = await sql.query<Stored>(text, [after, page]);
    const keys = rows.map(({ id, row: { name } }) => ({ id, key: nameKey(name) }));
    await sql.query(
      `UPDATE connections SET former_name_key = given.key
        FROM json_to_recordset($1::json) AS given (id text, key text) WHERE connections.id = given.id`,
      [JSON.stringify(keys)],
    );
    after = rows.at(-1)?.id;
  }
}

interface Stored {
  readonly id: string;
  readonly row: { readonly name: string };
}
