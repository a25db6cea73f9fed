import { type NodeContext, secondsOf } from '../context';
import { type PairingRow } from '../store/rows';

/** So long after its end an invitation without a connection is kept, in seconds: until then it can be told what became of it. */
export const keptSeconds = 30 * 24 * 3600;

/** Rows that are looked at in one transaction. */
const page = 500;

/**
 * Removes what is kept of invitations whose connection is gone or has a newer one; how many it were. Whoever tries one of them
 * again is refused: its time is over, and where it was made nobody knows it any more.
 */
export async function purgeInvitations(node: NodeContext): Promise<number> {
  const until = secondsOf(node) - keptSeconds;
  let [count, after] = [0, ''];
  for (let isMore = true; isMore;) {
    const looked = await node.store.transaction(async (transaction) => {
      const pairings = await transaction.pairingsAfter(after, page);
      const old = pairings.filter(({ expiresAt }) => expiresAt <= until);
      const rows = await transaction.connections.getMany(old.map(({ connection }) => connection));
      const isUsed = ({ id, connection }: PairingRow) => rows.get(connection)?.jti === id;
      const removed = old.filter((pairing) => !isUsed(pairing));
      for (const pairing of removed) await transaction.pairings.remove(pairing);
      return { removed: removed.length, last: pairings.at(-1)?.id, isMore: pairings.length === page };
    });
    count += looked.removed;
    after = looked.last ?? after;
    isMore = looked.isMore;
  }
  return count;
}
