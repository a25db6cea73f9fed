import { NodeClient } from '../../node/nodeClient';
import { l10n } from '../../words';
import { error } from '../ask';
import { type PromptStep } from '../plan';
import { nodeRefusal } from './nodeRefusal';

/** What the node knows its client by; the node is asked whether it does. */
export const nodeTokenStep = (
  failed: (reason: unknown) => void,
): PromptStep<{ readonly url?: string; readonly token?: string }> => ({
  id: 'token',
  label: () => l10n.t('Token'),
  isNotKept: true,
  question: ({ url = '' }) => ({
    kind: 'text',
    prompt: l10n.t('Token for {0}: its operator gives it to you. It is kept where VS Code keeps passwords.', url),
    isCopied: true,
    isSecret: true,
    check: (text) => (isToken(text) ? undefined : error(l10n.t('Paste the token; it has no blanks in it.'))),
    verify: async (text, signal) => {
      try {
        await new NodeClient({ url, token: text.trim() }).call('getNode', {}, { signal, timeoutMs: 10_000 });
        return undefined;
      } catch (reason) {
        signal.throwIfAborted();
        failed(reason);
        return nodeRefusal(url, reason);
      }
    },
  }),
  take: (draft, token) => ({ ...draft, token: token.trim() }),
});

/** What a header can carry. */
function isToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text.trim());
}
