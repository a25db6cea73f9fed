import { type Handlers } from '../api/handler';
import { nameKey } from '../names/names';
import { type ConnectionRow } from '../store/rows';
import { type ConnectionQuery, type Transaction } from '../store/store';
import { isGone } from './connectionInfo';
import { showRows } from './shown';

export const listing: Pick<Handlers, 'listConnections'> = {
  async listConnections(node, { query: { after, limit, name } }) {
    const size = Math.max(limit, 1);
    return node.context.store.transaction(async (transaction) => {
      const page = { limit: size + 1, ...(after !== undefined && { after }) };
      const found = await (name === undefined
        ? transaction.findConnections(page)
        : findNamed(transaction, nameKey(name), page));
      const rows = found.slice(0, size);
      const shown = rows.filter((row) => !isGone(row));
      const connections = await showRows(node, transaction, shown);
      return { connections, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
    });
  },
};

/** The one connection that has the name or, where none has it, those that had it until they ended. */
async function findNamed(
  transaction: Transaction,
  key: string,
  page: ConnectionQuery,
): Promise<readonly ConnectionRow[]> {
  // A character that no name holds, and that databases refuse.
  if (key.includes('\0')) return [];
  const holder = await transaction.connectionByNameKey(key);
  if (!holder) return transaction.findConnections({ ...page, formerNameKey: key });
  return page.after === undefined || holder.id > page.after ? [holder] : [];
}
