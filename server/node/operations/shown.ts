import { type ConnectionInfo } from '../api/contract';
import { rowOf } from '../connections/create';
import { secondsOf } from '../context';
import { digitsOfPairing } from '../handshake/digits';
import { fingerprint } from '../identity/keys';
import { NodeProblem } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { type ConnectionRow } from '../store/rows';
import { type Transaction } from '../store/store';
import { connectionInfo, isGone, type NodeFacts } from './connectionInfo';

/** A connection as it is now; throws `connection-unknown`. */
export async function showConnection(node: RunningNode, id: string): Promise<ConnectionInfo> {
  return node.context.store.transaction(async (transaction) => {
    const [shown] = await showRows(node, transaction, [await shownRow(transaction, id)]);
    if (!shown) throw new Error('A row was lost.');
    return shown;
  });
}

/** The row of a connection that clients may see; throws `connection-unknown`. */
export async function shownRow(transaction: Transaction, id: string): Promise<ConnectionRow> {
  const row = await rowOf(transaction, id);
  if (isGone(row)) throw new NodeProblem('connection-unknown');
  return row;
}

/** The same in a transaction of its own. */
export function findShown({ context }: RunningNode, id: string): Promise<ConnectionRow> {
  return context.store.transaction((transaction) => shownRow(transaction, id));
}

/** Rows with what lies around them, in their order; what lies around all of them is read at once. */
export async function showRows(
  node: RunningNode,
  transaction: Transaction,
  rows: readonly ConnectionRow[],
): Promise<ConnectionInfo[]> {
  const { context } = node;
  const [self, now] = [factsOf(node), secondsOf(context)];
  const pairings = await transaction.pairings.getMany(rows.flatMap((row) => openInvitation(row) ?? []));
  return rows.map((row) => {
    const pairing = pairings.get(openInvitation(row) ?? '');
    const digits = pairing?.approved === false ? digitsOfPairing(context, pairing) : undefined;
    return connectionInfo(row, { self, now, pairing, digits });
  });
}

/** The newest invitation, while it tells anything of the connection. */
function openInvitation({ jti, state }: ConnectionRow): string | undefined {
  return jti === null || state === 'active' || state === 'closed' ? undefined : jti;
}

/** What the node is, for its own clients. */
export function factsOf({ context: { key, block }, settings }: RunningNode): NodeFacts {
  return {
    uuid: block.uuid,
    fingerprint: fingerprint(key.kid),
    version: block.version,
    platform: settings.platform,
    trackerUrl: settings.trackerUrl,
  };
}
