import { wrongState } from '../connections/create';
import { type NodeContext, secondsOf } from '../context';
import { describeTyped } from '../partner/typedUrl';
import { NodeProblem } from '../problems/problem';
import { type ConnectionRow } from '../store/rows';

/**
 * The URL as it is kept, once the partner of the connection has answered there, with its own UUID and signed by a key that is
 * known of it. Throws `wrong-state` where the partner is not called from here, `partner-other-node`, and what keeps a URL from
 * being called.
 */
export async function findPartnerAt(context: NodeContext, row: ConnectionRow, text: string): Promise<string> {
  const { pinned } = row;
  if (row.state !== 'active' || typeof pinned?.node.url !== 'string') {
    throw wrongState(row, 'given another URL of the other side');
  }
  const { href, host } = context.guard.check(text);
  const now = secondsOf(context);
  // The newest key first; the ones before it are valid for a while.
  for (const { kid, until } of pinned.keys) {
    if (until !== undefined && until <= now) continue;
    try {
      await describeTyped(context, href, { uuid: pinned.node.uuid, kid, pin: pinned.spki });
      return href;
    } catch (error) {
      if (!(error instanceof NodeProblem) || error.slug !== 'host-other-node') throw error;
    }
  }
  throw new NodeProblem('partner-other-node', { host, name: row.name });
}
