import { type Driver } from '../../../server/node/storage/driver';
import { migrations } from '../../../server/node/storage/schema/migrations';

/** Removes every row of every table. */
export async function emptyTables(driver: Driver): Promise<void> {
  const names = (migrations.at(-1)?.tables ?? []).map(({ name }) => name);
  await driver.transaction((sql) => sql.query(`TRUNCATE ${names.join(', ')}`), 'statement');
}
