import {
  type AuditEntry,
  type ConnectionRow,
  type ConnectionState,
  formerNameKey,
  isOpen,
  isReportDue,
  type NodeRow,
  type PairingRow,
  type Row,
  type RuleVersion,
  type RuleVersionHead,
  type StoredAuditEntry,
} from '../../server/node/store/rows';
import {
  type AuditQuery,
  type ConnectionQuery,
  type Store,
  type StoreChange,
  type Table,
  type Transaction,
} from '../../server/node/store/store';

class Content {
  readonly connections = new Map<string, ConnectionRow>();
  readonly pairings = new Map<string, PairingRow>();
  readonly nodes = new Map<string, NodeRow>();
  /** By connection, in the order of their numbers. */
  readonly rules = new Map<string, readonly RuleVersion[]>();
  /** Until when each is remembered, by key and nonce. */
  readonly nonces = new Map<string, number>();
  readonly audit: AuditEntry[] = [];
  readonly listeners = new Set<(change: StoreChange) => void>();
}

/** What a test may do at the moments at which a machine can fail: throw there, and the transaction is lost, or its answer is. */
export interface CommitHooks {
  beforeCommit?(): void;
  afterCommit?(): void;
}

const mostAttempts = 50;

/** A store that lives as long as its object. Several nodes of one identity may share the content, as processes a database. */
export class MemoryStore implements Store {
  constructor(
    readonly content = new Content(),
    private readonly hooks: CommitHooks = {},
  ) {}

  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const draft = new Draft(this.content);
      const result = await work(draft);
      this.hooks.beforeCommit?.();
      if (!draft.commit()) continue;
      draft.tell();
      this.hooks.afterCommit?.();
      return result;
    }
    throw new Error('The store is too busy.');
  }

  subscribe(listener: (change: StoreChange) => void): () => void {
    this.content.listeners.add(listener);
    return () => this.content.listeners.delete(listener);
  }
}

/** Writes of a transaction, kept apart until it is whole. */
class Draft implements Transaction {
  readonly connections: DraftTable<ConnectionRow>;
  readonly pairings: DraftTable<PairingRow>;
  readonly nodes: DraftTable<NodeRow>;
  /** All versions as they will be, of connections whose versions change. */
  private readonly rules = new Map<string, readonly RuleVersion[]>();
  /** How many there were. */
  private readonly rulesBefore = new Map<string, number>();
  private readonly nonces = new Map<string, number>();
  private forgetBefore = 0;
  private readonly entries: AuditEntry[] = [];

  constructor(private readonly content: Content) {
    this.connections = new DraftTable(content.connections);
    this.pairings = new DraftTable(content.pairings);
    this.nodes = new DraftTable(content.nodes);
  }

  async connectionByNameKey(nameKey: string): Promise<ConnectionRow | undefined> {
    return (await this.connections.all()).find((row) => row.nameKey === nameKey);
  }

  findConnections(query: ConnectionQuery): Promise<readonly ConnectionRow[]> {
    const found = this.connections.after().filter((row) => isWanted(row, query));
    const sorted = found.sort((a, b) => (a.id < b.id ? -1 : 1));
    return Promise.resolve(structuredClone(sorted.slice(0, query.limit)));
  }

  countConnections(): Promise<ReadonlyMap<ConnectionState, number>> {
    const counts = new Map<ConnectionState, number>();
    for (const { state } of this.connections.after()) counts.set(state, (counts.get(state) ?? 0) + 1);
    return Promise.resolve(counts);
  }

  openPairings(): Promise<readonly PairingRow[]> {
    return Promise.resolve(structuredClone(this.pairings.after().filter(isOpen)));
  }

  pairingsAfter(id: string, limit: number): Promise<readonly PairingRow[]> {
    const found = this.pairings.after().filter((pairing) => pairing.id > id);
    const sorted = found.sort((a, b) => (a.id < b.id ? -1 : 1));
    return Promise.resolve(structuredClone(sorted.slice(0, limit)));
  }

  addRuleVersion(version: RuleVersion): Promise<void> {
    const before = this.versionsOf(version.connection);
    if (version.version !== before.length + 1) throw new Error('Versions of rules have no gaps.');
    this.changeRules(version.connection, [...before, structuredClone(version)]);
    return Promise.resolve();
  }

  ruleVersion(connection: string, version: number): Promise<RuleVersion | undefined> {
    return Promise.resolve(structuredClone(this.versionsOf(connection)[version - 1]));
  }

  ruleVersions(connection: string): Promise<readonly RuleVersionHead[]> {
    return Promise.resolve(this.versionsOf(connection).map(headOf).reverse());
  }

  removeRuleVersions(connection: string): Promise<void> {
    this.changeRules(connection, []);
    return Promise.resolve();
  }

  useNonce(kid: string, nonce: string, until: number): Promise<boolean> {
    const key = `${kid} ${nonce}`;
    const isNew = !this.content.nonces.has(key) && !this.nonces.has(key);
    if (isNew) this.nonces.set(key, until);
    return Promise.resolve(isNew);
  }

  forgetNonces(now: number): Promise<void> {
    this.forgetBefore = now;
    return Promise.resolve();
  }

  audit(entry: AuditEntry): Promise<void> {
    this.entries.push(structuredClone(entry));
    return Promise.resolve();
  }

  auditEntries({ connection, before, limit }: AuditQuery): Promise<readonly StoredAuditEntry[]> {
    const entries = [...this.content.audit, ...this.entries].map((entry, at) => ({ ...entry, seq: at + 1 }));
    const found = entries.filter(
      (entry) => (connection ?? entry.connection) === entry.connection && entry.seq < (before ?? Infinity),
    );
    return Promise.resolve(structuredClone(found.reverse().slice(0, limit)));
  }

  /** All or nothing, in one go; false when somebody else was faster. */
  commit(): boolean {
    const { content } = this;
    const isStale = [...this.nonces.keys()].some((key) => content.nonces.has(key));
    const tables = [this.connections, this.pairings, this.nodes];
    const areRulesCurrent = [...this.rulesBefore].every(
      ([connection, count]) => (content.rules.get(connection)?.length ?? 0) === count,
    );
    const isCurrent = !isStale && areRulesCurrent && tables.every((table) => table.isCurrent());
    if (!isCurrent || !this.hasUniqueNames()) return false;
    for (const table of tables) table.write();
    for (const [connection, versions] of this.rules) content.rules.set(connection, versions);
    for (const [key, until] of this.nonces) content.nonces.set(key, until);
    for (const [key, until] of content.nonces) if (until < this.forgetBefore) content.nonces.delete(key);
    content.audit.push(...this.entries);
    return true;
  }

  /** Tells the listeners what was kept. */
  tell(): void {
    const connections = this.connections.changedIds().map((id) => ({ kind: 'connection', id }) as const);
    const nodes = this.nodes.changedIds().map(() => ({ kind: 'node' }) as const);
    for (const change of [...connections, ...nodes]) for (const listener of this.content.listeners) listener(change);
  }

  private versionsOf(connection: string): readonly RuleVersion[] {
    return this.rules.get(connection) ?? this.content.rules.get(connection) ?? [];
  }

  private changeRules(connection: string, versions: readonly RuleVersion[]): void {
    const before = this.rulesBefore.get(connection) ?? this.content.rules.get(connection)?.length ?? 0;
    this.rulesBefore.set(connection, before);
    this.rules.set(connection, versions);
  }

  private hasUniqueNames(): boolean {
    const keys = this.connections.after().flatMap(({ nameKey }) => (nameKey === null ? [] : [nameKey]));
    return new Set(keys).size === keys.length;
  }
}

class DraftTable<R extends Row> implements Table<R> {
  /** Undefined for a row that is removed. */
  private readonly changes = new Map<string, R | undefined>();
  private readonly revisions = new Map<string, number>();

  constructor(private readonly rows: Map<string, R>) {}

  get(id: string): Promise<R | undefined> {
    return Promise.resolve(structuredClone(this.changes.has(id) ? this.changes.get(id) : this.rows.get(id)));
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, R>> {
    const found = new Map<string, R>();
    for (const id of ids) {
      const row = await this.get(id);
      if (row) found.set(id, row);
    }
    return found;
  }

  all(): Promise<readonly R[]> {
    return Promise.resolve(structuredClone(this.after()));
  }

  put<One extends R>(row: One): Promise<One> {
    const stored = structuredClone({ ...row, revision: row.revision + 1 });
    this.note(row);
    this.changes.set(row.id, stored);
    return Promise.resolve(structuredClone(stored));
  }

  remove(row: R): Promise<void> {
    this.note(row);
    this.changes.set(row.id, undefined);
    return Promise.resolve();
  }

  /** Nobody else has written the rows that are to be written. */
  isCurrent(): boolean {
    return [...this.revisions].every(([id, revision]) => (this.rows.get(id)?.revision ?? 0) === revision);
  }

  after(): R[] {
    const kept = [...this.rows.values()].filter(({ id }) => !this.changes.has(id));
    return [...kept, ...[...this.changes.values()].filter((row) => row !== undefined)];
  }

  changedIds(): string[] {
    return [...this.changes.keys()];
  }

  write(): void {
    for (const [id, row] of this.changes) {
      if (row) this.rows.set(id, row);
      else this.rows.delete(id);
    }
  }

  private note({ id, revision }: R): void {
    if (!this.revisions.has(id)) this.revisions.set(id, revision);
  }
}

function isWanted(
  row: ConnectionRow,
  { states, kind, role, reportDue, formerNameKey: formerKey, after }: ConnectionQuery,
): boolean {
  const isInState = states?.includes(row.state) ?? true;
  const isOfKind = (kind ?? row.kind) === row.kind && (role ?? row.role) === row.role;
  const isDue = reportDue !== true || isReportDue(row);
  const wasCalledSo = formerKey === undefined || formerNameKey(row) === formerKey;
  return isInState && isOfKind && isDue && wasCalledSo && (after === undefined || row.id > after);
}

function headOf({ connection, version, at, by, note, restores }: RuleVersion): RuleVersionHead {
  return { connection, version, at, by, note, restores };
}
