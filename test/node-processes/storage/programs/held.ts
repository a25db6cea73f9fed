import { type Store } from '../../../../server/node/store/store';

/** What a store holds of what `writer` writes. */
export interface Held {
  /** Number of the newest transaction; 0 when there is none. */
  readonly newest: number;
  /** What of a transaction is there without the rest, in words. */
  readonly torn: readonly string[];
}

export async function heldBy(store: Store): Promise<Held> {
  return store.transaction(async (transaction) => {
    const newest = (await transaction.nodes.get('node'))?.createdAt ?? 0;
    const connections = new Set((await transaction.connections.all()).map(({ id }) => id));
    const entries = new Set((await transaction.auditEntries({ limit: 1_000_000 })).map(({ connection }) => connection));
    const wanted = Array.from({ length: newest }, (_, at) => `c${at + 1}`);
    const torn = [
      ...wanted.filter((id) => !connections.has(id)).map((id) => `${id} has no connection`),
      ...wanted.filter((id) => !entries.has(id)).map((id) => `${id} has no entry`),
      ...(connections.size > newest ? [`${connections.size} connections, but the node's row says ${newest}`] : []),
      ...(entries.size > newest ? [`${entries.size} entries, but the node's row says ${newest}`] : []),
    ];
    return { newest, torn };
  });
}
