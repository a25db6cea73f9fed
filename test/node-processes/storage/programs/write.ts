import { randomBytes } from 'node:crypto';
import { type Store } from '../../../../server/node/store/store';
import { connectionRow, nodeRow } from '../../../node/storage/rows';

/** A transaction of the given number: a connection, of up to 20 KB that cannot be packed, the node's row and an entry. */
export async function write(store: Store, number: number): Promise<void> {
  const description = randomBytes((number % 8) * 2000).toString('base64');
  await store.transaction(async (transaction) => {
    const node = (await transaction.nodes.get('node')) ?? nodeRow();
    await transaction.nodes.put({ ...node, createdAt: number });
    await transaction.connections.put(connectionRow(`c${number}`, { description }));
    await transaction.audit({ at: number, event: 'renamed', connection: `c${number}`, by: '', detail: '' });
  });
}
