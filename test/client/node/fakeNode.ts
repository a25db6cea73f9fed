// A node as its clients see it, over a socket, with ways to make it misbehave.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type NodeEvent } from '../../../server/node/api/contract';
import { problemMediaType } from '../../../server/node/problems/problem';
import { nodeInfo } from '../../support/nodeAnswers';
import { type Answered, answerPlain, type NodeRequest, type PlainNode, problemText } from '../plainNode';

export const token = 'the-token';

export interface FakeRequest extends NodeRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Answers a request itself; `undefined` leaves it to the node. */
export type Override = (request: FakeRequest, response: ServerResponse) => boolean | undefined;

export interface FakeNode extends PlainNode {
  readonly url: string;
  readonly requests: FakeRequest[];
  override: Override | undefined;
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
    if (path !== '/health' && headers.authorization !== `Bearer ${token}`) {
      refuse(response, 401, 'token-wrong', 'This node does not know the token. Ask its operator for a new one.');
      return;
    }
    if (path === '/events') {
      listen(response);
      return;
    }
    respond(response, answerPlain(request, node));
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(node, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

export function respond(response: ServerResponse, answer: Answered): void {
  if ('refuses' in answer) refuse(response, ...answer.refuses);
  else if (answer.gives === undefined) response.writeHead(204).end();
  else give(response, answer.gives);
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
  response.writeHead(status, { 'content-type': problemMediaType }).end(problemText(status, slug, detail, facts));
}
