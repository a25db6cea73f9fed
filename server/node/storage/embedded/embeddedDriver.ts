import { type PGlite, type Transaction } from '@electric-sql/pglite';
import { runStatements, sqlStateOf, type Driver, type Sql, type SqlValue } from '../driver';

/** After how many transactions dead rows are cleared away: the engine has no process that does it by itself. */
const transactionsPerVacuum = 5000;

/** The embedded database as a driver. It has one session: transactions wait for each other. */
export class EmbeddedDriver implements Driver {
  readonly kind = 'embedded';
  readonly isShared = false;
  private transactions = 0;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly engine: PGlite,
    private readonly afterClose: () => Promise<void> = () => Promise.resolve(),
    private readonly vacuumEvery = transactionsPerVacuum,
  ) {}

  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const result = await this.engine.transaction((transaction) => runStatements(statementsOf(transaction), work));
    await this.vacuumAtTimes();
    return result;
  }

  /** Nobody else can be there. */
  listen(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closing ??= this.engine.close().finally(this.afterClose);
    return this.closing;
  }

  private async vacuumAtTimes(): Promise<void> {
    this.transactions++;
    if (this.transactions % this.vacuumEvery !== 0) return;
    try {
      await this.engine.exec('VACUUM (ANALYZE)');
    } catch (error) {
      // The transaction is kept, whatever comes of this.
      if (sqlStateOf(error) === undefined) throw error;
    }
  }
}

function statementsOf(transaction: Transaction): Sql {
  return {
    query: async <R extends object>(text: string, parameters: readonly SqlValue[] = []) =>
      (await transaction.query<R>(text, [...parameters])).rows,
  };
}
