import { l10n } from '../words';
import { type NodeAddress } from './nodeClient';
import { NodeUnreachable } from './nodeErrors';
import { waitFor, type Waiting } from './waiting';

/** How it stands with a node that may start again by itself. */
export type Restarting =
  | { readonly kind: 'back'; readonly address: NodeAddress }
  /** It will not by itself, for this reason. */
  | { readonly kind: 'given up'; readonly message: string }
  | { readonly kind: 'away' };

type Settled = Exclude<Restarting, { kind: 'away' }>;

export interface RestartingParts extends Pick<Waiting<Restarting>, 'onChange'> {
  readonly look: () => Restarting;
  /** Nobody waits longer. */
  readonly patienceMs: number;
}

/** Waits until a node answers again. @throws {NodeUnreachable} when it does not, and the signal's reason when that comes first */
export async function restarted(
  { look, onChange, patienceMs }: RestartingParts,
  signal?: AbortSignal,
): Promise<NodeAddress> {
  const unlessAway = (): Settled | undefined => {
    const now = look();
    return now.kind === 'away' ? undefined : now;
  };
  const late: Settled = {
    kind: 'given up',
    message: l10n.t('The sync node is starting again. Try again in a moment.'),
  };
  const now = await waitFor({ onChange, look: unlessAway, patienceMs, late }, signal);
  if (now.kind === 'back') return now.address;
  throw new NodeUnreachable('down', now.message);
}
