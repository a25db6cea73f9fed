import {
  type CallInput,
  type ConnectionInfo,
  type OperationName,
  type Operations,
} from '../../server/node/api/contract';
import { allPages, apiPath, requestOf } from '../../server/node/api/operations';
import { l10n } from '../words';
import { errorOfAnswer, NodeUnreachable, otherAnswer } from './nodeErrors';
import { unreachable } from './unreachable';

/** Where a node listens, and what it wants to see. */
export interface NodeAddress {
  /** Without a slash at the end. */
  readonly url: string;
  /** Empty where it is not known yet; only `health` needs none. */
  readonly token: string;
}

export interface CallOptions {
  /** Gives up waiting; what the node does is not undone. The call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** The version that rules were made from. */
  readonly ifMatch?: number;
}

type Init = Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> };

const defaultTimeoutMs = 30_000;

/** Waits until a node that starts again by itself answers, perhaps elsewhere. @throws {NodeUnreachable} when it does not */
export type AwaitRestart = (signal?: AbortSignal) => Promise<NodeAddress>;

/** One node's API, typed by its contract. Runs wherever `fetch` is. */
export class NodeClient {
  constructor(
    readonly address: NodeAddress,
    /** For a node that starts again by itself: who calls it meanwhile is answered when it has. */
    private readonly awaitRestart?: AwaitRestart,
  ) {}

  /** @throws {NodeApiError} when the node refuses, {NodeUnreachable} when none answers */
  async call<Name extends OperationName>(
    name: Name,
    input: CallInput<Name>,
    options: CallOptions = {},
  ): Promise<Operations[Name]['gives']> {
    try {
      return await this.#callOnce(name, input, options);
    } catch (error) {
      if (!this.awaitRestart || !(error instanceof NodeUnreachable) || error.reason !== 'down') throw error;
      const isThere = !error.isUnheard && (await this.#isThere(options.signal));
      const address = isThere ? this.address : await this.awaitRestart(options.signal);
      // What may have been done before the answer broke off is not done twice.
      if (error.isUnheard || requestOf(name, input).method === 'GET')
        return new NodeClient(address).#callOnce(name, input, options);
      throw isThere ? error : new NodeUnreachable('down', endedMeanwhile(), { cause: error, why: error.why });
    }
  }

  async #isThere(signal: AbortSignal | undefined): Promise<boolean> {
    return this.#callOnce('health', {}, { ...(signal && { signal }), timeoutMs: 3000 }).then(
      () => true,
      () => false,
    );
  }

  async #callOnce<Name extends OperationName>(
    name: Name,
    input: CallInput<Name>,
    { signal, timeoutMs = defaultTimeoutMs, ifMatch }: CallOptions,
  ): Promise<Operations[Name]['gives']> {
    const { path, ...init } = requestOf(name, input, ifMatch);
    const { text, status } = await this.#fetchText(path, signal, timeoutMs, init);
    if (text === '') return null;
    try {
      return JSON.parse(text) as Operations[Name]['gives'];
    } catch {
      throw otherAnswer(status, text);
    }
  }

  /** All connections, however many pages they fill. */
  async listAllConnections(options: CallOptions = {}): Promise<ConnectionInfo[]> {
    return allPages(async (after) => {
      const query = { limit: '500', ...(after !== undefined && { after }) };
      const { connections: items, next } = await this.call('listConnections', { query }, options);
      return { items, next };
    });
  }

  /** The stream of events, until the signal ends it. */
  async openEvents(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#fetch(`${apiPath}/events`, signal, { headers: { accept: 'text/event-stream' } });
    if (!response.ok) throw errorOfAnswer(response.status, await response.text());
    const type = response.headers.get('content-type') ?? '';
    if (!response.body || !type.startsWith('text/event-stream')) throw otherAnswer(response.status, '');
    return response.body;
  }

  async #fetchText(path: string, signal: AbortSignal | undefined, timeoutMs: number, init: Init) {
    const late = AbortSignal.timeout(timeoutMs);
    try {
      const response = await this.#fetch(path, signal ? AbortSignal.any([signal, late]) : late, init);
      const text = await response.text().catch((error: unknown) => {
        throw unreachable(this.address.url, error);
      });
      if (!response.ok) throw errorOfAnswer(response.status, text);
      return { text, status: response.status };
    } catch (error) {
      signal?.throwIfAborted();
      if (late.aborted) {
        const message = l10n.t(
          'The sync node at {0} did not answer in {1} seconds.',
          this.address.url,
          timeoutMs / 1000,
        );
        throw new NodeUnreachable('late', message);
      }
      throw error;
    }
  }

  async #fetch(path: string, signal: AbortSignal, init: Init): Promise<Response> {
    const { token } = this.address;
    const authorization = token === '' ? undefined : { authorization: `Bearer ${token}` };
    const headers = { ...init.headers, ...authorization };
    try {
      return await fetch(`${this.address.url}${path}`, { ...init, headers, signal, redirect: 'error' });
    } catch (error) {
      signal.throwIfAborted();
      throw unreachable(this.address.url, error);
    }
  }
}

function endedMeanwhile(): string {
  return l10n.t('The sync node ended before it had answered, and runs again now. Try again.');
}
