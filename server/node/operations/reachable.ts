import { NodeProblem } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { isThisMachine } from '../urls/addresses';

/**
 * Refuses a public connection with a node that could not call this one back: without a public URL only nodes of the same
 * machine can. Throws `url-needed`, or what the URL guard throws.
 */
export function needPublicUrl({ context, isThisMachineOnly }: RunningNode, partnerUrl: string): void {
  const { hostname } = context.guard.check(partnerUrl);
  if (context.block.url === null || (isThisMachineOnly && !isThisMachine(hostname)))
    throw new NodeProblem('url-needed');
}
