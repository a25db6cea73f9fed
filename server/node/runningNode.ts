import { type NodeContext } from './context';
import { type NodeSettings } from './store/rows';

/** A node that runs, as the operations of its API see it. */
export interface RunningNode {
  /** The core as it is now. It is another one when settings or keys have changed, so nobody keeps it for later. */
  readonly context: NodeContext;
  readonly settings: NodeSettings;
  /** Names of settings that the operator fixed by file or environment. */
  readonly fixed: readonly (keyof NodeSettings)[];
  readonly storage: 'embedded' | 'postgresql';
  /** Only nodes of this machine can call it: it has no public URL. */
  readonly isThisMachineOnly: boolean;
  /** Reads settings and keys anew, after they were written to the store. */
  reload(): Promise<void>;
  /** There is something to do in the store: now rather than at the next regular time. */
  wake(): void;
}
