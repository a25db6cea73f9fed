import { type AuditEntry, type ConnectionRow, type PairingRow, type Row } from './rows';
import { type Store, type Table, type Transaction } from './store';

interface Content {
  readonly connections: Map<string, ConnectionRow>;
  readonly pairings: Map<string, PairingRow>;
  /** Until when each is remembered, by key and nonce. */
  readonly nonces: Map<string, number>;
  readonly audit: AuditEntry[];
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
    readonly content: Content = { connections: new Map(), pairings: new Map(), nonces: new Map(), audit: [] },
    private readonly hooks: CommitHooks = {},
  ) {}

  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const draft = new Draft(this.content);
      const result = await work(draft);
      this.hooks.beforeCommit?.();
      if (!draft.commit()) continue;
      this.hooks.afterCommit?.();
      return result;
    }
    throw new Error('The store is too busy.');
  }
}

/** Writes of a transaction, kept apart until it is whole. */
class Draft implements Transaction {
  readonly connections: DraftTable<ConnectionRow>;
  readonly pairings: DraftTable<PairingRow>;
  private readonly nonces = new Map<string, number>();
  private readonly entries: AuditEntry[] = [];

  constructor(private readonly content: Content) {
    this.connections = new DraftTable(content.connections);
    this.pairings = new DraftTable(content.pairings);
  }

  async connectionByNameKey(nameKey: string): Promise<ConnectionRow | undefined> {
    return (await this.connections.all()).find((row) => row.nameKey === nameKey);
  }

  useNonce(kid: string, nonce: string, until: number): Promise<boolean> {
    const key = `${kid} ${nonce}`;
    const isNew = !this.content.nonces.has(key) && !this.nonces.has(key);
    if (isNew) this.nonces.set(key, until);
    return Promise.resolve(isNew);
  }

  audit(entry: AuditEntry): Promise<void> {
    this.entries.push(structuredClone(entry));
    return Promise.resolve();
  }

  /** All or nothing, in one go; false when somebody else was faster. */
  commit(): boolean {
    const { content } = this;
    const isStale = [...this.nonces.keys()].some((key) => content.nonces.has(key));
    if (isStale || !this.connections.isCurrent() || !this.pairings.isCurrent() || !this.hasUniqueNames()) return false;
    this.connections.write();
    this.pairings.write();
    for (const [key, until] of this.nonces) content.nonces.set(key, until);
    content.audit.push(...this.entries);
    return true;
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
