// A node as its clients see it: the contract's answers from memory, and ways to make it misbehave.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type ConnectionInfo, type NodeEvent, type NodeInfo } from '../../../server/node/api/contract';
import { connectionInfo, nodeInfo } from '../../support/nodeAnswers';

export { connectionInfo, nodeInfo };

export const token = 'the-token';

export interface FakeRequest {
  readonly method: string;
  /** Below `/api/v1`, with the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** Answers a request itself; `undefined` leaves it to the node. */
export type Override = (request: FakeRequest, response: ServerResponse) => boolean | undefined;

export interface FakeNode {
  readonly url: string;
  readonly requests: FakeRequest[];
  readonly connections: Map<string, ConnectionInfo>;
  info: NodeInfo;
  override: Override | undefined;
  /** How many listen to events. */
  readonly listeners: number;
  send(event: NodeEvent | object): void;
  /** Writes as it is to all who listen. */
  sendText(text: string): void;
  /** Ends the streams of all who listen. */
  hangUp(): void;
  stop(): Promise<void>;
}

export async function startFakeNode(port = 0): Promise<FakeNode> {
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => void answer(request, response));
  const node: FakeNode = {
    url: '',
    requests: [],
    connections: new Map(),
    info: nodeInfo(),
    override: undefined,
    get listeners() {
      return streams.size;
    },
    send: (event) => node.sendText(`data: ${JSON.stringify(event)}\n\n`),
    sendText: (text) => {
      for (const stream of streams) stream.write(text);
    },
    hangUp: () => {
      for (const stream of streams) stream.end();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of incoming) text += String(chunk);
    const { method = '', url = '', headers } = incoming;
    const path = url.replace(/^\/api\/v1/, '');
    const request: FakeRequest = { method, path, headers, body: text === '' ? undefined : JSON.parse(text) };
    node.requests.push(request);
    if (node.override?.(request, response)) return;
    if (path === '/health') {
      give(response, { status: 'ok', version: node.info.version });
      return;
    }
    if (headers.authorization !== `Bearer ${token}`) {
      refuse(response, 401, 'token-wrong', 'This node does not know the token. Ask its operator for a new one.');
      return;
    }
    if (path === '/events') {
      listen(response);
      return;
    }
    route(request, response);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  function route({ method, path, body }: FakeRequest, response: ServerResponse): void {
    const [where = '', query = ''] = path.split('?');
    if (where === '/node') {
      if (method === 'PATCH') node.info = { ...node.info, ...(body as object) };
      give(response, node.info);
      return;
    }
    if (where === '/connections' && method === 'GET') {
      list(response, new URLSearchParams(query));
      return;
    }
    const [, id = '', action] = /^\/connections\/([^/]+)(?:\/(.+))?$/.exec(where) ?? [];
    const connection = node.connections.get(decodeURIComponent(id));
    if (!connection) {
      refuse(response, 404, 'connection-unknown', 'There is no such connection here.');
      return;
    }
    if (method === 'GET' && action === undefined) {
      give(response, connection);
      return;
    }
    if (method === 'POST' && action === 'remove') {
      node.connections.delete(connection.id);
      return void response.writeHead(204).end();
    }
    refuse(response, 404, 'route-unknown', 'This node has nothing at this address.');
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get('after') ?? '';
    const all = [...node.connections.values()].filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
    const connections = all.slice(0, Number(query.get('limit') ?? '500'));
    const next = connections.length < all.length ? (connections.at(-1)?.id ?? null) : null;
    give(response, { connections, next });
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(node, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

export function give(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

export function refuse(
  response: ServerResponse,
  status: number,
  slug: string,
  detail: string,
  facts: object = {},
): void {
  const type = `https://github.com/sync-rules/sync-rules/problems/${slug}`;
  response
    .writeHead(status, { 'content-type': 'application/problem+json' })
    .end(JSON.stringify({ ...facts, type, status, title: slug, detail }));
}
