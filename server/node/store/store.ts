import { type AuditEntry, type ConnectionRow, type PairingRow, type Row } from './rows';

/** Rows of one kind, by id. */
export interface Table<R extends Row> {
  get(id: string): Promise<R | undefined>;
  all(): Promise<readonly R[]>;
  /**
   * Adds a row of revision 0, or replaces the stored row of the same revision, and gives it back as stored. When there is
   * another one by then, the whole transaction runs again.
   */
  put<One extends R>(row: One): Promise<One>;
  remove(row: R): Promise<void>;
}

/** What can be read and written in one transaction: it sees its own writes, and others' only once they are whole. */
export interface Transaction {
  readonly connections: Table<ConnectionRow>;
  readonly pairings: Table<PairingRow>;
  connectionByNameKey(nameKey: string): Promise<ConnectionRow | undefined>;
  /** False when the nonce of this key was used before; `until` says, in seconds since 1970, how long it is remembered. */
  useNonce(kid: string, nonce: string, until: number): Promise<boolean>;
  audit(entry: AuditEntry): Promise<void>;
}

/** Where the node keeps what must not be lost. */
export interface Store {
  /**
   * Keeps all writes of the work or, when it throws, none. The work may run several times, so it must have no effect of its
   * own; it must not call another node. Once this resolves, the writes outlive a power cut.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
}
