import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { type Leases } from './ports';

/** Keeps the locks of this program apart from those of others on the database. */
const lockClass = 0x53_79_6e_63;

/**
 * Leases as locks of a session of its own: the database ends them with the process or its connection. While there is no
 * session, every lease is granted: the work can be done twice, it must not be left undone.
 */
export class PostgresLeases implements Leases {
  private session: Promise<Client> | undefined;
  /** The session counts how often it has a lock; here each lease is had once. */
  private readonly held = new Set<string>();
  private isClosed = false;

  constructor(private readonly url: string) {}

  async take(name: string): Promise<(() => Promise<void>) | undefined> {
    if (this.held.has(name)) return undefined;
    this.held.add(name);
    const key = createHash('sha256').update(name).digest().readInt32BE(0);
    try {
      const client = await this.connected();
      const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
        lockClass,
        key,
      ]);
      if (rows[0]?.taken) return () => this.release(name, client, key);
      this.held.delete(name);
      return undefined;
    } catch {
      return () => Promise.resolve(void this.held.delete(name));
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const client = await this.session?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private async release(name: string, client: Client, key: number): Promise<void> {
    this.held.delete(name);
    // Of a session that is lost the locks are free already.
    await client.query('SELECT pg_advisory_unlock($1, $2)', [lockClass, key]).catch(() => undefined);
  }

  private connected(): Promise<Client> {
    if (this.isClosed) return Promise.reject(new Error('closed'));
    this.session ??= this.connect();
    return this.session;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'sync-rules leases',
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    const lost = () => (this.session = undefined);
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      return client;
    } catch (error) {
      lost();
      throw error;
    }
  }
}
