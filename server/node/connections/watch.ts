import { type NodeContext } from '../context';

/** Tells when there may be something new of a connection, so that an answer can be held back until then. */
export interface Watch {
  /** The node as it is by now: its settings or keys may have changed since the answer is held back. */
  node(): NodeContext;
  /**
   * Resolves when the connection or the node was written, at once if that was so since the last call, or when the seconds are
   * over; gives the seconds that are left, none when nobody waits any more.
   */
  next(seconds: number): Promise<number>;
  end(): void;
}

/** Begins to watch. A connection has one watch at a time: a new one takes from the one before what is left of its seconds. */
export type WatchConnection = (connection: string) => Watch;
