import { codeOf } from '../errors';

/** What a parameter of a statement can be. JSON is given as text. */
export type SqlValue = string | number | boolean | null;

/** Runs statements in the part of SQL that PostgreSQL 15 knows. */
export interface Sql {
  /**
   * Runs one statement, with `$1`, `$2`, ... for its parameters, and gives its rows. Columns are text, boolean, integer,
   * double precision or json, which come as what JavaScript has for them.
   *
   * @throws what the database says, with its SQLSTATE as `code`
   */
  query<R extends object = Record<string, unknown>>(
    text: string,
    parameters?: readonly SqlValue[],
  ): Promise<readonly R[]>;
}

/**
 * What a transaction sees of others: each statement what is kept by then, or all of it what was kept when it began, so
 * that a row written by somebody else meanwhile cannot be written again (SQLSTATE 40001).
 */
export type Isolation = 'statement' | 'snapshot';

/** What is heard of other processes on the same database. */
export interface Listener {
  message(text: string): void;
  /** Messages may have been missed. */
  resync(): void;
}

/** A database that is open. */
export interface Driver {
  readonly kind: 'embedded' | 'postgresql';
  /**
   * Keeps all that the work writes or, when it or one of its statements fails, nothing. The work must await nothing but
   * the database. When this resolves, the writes outlive a power cut.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>, isolation: Isolation): Promise<Result>;
  /** Whether other processes can write to the database at the same time. */
  readonly isShared: boolean;
  /** Hears what other processes send to the channel by `pg_notify`; nothing where the database is not shared. */
  listen(channel: string, listener: Listener): Promise<void>;
  /** Waits for what runs, then closes for good. May be called again. */
  close(): Promise<void>;
}

/** The SQLSTATE of an error that a database has thrown. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = codeOf(error);
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/**
 * Runs the work on statements of a transaction that is open, and fails when any of them has failed, even where the work
 * did not care: the database would answer the commit by rolling back, without an error.
 */
export async function runStatements<Result>(sql: Sql, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  let failure: { readonly error: unknown } | undefined;
  const watched: Sql = {
    query: async <R extends object>(text: string, parameters?: readonly SqlValue[]) => {
      try {
        return await sql.query<R>(text, parameters);
      } catch (error) {
        failure ??= { error };
        throw error;
      }
    },
  };
  const firstFailure = () => failure;
  const result = await work(watched).catch((error: unknown) => {
    throw firstFailure()?.error ?? error;
  });
  if (failure) throw failure.error;
  return result;
}
