import { type NodeContext } from '../context';
import { NodeProblem } from '../problems/problem';
import { type ProblemSlug } from '../problems/table';
import { type NodeDescription } from '../urls/preflight';
import { describePartner } from './client';

/** What answers where the host is right and the path is not. */
const strangers: readonly ProblemSlug[] = ['host-login-page', 'host-other-program'];

/** So many URLs with less of the path are tried. */
const mostTries = 4;

/**
 * Asks a URL that a user has typed who is there. Throws what `describePartner` throws, and `host-path` with the right `url` where
 * only the path leads away from a node.
 */
export async function describeTyped(
  node: NodeContext,
  base: string,
  invited?: Parameters<typeof describePartner>[2],
): Promise<NodeDescription> {
  try {
    return await describePartner(node, base, invited);
  } catch (error) {
    if (!isStranger(error)) throw error;
    for (const url of withLessPath(node.guard.check(base))) {
      const isThere = await describePartner(node, url, invited).then(
        () => true,
        (reason: unknown) => {
          if (isStranger(reason)) return false;
          throw isOwn(reason) ? reason : error;
        },
      );
      if (isThere) throw new NodeProblem('host-path', { url });
    }
    throw error;
  }
}

function isStranger(error: unknown): boolean {
  return error instanceof NodeProblem && strangers.includes(error.slug);
}

function isOwn(error: unknown): error is NodeProblem {
  return error instanceof NodeProblem && error.slug === 'host-own';
}

/** The same host with one part of the path less each, the host alone at the end. */
function withLessPath({ origin, pathname }: URL): string[] {
  const parts = pathname.split('/').filter((part) => part !== '');
  const shorter = parts.map((_, count) => [origin, ...parts.slice(0, count)].join('/'));
  return shorter.reverse().slice(-mostTries);
}
