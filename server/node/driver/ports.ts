/** Does something later; gives what calls that off. */
export interface Timers {
  after(milliseconds: number, run: () => void): () => void;
}

/**
 * Keeps the processes of one database from doing the same work at the same time. All of the work may be done twice without
 * harm, as messages between nodes may arrive twice anyhow; this only spares partners the second message.
 */
export interface Leases {
  /** Gives what ends the lease; nothing while another process has it. A lease ends with its process too. */
  take(name: string): Promise<(() => Promise<void>) | undefined>;
  close(): Promise<void>;
}

/** For a store that one process has for itself. */
export const noLeases: Leases = {
  take: () => Promise.resolve(() => Promise.resolve()),
  close: () => Promise.resolve(),
};
