import { l10n, wordsOf } from '../words';
import { isTokenProblem, NodeUnreachable } from './nodeErrors';

/** What a user can do about it. */
export type Remedy = 'start' | 'restart' | 'connect' | 'showLog' | 'reloadWindow' | 'retry' | 'trust' | 'beginAnew';

/** Why there is no node to work with, and what can be done. */
export interface NodeTrouble {
  readonly message: string;
  readonly remedies: readonly Remedy[];
}

/** A node elsewhere cannot be used. */
export function troubleOfNodeElsewhere(url: string, error: unknown): NodeTrouble {
  if (isTokenProblem(error)) {
    const message = l10n.t(
      'The sync node at {0} does not know the token. Ask its operator for one, and connect anew.',
      url,
    );
    return { message, remedies: ['connect', 'showLog'] };
  }
  const message = isAway(error, url)
    ? l10n.t('The sync node at {0} cannot be reached. {1}', url, wordsOf(error))
    : wordsOf(error);
  return { message, remedies: ['retry', 'connect', 'showLog'] };
}

/** The built-in node runs but cannot be used. */
export function troubleOfEmbeddedNode(error: unknown): NodeTrouble {
  if (isTokenProblem(error)) {
    const message = l10n.t(
      'The sync node was started by a window that no longer shares its token. Restart the sync node there, or reload that window.',
    );
    return { message, remedies: ['restart', 'showLog'] };
  }
  return { message: wordsOf(error), remedies: ['restart', 'showLog'] };
}

/**
 * The built-in node runs for another VS Code, which shares no token with this one.
 *
 * @param mayHaveOwn whether this workspace can have a built-in node of its own, and has none yet
 */
export function troubleOfForeignNode(url: string, mayHaveOwn: boolean): NodeTrouble {
  const who = l10n.t(
    'The built-in sync node runs for another VS Code (at {0}), which shares no token with this one: another browser, profile or user. Work in a window of that one.',
    url,
  );
  const choice = l10n.t('A built-in sync node for this workspace alone');
  const own = l10n.t('Or choose "{0}" in Connect to a Node.', choice);
  return { message: mayHaveOwn ? `${who} ${own}` : who, remedies: ['connect', 'showLog'] };
}

/** Whether the words speak of what is on the way to a node, and not of the node itself. */
function isAway(error: unknown, url: string): boolean {
  return error instanceof NodeUnreachable && !error.message.includes(url);
}

/** The node speaks another version of the API, so that it could misunderstand what it is asked to do. */
export function troubleOfVersion(place: 'embedded' | 'elsewhere', theirs: string, ours: string): NodeTrouble {
  return place === 'embedded'
    ? {
        message: l10n.t(
          'Another window of VS Code runs the sync node with version {0} of Sync Rules, and this window has version {1}. Reload the older window.',
          theirs,
          ours,
        ),
        remedies: ['reloadWindow', 'showLog'],
      }
    : {
        message: l10n.t(
          'The sync node is of version {0}, and Sync Rules in this window of version {1}: they do not understand each other. Update the older one.',
          theirs,
          ours,
        ),
        remedies: ['connect', 'showLog'],
      };
}

/** By semantic versioning; before 1.0.0 the second number counts as the first does later. */
export function areCompatible(a: string, b: string): boolean {
  const epoch = (version: string) => /^(0\.\d+|[1-9]\d*)/.exec(version)?.[0];
  return epoch(a) !== undefined && epoch(a) === epoch(b);
}
