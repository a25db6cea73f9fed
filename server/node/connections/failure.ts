import { type NodeContext } from '../context';
import { type NodeProblem } from '../problems/problem';
import { type ConnectionState } from '../store/rows';

/**
 * Keeps for the user why a connection does not go on; without a problem, that it does. Writes only what is new, and nothing
 * once the connection is in another state.
 */
export async function noteFailure(
  node: NodeContext,
  id: string,
  state: ConnectionState,
  problem?: NodeProblem,
): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await transaction.connections.get(id);
    if (row?.state !== state || row.failure?.slug === problem?.slug) return;
    const failure = problem ? { slug: problem.slug, facts: problem.facts } : null;
    await transaction.connections.put({ ...row, failure });
  });
}
