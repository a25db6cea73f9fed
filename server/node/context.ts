import { type SigningKey } from './identity/keys';
import { type NodeBlock } from './identity/nodeBlock';
import { type Sealer } from './identity/sealing';
import { type Clock, type Random, type Send } from './ports';
import { type Store } from './store/store';
import { type UrlGuard } from './urls/guard';

/** All that a node's core needs from outside. Whoever gives it the same gets the same. */
export interface NodeContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  readonly send: Send;
  readonly sealer: Sealer;
  readonly guard: UrlGuard;
  readonly key: SigningKey;
  /** The key that partners are being told of, while there is one. */
  readonly nextKey?: SigningKey;
  /** What the node says of itself; its `url` is the one that its partners call. */
  readonly block: NodeBlock;
  /** Grows with every change of what the node says of itself; 0 without one. */
  readonly revision?: number;
  /** URLs by which it was called before: partners that do not know better still do. */
  readonly formerUrls?: readonly string[];
}

/** Seconds since 1970. */
export function secondsOf({ clock }: Pick<NodeContext, 'clock'>): number {
  return Math.floor(clock.now() / 1000);
}
