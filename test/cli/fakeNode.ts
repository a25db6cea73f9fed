import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { type GenericSchema, safeParse } from 'valibot';
import { type OperationName, type Operations } from '../../server/node/api/contract';
import { type Call, operationSchemas } from '../../server/node/api/handler';
import { operations } from '../../server/node/api/operations';
import { NodeProblem, problemDocument, problemMediaType } from '../../server/node/problems/problem';

/** Does what an operation says, in memory; throws a `NodeProblem` for what is refused. */
export type FakeOperations = {
  [Name in OperationName]?: (call: Call<Name>) => Operations[Name]['gives'] | Promise<Operations[Name]['gives']>;
};

export const token = 'a-token-for-tests';

/** A request as it came. */
export interface SeenRequest {
  readonly name: OperationName;
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly ifMatch: number | undefined;
}

/**
 * Serves the API of a node over a real socket. What comes in and what goes out are held against the schemas of the API, so
 * that this cannot drift from what nodes really say.
 */
export class FakeNode {
  readonly seen: SeenRequest[] = [];
  /** What was not as the schemas say: a fault of the test's model, or of the program. */
  readonly faults: string[] = [];
  url = '';
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  constructor(readonly model: FakeOperations) {}

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.serve(request, response));
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    assert.deepEqual(this.faults, []);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    try {
      send(response, 200, await this.answer(request, text), 'application/json');
    } catch (error) {
      if (!(error instanceof NodeProblem)) {
        this.faults.push(String(error));
        response.destroy();
        return;
      }
      send(response, error.status, { ...problemDocument(error), ...error.members }, problemMediaType);
    }
  }

  private async answer(request: IncomingMessage, text: string): Promise<unknown> {
    const url = new URL(request.url ?? '', 'http://fake');
    const found = routeOf(request.method ?? '', url.pathname);
    if (!found) throw new NodeProblem('route-unknown');
    const { name, params } = found;
    if (name !== 'health' && request.headers.authorization !== `Bearer ${token}`) throw new NodeProblem('token-wrong');
    const schemas: { query?: GenericSchema; body?: GenericSchema; gives: GenericSchema } = operationSchemas[name];
    const query = read(schemas.query, Object.fromEntries(url.searchParams), 'query');
    const body = read(schemas.body, text === '' ? {} : JSON.parse(text), 'body');
    const match = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '')?.[1];
    const ifMatch = match === undefined ? undefined : Number(match);
    this.seen.push({ name, params, query, body, ifMatch });
    const handler = this.model[name] as ((call: object) => unknown) | undefined;
    if (!handler) throw new NodeProblem('internal');
    const given = await handler({ params, query, body, user: 'tester', ...(ifMatch !== undefined && { ifMatch }) });
    const checked = safeParse(schemas.gives, given);
    if (!checked.success) this.faults.push(`${name} gives what it may not: ${JSON.stringify(checked.issues[0].path)}`);
    return given;
  }
}

function routeOf(
  method: string,
  pathname: string,
): { name: OperationName; params: Record<string, string> } | undefined {
  for (const name of Object.keys(operations) as OperationName[]) {
    const place = operations[name];
    const names = [...place.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    const found = new RegExp(`^/api/v1${place.path.replace(/:\w+/g, '([^/]+)')}$`).exec(pathname);
    if (place.method !== method || !found) continue;
    const params = Object.fromEntries(names.map((one, at) => [one, decodeURIComponent(found[at + 1] ?? '')]));
    return { name, params };
  }
  return undefined;
}

function read(schema: GenericSchema | undefined, value: unknown, what: string): unknown {
  if (!schema) return undefined;
  const parsed = safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const field = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? what;
  throw new NodeProblem('request-unreadable', { field, message: parsed.issues[0].message });
}

function send(response: ServerResponse, status: number, value: unknown, type: string): void {
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(value));
}
