import { NodeClient } from '../../node/nodeClient';
import { NodeApiError, NodeUnreachable, otherAnswer } from '../../node/nodeErrors';
import { readNodeUrl, withLessPath } from '../../node/nodeUrl';
import { l10n } from '../../words';
import { error } from '../ask';
import { type PromptStep } from '../plan';
import { nodeRefusal } from './nodeRefusal';

/**
 * Where the node listens; it is asked whether it is one. Where only the path is wrong, the URL without it is taken.
 *
 * @param failed told why none answered
 */
export function nodeUrlStep(
  failed: (reason: unknown) => void,
): PromptStep<{ readonly url?: string; readonly token?: string }> {
  /** The right URL, by one that was typed with more behind it. */
  const right = new Map<string, string>();
  return {
    id: 'url',
    label: () => l10n.t('URL'),
    question: ({ url }) => ({
      kind: 'text',
      prompt: l10n.t('URL of the sync node'),
      placeholder: 'https://sync.example.com',
      isCopied: true,
      ...(url !== undefined && { value: url }),
      check: (text) => {
        const read = readNodeUrl(text);
        return 'mistake' in read ? error(read.mistake) : undefined;
      },
      verify: async (text, signal) => {
        const read = readNodeUrl(text);
        if ('mistake' in read) return error(read.mistake);
        try {
          right.set(read.url, await findNode(read.url, signal));
          return undefined;
        } catch (reason) {
          signal.throwIfAborted();
          failed(reason);
          return nodeRefusal(read.url, reason);
        }
      },
    }),
    take: (draft, text) => {
      const read = readNodeUrl(text);
      return { ...draft, url: 'url' in read ? (right.get(read.url) ?? read.url) : text };
    },
  };
}

/** The URL itself, or the one with less of the path at which a node answers. */
async function findNode(url: string, signal: AbortSignal): Promise<string> {
  try {
    await askHealth(url, signal);
    return url;
  } catch (reason) {
    if (!isStranger(reason)) throw reason;
    for (const shorter of withLessPath(url)) {
      const isThere = await askHealth(shorter, signal).then(
        () => true,
        () => false,
      );
      if (isThere) return shorter;
    }
    throw reason;
  }
}

async function askHealth(url: string, signal: AbortSignal): Promise<void> {
  const health: unknown = await new NodeClient({ url, token: '' }).call('health', {}, { signal, timeoutMs: 10_000 });
  if (!isHealth(health)) throw otherAnswer(200, '');
}

/** Something answers there: another program, or a node that has nothing at that address. */
function isStranger(reason: unknown): boolean {
  return reason instanceof NodeApiError || (reason instanceof NodeUnreachable && reason.reason === 'other');
}

function isHealth(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'status' in value && 'version' in value;
}
