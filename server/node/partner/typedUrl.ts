import { type NodeContext } from '../context';
import { NodeProblem } from '../problems/problem';
import { type ProblemSlug } from '../problems/table';
import { type NodeDescription } from '../urls/preflight';
import { describePartner } from './client';

/** What answers where a node is near, but not at this URL. */
const strangers: readonly ProblemSlug[] = ['host-login-page', 'host-other-program'];

/** So many other URLs are tried. */
const mostTries = 4;

/**
 * Asks a URL that a user has typed who is there. Throws what `describePartner` throws, and `host-elsewhere` with the right `url`
 * where a node answers at the same place by another name, or with less of the path.
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
    for (const url of nearTo(node.guard.check(base))) {
      const isThere = await describePartner(node, url, invited).then(
        () => true,
        (reason: unknown) => {
          if (isStranger(reason)) return false;
          throw isOwn(reason) ? reason : error;
        },
      );
      if (isThere) throw new NodeProblem('host-elsewhere', { url });
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

/** With one part of the path less each, the host alone at the end; where a node calls this machine `127.0.0.1`, so do we. */
function nearTo(url: URL): string[] {
  const { pathname } = url;
  const parts = pathname.split('/').filter((part) => part !== '');
  const isByName = url.hostname === 'localhost';
  if (isByName) url.hostname = '127.0.0.1';
  const shorter = parts.map((_, count) => [url.origin, ...parts.slice(0, count)].join('/'));
  const paths = isByName ? [...shorter, [url.origin, ...parts].join('/')] : shorter;
  return paths.reverse().slice(-mostTries);
}
