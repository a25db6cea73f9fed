import { l10n } from '../words';
import { type NodeAddress } from './nodeClient';
import { NodeUnreachable } from './nodeErrors';

/** How it stands with a node that may start again by itself. */
export type Restarting =
  | { readonly kind: 'back'; readonly address: NodeAddress }
  /** It will not by itself, for this reason. */
  | { readonly kind: 'given up'; readonly message: string }
  | { readonly kind: 'away' };

export interface RestartingParts {
  readonly look: () => Restarting;
  readonly onChange: (listener: () => void) => { dispose(): void };
  /** Nobody waits longer. */
  readonly patienceMs: number;
}

/** Waits until a node answers again. @throws {NodeUnreachable} when it does not, and the signal's reason when that comes first */
export function restarted({ look, onChange, patienceMs }: RestartingParts, signal?: AbortSignal): Promise<NodeAddress> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      listening.dispose();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const giveUp = (message: string) => end(() => reject(new NodeUnreachable('down', message)));
    const abort = () => end(() => reject(signal?.reason as Error));
    const follow = () => {
      const now = look();
      if (now.kind === 'back') end(() => resolve(now.address));
      else if (now.kind === 'given up') giveUp(now.message);
    };
    const timer = setTimeout(() => giveUp(startingAgain()), patienceMs);
    const listening = onChange(follow);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    else follow();
  });
}

function startingAgain(): string {
  return l10n.t('The sync node is starting again. Try again in a moment.');
}
