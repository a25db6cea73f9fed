import { Client, type ClientConfig } from 'pg';
import { type Listener } from '../driver';

/** Milliseconds. */
const checkEvery = 20_000;
const longestWait = 10_000;

/** Hears a channel over a connection of its own, and takes a new one whenever that is lost. */
export class ChannelListener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wait = 100;
  private isClosed = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly channel: string,
    private readonly listener: Listener,
  ) {}

  /** Resolves once every message from now on is heard. */
  async start(): Promise<void> {
    const client = new Client(this.config);
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.listener.message(payload ?? ''));
    await client.connect();
    await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
    if (this.isClosed) await client.end();
    this.wait = 100;
    this.later(checkEvery, () => void this.check(client));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** A connection can be gone without anybody saying so. */
  private async check(client: Client): Promise<void> {
    const answer = client.query('SELECT 1').then(
      () => true,
      () => false,
    );
    this.later(checkEvery, () => this.lost(client));
    if (!(await answer)) this.lost(client);
    else if (this.client === client) this.later(checkEvery, () => void this.check(client));
  }

  private lost(client: Client): void {
    if (this.isClosed || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.later(this.wait, () => void this.again());
    this.wait = Math.min(this.wait * 2, longestWait);
  }

  private async again(): Promise<void> {
    try {
      await this.start();
      this.listener.resync();
    } catch {
      // Where the end of the connection was heard, it is being tried again already.
      if (this.client) this.lost(this.client);
    }
  }

  private later(milliseconds: number, work: () => void): void {
    clearTimeout(this.timer);
    if (this.isClosed) return;
    this.timer = setTimeout(work, milliseconds);
    this.timer.unref();
  }
}
