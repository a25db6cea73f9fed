import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { NodeProblem } from '../problems/problem';
import { type Store, type StoreChange, type Transaction } from '../store/store';
import { decodeChanges, encodeChanges } from './changes';
import { sqlStateOf, type Driver, type Isolation } from './driver';
import { Conflict } from './sqlTable';
import { SqlTransaction } from './sqlTransaction';

const mostAttempts = 50;

/** Serialization failure, deadlock, unique violation: somebody else was faster. */
const conflictStates = ['40001', '40P01', '23505'];

/** The node's data in a database whose tables are of the newest version. */
export class SqlStore implements Store {
  private readonly listeners = new Set<(change: StoreChange) => void>();
  /** By which this process knows what it has told itself. */
  private readonly origin = randomUUID();

  private constructor(
    private readonly driver: Driver,
    private readonly channel: string,
  ) {}

  /** Resolves once it hears of what others change. */
  static async open(driver: Driver): Promise<SqlStore> {
    const [place] = await driver.transaction(
      (sql) => sql.query<{ schema: string }>('SELECT current_schema()::text AS schema'),
      'statement',
    );
    const store = new SqlStore(driver, `sync_rules_${place?.schema ?? ''}`.slice(0, 63));
    await driver.listen(store.channel, {
      message: (text) => store.tell(decodeChanges(text, store.origin)),
      resync: () => store.resync(),
    });
    return store;
  }

  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if (attempt > 0 && this.driver.isShared) await sleep(Math.random() * Math.min(2 ** attempt, 20));
      try {
        const { result, changes } = await this.once(work);
        this.tell(changes);
        return result;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
    throw new NodeProblem('database-busy');
  }

  subscribe(listener: (change: StoreChange) => void): () => void {
    const own = (change: StoreChange) => listener(change);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  /** Tells everybody here that anything may have changed. */
  resync(): void {
    this.tell([{ kind: 'resync' }]);
  }

  private async once<Result>(work: (transaction: Transaction) => Promise<Result>) {
    // Alone there is nobody whose writes could be seen half-way.
    const isolation: Isolation = this.driver.isShared ? 'snapshot' : 'statement';
    return this.driver.transaction(async (sql) => {
      const transaction = new SqlTransaction(sql);
      const result = await work(transaction).catch((error: unknown) => {
        throw transaction.conflict ?? error;
      });
      if (transaction.conflict) throw transaction.conflict;
      const changes = transaction.changes();
      if (this.driver.isShared && changes.length > 0) {
        await sql.query('SELECT pg_notify($1, $2)', [this.channel, encodeChanges(changes, this.origin)]);
      }
      return { result, changes };
    }, isolation);
  }

  private tell(changes: readonly StoreChange[]): void {
    for (const change of changes) {
      for (const listener of [...this.listeners]) {
        try {
          listener(change);
        } catch (error) {
          // What was kept stays kept: whoever wrote it must not hear of this.
          process.emitWarning(error instanceof Error ? error : String(error));
        }
      }
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Conflict || conflictStates.includes(sqlStateOf(error) ?? '');
}
