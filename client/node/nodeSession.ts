import { type ConnectionInfo, type NodeEvent, type NodeInfo } from '../../server/node/api/contract';
import { type AwaitRestart, type NodeAddress, NodeClient } from './nodeClient';
import { delayBefore, pause } from './backOff';
import { isTokenProblem, NodeApiError } from './nodeErrors';
import { eventsBackOff, followNodeEvents, type NodeEventsOptions } from './nodeEvents';
import { areCompatible } from './nodeTrouble';

/** How things stand with a node that listens somewhere. What was known of it stays known while it does not answer. */
export type SessionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  /** It is tried again by itself, unless the token is wrong. */
  | { readonly kind: 'lost'; readonly error: unknown }
  /** It is of a version that this client does not understand. */
  | { readonly kind: 'incompatible'; readonly version: string };

export interface SessionParts {
  /** The client's own version. */
  readonly version: string;
  readonly onChange: () => void;
  readonly events?: NodeEventsOptions;
  /** Where it starts again by itself. */
  readonly awaitRestart?: AwaitRestart;
}

/** Where more has changed, everything is read. */
const mostAtOnce = 20;

/** A node as far as the client knows it: what it says of itself and its connections, kept fresh by its events. */
export class NodeSession {
  /** For commands, which wait while it starts again. */
  readonly client: NodeClient;
  /** For what follows it, and shall know at once when it is away. */
  readonly #follower: NodeClient;
  #state: SessionState = { kind: 'connecting' };
  #info: NodeInfo | undefined;
  #connections: Map<string, ConnectionInfo> | undefined;
  /** What has to be asked for: everything, the node, ids of connections. */
  readonly #stale = { all: false, node: false, ids: new Set<string>() };
  #reading: Promise<void> | undefined;
  /** Whether the stream of events stands. */
  #isOpen = false;
  #failures = 0;
  readonly #ended = new AbortController();
  readonly #events: ReturnType<typeof followNodeEvents>;

  constructor(
    address: NodeAddress,
    private readonly parts: SessionParts,
  ) {
    this.client = new NodeClient(address, parts.awaitRestart);
    this.#follower = new NodeClient(address);
    const listener = {
      onOpen: () => {
        this.#isOpen = true;
        void this.#readAll();
      },
      onEvent: (event: NodeEvent) => this.#hear(event),
      onLost: (error: unknown) => {
        this.#isOpen = false;
        this.#enter({ kind: 'lost', error });
      },
    };
    this.#events = followNodeEvents(this.#follower, listener, parts.events);
  }

  get state(): SessionState {
    return this.#state;
  }

  get info(): NodeInfo | undefined {
    return this.#info;
  }

  /** `undefined` until they were read for the first time. */
  get connections(): readonly ConnectionInfo[] | undefined {
    return this.#connections && [...this.#connections.values()];
  }

  connection(id: string): ConnectionInfo | undefined {
    return this.#connections?.get(id);
  }

  /** What an operation has answered is known before the node's event tells it. */
  keep(connection: ConnectionInfo): void {
    if ((this.#connections?.get(connection.id)?.revision ?? -1) >= connection.revision) return;
    this.#connections?.set(connection.id, connection);
    this.parts.onChange();
  }

  /** Reads everything anew; resolves when that is done or has failed. */
  async refresh(): Promise<void> {
    this.#events.retryNow();
    const before = this.#reading;
    await this.#readAll();
    // What was being read already may have failed for a reason that has gone since.
    if (before && this.#state.kind === 'lost') await this.#readAll();
  }

  end(): void {
    this.#ended.abort();
    this.#events.end();
  }

  #readAll(): Promise<void> {
    this.#stale.all = true;
    return this.#read();
  }

  #hear(event: NodeEvent): void {
    if (event.kind === 'connection') this.#stale.ids.add(event.id);
    else if (event.kind === 'node') this.#stale.node = true;
    if (event.kind === 'resync' || this.#stale.ids.size > mostAtOnce) this.#stale.all = true;
    void this.#read();
  }

  #read(): Promise<void> {
    this.#reading ??= this.#readUntilFresh().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #readUntilFresh(): Promise<void> {
    const { signal } = this.#ended;
    const isEnded = () => signal.aborted;
    try {
      while (this.#stale.all || this.#stale.node || this.#stale.ids.size > 0) {
        await this.#readStale(signal);
        if (isEnded()) return;
        this.#failures = 0;
        this.parts.onChange();
      }
    } catch (error) {
      if (isEnded()) return;
      this.#stale.all = true;
      this.#enter({ kind: 'lost', error });
      // Where the stream has broken too, its return is what reads again.
      if (this.#isOpen && !isTokenProblem(error)) void this.#readLater();
    }
  }

  async #readLater(): Promise<void> {
    const { signal } = this.#ended;
    await pause(delayBefore(this.#failures++, this.parts.events?.backOff ?? eventsBackOff), signal);
    if (!signal.aborted) await this.#read();
  }

  async #readStale(signal: AbortSignal): Promise<void> {
    const { all, node, ids } = this.#stale;
    if (all || node) {
      this.#stale.node = false;
      const info = await this.#follower.call('getNode', {}, { signal });
      this.#info = info;
      this.#state = areCompatible(info.version, this.parts.version)
        ? { kind: 'connected' }
        : { kind: 'incompatible', version: info.version };
    }
    if (all) {
      // What changes while they are listed is told by events, and read after.
      this.#stale.all = false;
      ids.clear();
      const list = await this.#follower.listAllConnections({ signal });
      this.#connections = new Map(list.map((connection) => [connection.id, this.#newer(connection)]));
      return;
    }
    const stale = [...ids];
    ids.clear();
    await Promise.all(stale.map((id) => this.#readConnection(id, signal)));
  }

  async #readConnection(id: string, signal: AbortSignal): Promise<void> {
    const connection = await this.#follower
      .call('getConnection', { params: { id } }, { signal })
      .catch(nothingIfUnknown);
    if (connection) this.#connections?.set(id, this.#newer(connection));
    else this.#connections?.delete(id);
  }

  /** An answer may be older than what came meanwhile. */
  #newer(connection: ConnectionInfo): ConnectionInfo {
    const known = this.#connections?.get(connection.id);
    return known && known.revision > connection.revision ? known : connection;
  }

  #enter(state: SessionState): void {
    this.#state = state;
    this.parts.onChange();
  }
}

function nothingIfUnknown(error: unknown): undefined {
  if (error instanceof NodeApiError && error.slug === 'connection-unknown') return undefined;
  throw error;
}
