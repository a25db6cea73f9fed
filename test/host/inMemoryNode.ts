// A node that answers in this extension host, the browser's too: it stands in for `fetch` at its own address.
import { type ConnectionInfo, type NodeInfo } from '../../server/node/api/contract';
import { answerConnecting } from '../client/connectingNode';
import { connectionInfo, nodeInfo } from '../support/nodeAnswers';

export const url = 'http://127.0.0.1:9';
export const token = 'the-token';

export interface NodeRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export class InMemoryNode {
  readonly connections = new Map<string, ConnectionInfo>();
  readonly requests: NodeRequest[] = [];
  info: NodeInfo = { ...nodeInfo(), platform: 'here', url: 'https://left.example.com', isThisMachineOnly: false };
  /** Paths that are refused, with the detail of the problem. */
  readonly refusals = new Map<string, string>();
  /** The only token that it knows. */
  token = token;
  #isDown = false;
  readonly #listening = new Set<AbortController>();
  readonly #fetch = globalThis.fetch;

  constructor() {
    globalThis.fetch = (input, init) => {
      const target = input instanceof Request ? input.url : String(input);
      return target.startsWith(`${url}/`) ? this.#answer(target, init ?? {}) : this.#fetch(input, init);
    };
  }

  stop(): void {
    globalThis.fetch = this.#fetch;
  }

  /** Whether nobody can reach it; who listens to its events hears no more of it. */
  set isDown(value: boolean) {
    this.#isDown = value;
    if (!value) return;
    for (const listening of this.#listening) listening.abort(new TypeError('network error'));
    this.#listening.clear();
  }

  add(name: string, changes: Partial<ConnectionInfo> = {}): ConnectionInfo {
    const connection = connectionInfo(name, changes);
    this.connections.set(connection.id, connection);
    return connection;
  }

  /** Requests that change something. */
  get changes(): readonly NodeRequest[] {
    return this.requests.filter(({ method, path }) => method !== 'GET' && !/preview|try-url/.test(path));
  }

  async #answer(target: string, { method = 'GET', body, signal, headers }: RequestInit): Promise<Response> {
    await Promise.resolve();
    signal?.throwIfAborted();
    if (this.#isDown) throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    const path = target.slice(`${url}/api/v1`.length);
    const { authorization } = (headers ?? {}) as Record<string, string>;
    if (path !== '/health' && authorization !== `Bearer ${this.token}`)
      return problem(401, 'token-wrong', 'The token is not known here.');
    if (path === '/events') return this.#events(signal ?? undefined);
    const request = { method, path, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined };
    this.requests.push(request);
    const refusal = this.refusals.get(path);
    if (refusal !== undefined) return problem(409, 'refused', refusal);
    if (path === '/health') return json({ status: 'ok', version: this.info.version });
    if (path === '/node') {
      if (method === 'PATCH') this.info = { ...this.info, ...(request.body as object) };
      return json(this.info);
    }
    const answer = answerConnecting(request, this.connections, connectionInfo);
    if (answer) return 'gives' in answer ? json(answer.gives) : problem(...answer.refuses);
    return this.#plain(request);
  }

  /** A stream on which nothing happens until it is given up, or the node is down. */
  #events(signal?: AbortSignal): Response {
    const down = new AbortController();
    this.#listening.add(down);
    const ended = AbortSignal.any([down.signal, ...(signal ? [signal] : [])]);
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(': hello\n\n'));
        ended.addEventListener('abort', () => controller.error(ended.reason));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  #plain({ method, path, body }: NodeRequest): Response {
    if (path.startsWith('/connections?') || path === '/connections')
      return json({ connections: [...this.connections.values()], next: null });
    const [, id = '', action] = /^\/connections\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    const connection = this.connections.get(decodeURIComponent(id));
    if (!connection) return problem(404, 'connection-unknown', 'There is no such connection here.');
    if (action === 'remove') {
      this.connections.delete(connection.id);
      return new Response(null, { status: 204 });
    }
    const after = { ...connection, ...(body as object | undefined), revision: connection.revision + 1 };
    if (method === 'PATCH') this.connections.set(connection.id, after);
    return json(method === 'PATCH' ? after : connection);
  }
}

function json(value: unknown): Response {
  return Response.json(value);
}

function problem(status: number, slug: string, detail: string): Response {
  const type = `https://github.com/sync-rules/sync-rules/problems/${slug}`;
  return Response.json({ type, status, title: slug, detail }, { status });
}
