import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { reasonOf } from '../../errors';
import { NodeProblem } from '../../problems/problem';
import { runStatements, type Driver, type Isolation, type Listener, type Sql, type SqlValue } from '../driver';
import { isUnreachable } from './errors';
import { ChannelListener } from './channelListener';

const oldestVersion = 15;

const begin: Readonly<Record<Isolation, string>> = {
  statement: 'BEGIN ISOLATION LEVEL READ COMMITTED',
  snapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
};

/**
 * Opens a PostgreSQL server's database by its URL.
 *
 * @throws NodeProblem when it does not answer, is too old or keeps text in another encoding
 */
export async function openPostgres(url: string): Promise<Driver> {
  const driver = new PostgresDriver(connectionTo(url));
  try {
    await driver.transaction(checkServer, 'statement');
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

function connectionTo(url: string): PoolConfig {
  return {
    connectionString: url,
    application_name: 'sync-rules',
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  };
}

class PostgresDriver implements Driver {
  readonly kind = 'postgresql';
  readonly isShared = true;
  private readonly pool: Pool;
  private readonly listeners = new Set<ChannelListener>();
  private closing: Promise<void> | undefined;

  constructor(private readonly config: PoolConfig) {
    this.pool = new Pool(config);
    this.pool.on('connect', keepEveryCommit);
    // Of a connection that nobody uses: the pool makes another one.
    this.pool.on('error', () => undefined);
  }

  async transaction<Result>(work: (sql: Sql) => Promise<Result>, isolation: Isolation): Promise<Result> {
    try {
      const client = await this.pool.connect();
      return await inTransaction(client, begin[isolation], work);
    } catch (error) {
      throw isUnreachable(error) ? new NodeProblem('database-unreachable', { why: reasonOf(error) }) : error;
    }
  }

  async listen(channel: string, listener: Listener): Promise<void> {
    const listening = new ChannelListener(this.config, channel, listener);
    this.listeners.add(listening);
    await listening.start();
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      await Promise.all([...this.listeners].map((listener) => listener.close()));
      await this.pool.end();
    })();
    return this.closing;
  }
}

async function inTransaction<Result>(
  client: PoolClient,
  start: string,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  // An error between two statements would end the process if nobody listened; the next statement fails then.
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    await client.query(start);
    const result = await runStatements(statementsOf(client), work);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

function statementsOf(client: PoolClient): Sql {
  return {
    query: async <R extends object>(text: string, parameters: readonly SqlValue[] = []) =>
      (await client.query<R>(text, [...parameters])).rows,
  };
}

/** The server may be set up to answer before its disk has kept a commit. Whatever is asked later waits for this. */
function keepEveryCommit(client: PoolClient): void {
  const text =
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";
  // Where this fails, the connection does, and so does what comes next.
  client.query(text).catch(() => undefined);
}

async function checkServer(sql: Sql): Promise<void> {
  const [server] = await sql.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  const version = Math.floor(Number(server?.version) / 10_000);
  if (version < oldestVersion) throw new NodeProblem('database-too-old', { found: version, needed: oldestVersion });
  if (server?.encoding !== 'UTF8') throw new NodeProblem('database-encoding', { found: server?.encoding ?? '?' });
}
