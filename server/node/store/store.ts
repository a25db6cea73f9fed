import {
  type AuditEntry,
  type ConnectionRow,
  type ConnectionState,
  type NodeRow,
  type PairingRow,
  type Row,
  type RuleVersion,
  type RuleVersionHead,
  type StoredAuditEntry,
} from './rows';

/** Rows of one kind, by id. */
export interface Table<R extends Row> {
  get(id: string): Promise<R | undefined>;
  /** Those that there are, by their ids. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, R>>;
  all(): Promise<readonly R[]>;
  /**
   * Adds a row of revision 0, or replaces the stored row of the same revision, and gives it back as stored. When there is
   * another one by then, the whole transaction runs again.
   */
  put<One extends R>(row: One): Promise<One>;
  remove(row: R): Promise<void>;
}

/** Which connections are wanted; all conditions must hold. */
export interface ConnectionQuery {
  readonly states?: readonly ConnectionState[];
  readonly kind?: ConnectionRow['kind'];
  readonly role?: ConnectionRow['role'];
  /** The partner has not acknowledged this side's newest report. */
  readonly reportDue?: true;
  /** The key of the name that they had until they were closed. */
  readonly formerNameKey?: string;
  /** Only rows whose id comes after this one. */
  readonly after?: string;
  readonly limit?: number;
}

export interface AuditQuery {
  readonly connection?: string;
  /** Only entries older than this one. */
  readonly before?: number;
  readonly limit: number;
}

/** What can be read and written in one transaction: it sees its own writes, and others' only once they are whole. */
export interface Transaction {
  readonly connections: Table<ConnectionRow>;
  readonly pairings: Table<PairingRow>;
  /** One row at most, whose id is `nodeRowId`. */
  readonly nodes: Table<NodeRow>;
  connectionByNameKey(nameKey: string): Promise<ConnectionRow | undefined>;
  /** In the order of their ids, by the order of their characters. */
  findConnections(query: ConnectionQuery): Promise<readonly ConnectionRow[]>;
  /** How many connections there are in each state that any is in. */
  countConnections(): Promise<ReadonlyMap<ConnectionState, number>>;
  /** Handshakes that are not over. */
  openPairings(): Promise<readonly PairingRow[]>;
  /** So many at most whose id comes after this one, in the order of their ids; after an empty text from the first on. */
  pairingsAfter(id: string, limit: number): Promise<readonly PairingRow[]>;
  /** Adds the version after the newest one; when there is one of that number by then, the whole transaction runs again. */
  addRuleVersion(version: RuleVersion): Promise<void>;
  ruleVersion(connection: string, version: number): Promise<RuleVersion | undefined>;
  /** Newest first. */
  ruleVersions(connection: string): Promise<readonly RuleVersionHead[]>;
  removeRuleVersions(connection: string): Promise<void>;
  /** False when the nonce of this key was used before; `until` says, in seconds since 1970, how long it is remembered. */
  useNonce(kid: string, nonce: string, until: number): Promise<boolean>;
  /** Forgets nonces that need no longer be remembered. */
  forgetNonces(now: number): Promise<void>;
  audit(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  auditEntries(query: AuditQuery): Promise<readonly StoredAuditEntry[]>;
}

/** What was committed; `resync`: some changes may not have been told, so look at everything. */
export type StoreChange =
  { readonly kind: 'connection'; readonly id: string } | { readonly kind: 'node' } | { readonly kind: 'resync' };

/** Where the node keeps what must not be lost. */
export interface Store {
  /**
   * Keeps all writes of the work or, when it throws, none. The work may run several times, so it must have no effect of its
   * own; it must not call another node. Once this resolves, the writes outlive a power cut.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * Tells of rows of connections and of the node that were written or removed, once each is kept, whoever did it: another
   * process on the same database too. Gives what ends it.
   */
  subscribe(listener: (change: StoreChange) => void): () => void;
}
