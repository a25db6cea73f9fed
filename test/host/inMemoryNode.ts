// A node that answers in this extension host, the browser's too: it stands in for `fetch` at its own address.
import { type ConnectionInfo, type NodeInfo } from '../../server/node/api/contract';
import { answerConnecting, connectingNodeInfo } from '../client/connectingNode';
import { answerPlain, type NodeRequest, problemText } from '../client/plainNode';
import { connectionInfo } from '../support/nodeAnswers';

export const url = 'http://127.0.0.1:9';
export const token = 'the-token';

export class InMemoryNode {
  readonly connections = new Map<string, ConnectionInfo>();
  readonly requests: NodeRequest[] = [];
  info: NodeInfo = connectingNodeInfo();
  /** Paths that are refused, with the detail of the problem, and what kind of problem it is where that matters. */
  readonly refusals = new Map<string, string | { readonly slug: string; readonly detail: string }>();
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

  /** As it was made: reachable, without connections, and nothing is refused. */
  reset(): void {
    this.connections.clear();
    this.refusals.clear();
    this.info = connectingNodeInfo();
    this.token = token;
    this.isDown = false;
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
    if (typeof refusal === 'string') return problem(409, 'refused', refusal);
    if (refusal) return problem(409, refusal.slug, refusal.detail);
    const answer = answerConnecting(request, this.connections) ?? answerPlain(request, this);
    if ('refuses' in answer) return problem(...answer.refuses);
    return answer.gives === undefined ? new Response(null, { status: 204 }) : Response.json(answer.gives);
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
}

/** A response that refuses. */
export function problem(status: number, slug: string, detail: string, facts?: object): Response {
  return new Response(problemText(status, slug, detail, facts), { status });
}
