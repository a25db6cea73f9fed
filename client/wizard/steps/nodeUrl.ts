import { NodeClient } from '../../node/nodeClient';
import { otherAnswer } from '../../node/nodeErrors';
import { readNodeUrl } from '../../node/nodeUrl';
import { l10n } from '../../words';
import { error } from '../ask';
import { type PromptStep } from '../plan';

/** Where the node listens; it is asked whether it is one. */
export const nodeUrlStep: PromptStep<{ readonly url?: string; readonly token?: string }> = {
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
      const client = new NodeClient({ url: read.url, token: '' });
      const health: unknown = await client.call('health', {}, { signal, timeoutMs: 10_000 });
      return isHealth(health) ? undefined : error(otherAnswer(200, read.url).message);
    },
  }),
  take: (draft, text) => {
    const read = readNodeUrl(text);
    return { ...draft, url: 'url' in read ? read.url : text };
  },
};

function isHealth(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'status' in value && 'version' in value;
}
