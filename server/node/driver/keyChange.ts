import { type NodeContext, secondsOf } from '../context';
import { type ConnectionRow, nodeRowId } from '../store/rows';

/**
 * So long are partners told of a new key before it is taken into use, in seconds: a day less than those that know it take the
 * old one. A partner that could not be told by then does not know this node any more.
 */
export const longestChange = 6 * 24 * 3600;

/** How far partners know a new key of this node. */
export interface KeyProgress {
  readonly all: number;
  readonly untold: readonly string[];
  /** It is in use from now on. */
  readonly isFinished: boolean;
}

/** Whether a partner is still to be told of this node's next key. */
export function isKeyUntold({ nextKey }: NodeContext, row: ConnectionRow): boolean {
  return nextKey !== undefined && concerns(row) && row.pinned?.knownKid !== nextKey.kid;
}

/** Takes the next key into use once all partners know it, or when the time is over. Nothing when there is no next key. */
export async function finishKeyChange(
  node: NodeContext,
  rows: readonly ConnectionRow[],
): Promise<KeyProgress | undefined> {
  const { nextKey } = node;
  if (!nextKey) return undefined;
  const untold = rows.filter((row) => isKeyUntold(node, row)).map(({ id }) => id);
  const now = secondsOf(node);
  const isFinished = await node.store.transaction(async (transaction) => {
    const row = await transaction.nodes.get(nodeRowId);
    if (row?.nextKey?.kid !== nextKey.kid) return false;
    if (untold.length > 0 && now < row.nextKey.since + longestChange) return false;
    await transaction.nodes.put({ ...row, key: row.nextKey, nextKey: null });
    await transaction.audit({ at: now, event: 'key-changed', connection: '', by: row.uuid, detail: nextKey.kid });
    return true;
  });
  return { all: rows.filter(concerns).length, untold, isFinished };
}

function concerns({ state, role }: ConnectionRow): boolean {
  return state === 'active' && role !== 'local';
}
