import { advance } from '../handshake/advance';
import { isProblemSlug, NodeProblem } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { isFailedForGood } from '../store/rows';
import { within } from './within';

/** How long a user waits for the partner before it goes on without them. */
export const longestWait = 15_000;

/**
 * Takes a handshake as far as it goes while the user waits; the rest is the node's to do. Throws why it has come to nothing.
 */
export async function finishHandshake(node: RunningNode, id: string): Promise<void> {
  try {
    const progress = await within(longestWait, advance(node.context, id));
    if (progress?.kind === 'ended') throw progress.problem ?? (await whyEnded(node, id));
    // There is always more to do: to try again, or to tell the partner the first news.
    node.wake();
  } catch (error) {
    const isRemoved = error instanceof NodeProblem && error.slug === 'connection-unknown';
    throw isRemoved ? await whyEnded(node, id) : error;
  }
}

/** The node itself may have been faster in finding out; it has noted why in what is left of the connection, or in the audit log. */
async function whyEnded({ context }: RunningNode, id: string): Promise<NodeProblem> {
  const { row, entries } = await context.store.transaction(async (transaction) => ({
    row: await transaction.connections.get(id),
    entries: await transaction.auditEntries({ connection: id, limit: 10 }),
  }));
  if (row && isFailedForGood(row) && row.failure) return new NodeProblem(row.failure.slug, row.failure.facts);
  const slug = entries.find(({ event }) => event === 'failed')?.detail ?? '';
  return new NodeProblem(isProblemSlug(slug) ? slug : 'invitation-failed');
}
