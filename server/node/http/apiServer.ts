import { type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { randomBytes } from 'node:crypto';
import { blockListOf } from '../urls/addresses';
import { type OperationName } from '../api/contract';
import { type Handler } from '../api/handler';
import openApi from '../../../docs/openapi.json';
import { apiPath, operations } from '../api/operations';
import { newRequestId } from '../log/log';
import { metricsMediaType } from '../metrics/registry';
import { NodeProblem } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { Access, checkHost, isOriginAllowed } from './access';
import { type Answer, commonHeaders, failureAnswer, jsonAnswer } from './answers';
import { type EventStreams } from './events';
import { clientAddress, readBody } from './incoming';
import { entityTag, readCall } from './operationCall';
import { type ServerParts } from './settings';

/** What the API works on once the node has started. */
export interface Serving {
  readonly node: RunningNode;
  readonly events: EventStreams;
}

export interface ApiParts extends ServerParts {
  readonly serving: () => Serving | undefined;
  readonly isStopping: () => boolean;
}

interface Env {
  readonly Bindings: HttpBindings;
}
type Request = Context<Env>;

interface Asked {
  readonly request: string;
  readonly address: string;
}

/** The most bytes of a request, and how long it may take to come in. */
const bodyLimits = {
  most: 1_048_576,
  seconds: 15,
  tooLarge: () => new NodeProblem('request-too-large', { limit: 1_048_576 }),
};

/** Requests that somebody's watchdog makes all the time are not worth a line each. */
const quietOperations = ['health', 'metrics'];

/** The API of the tables: every operation at its place, events, metrics and the document that describes it all. */
export function createApi(parts: ApiParts): Hono<Env> {
  const api = new Api(parts);
  const app = new Hono<Env>();
  const methods = new Map<string, string[]>();
  const add = (method: string, path: string, handle: (c: Request) => Promise<Response>) => {
    app.on(method, path, handle);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  };
  for (const [name, { method, path }] of Object.entries(operations)) {
    const operation = name as OperationName;
    const handle = (c: Request) => api.respond(c, name, (asked) => api.operate(c, operation, asked));
    add(method, apiPath + path, handle);
    if (operation === 'health') add(method, path, handle);
  }
  for (const [name, path, work] of [
    ['openapi', `${apiPath}/openapi.json`, () => Promise.resolve(jsonAnswer(openApi))],
    ['metrics', '/metrics', () => api.metrics()],
  ] as const) {
    add('GET', path, (c) =>
      api.respond(c, name, (asked) => {
        api.userOf(c, asked);
        return work();
      }),
    );
  }
  add('GET', `${apiPath}/events`, (c) => api.stream(c));
  for (const [path, allowed] of methods) {
    app.all(path, (c) => api.respond(c, 'unknown', () => api.refuseMethod(c, allowed)));
  }
  app.notFound((c) => api.respond(c, 'unknown', () => Promise.reject(new NodeProblem('route-unknown'))));
  return app;
}

class Api {
  private readonly access: Access;
  private readonly proxies: ReturnType<typeof blockListOf>;

  constructor(private readonly parts: ApiParts) {
    this.access = new Access(parts.tokens);
    this.proxies = blockListOf(parts.settings.trustedProxies ?? []);
  }

  /** Answers, counts and logs, whatever happens. */
  async respond(c: Request, operation: string, work: (asked: Asked) => Promise<Answer>): Promise<Response> {
    const started = performance.now();
    const { incoming } = c.env;
    const asked = { request: newRequestId({ bytes: randomBytes }), address: clientAddress(incoming, this.proxies) };
    const answer = await this.guarded(c, () => work(asked)).catch((error: unknown) =>
      failureAnswer(error, this.parts, { request: asked.request, operation }),
    );
    const milliseconds = performance.now() - started;
    this.parts.metrics.request(operation, answer.status, milliseconds / 1000);
    if (!quietOperations.includes(operation) || answer.status >= 400) {
      this.parts.log.write('request', {
        ...{ request: asked.request, operation, status: answer.status, milliseconds: Math.round(milliseconds) },
        method: incoming.method,
        connection: c.req.param('id'),
        problem: answer.problem,
      });
    }
    const headers = { ...this.headers(c, asked.request), ...answer.headers };
    return new Response(hasBody(c, answer) ? answer.body : null, { status: answer.status, headers });
  }

  async operate(c: Request, name: OperationName, asked: Asked): Promise<Answer> {
    const user = name === 'health' ? '' : this.userOf(c, asked);
    const version = this.parts.serving()?.node.context.block.version;
    if (name === 'health' && this.parts.isStopping() && version !== undefined) {
      return jsonAnswer({ status: 'stopping', version }, {}, 503);
    }
    const { node } = this.serving();
    const body = hasContent(c) ? await readBody(c.env.incoming, bodyLimits) : Buffer.alloc(0);
    const call = readCall(name, {
      params: c.req.param(),
      query: c.req.query(),
      body,
      contentType: c.req.header('content-type'),
      ifMatch: c.req.header('if-match'),
      user,
    });
    // The schemas that have read the call are those that the handler's type is made of.
    const handler = this.parts.handlers[name] as Handler<'getConnection'>;
    const given: unknown = await handler(node, call as Parameters<typeof handler>[1]);
    const tag = entityTag(name, given);
    return jsonAnswer(given, tag === undefined ? {} : { etag: tag });
  }

  userOf(c: Request, { address }: Asked): string {
    return this.access.userOf(c.req.header('authorization'), address);
  }

  async metrics(): Promise<Answer> {
    if (this.parts.settings.metrics === false) throw new NodeProblem('route-unknown');
    const { store, block } = this.serving().node.context;
    const body = await this.parts.metrics.text(store, block.version);
    return { status: 200, headers: { 'content-type': metricsMediaType }, body };
  }

  /** An answer that does not end. Only how it begins is counted and logged. */
  async stream(c: Request): Promise<Response> {
    const { outgoing } = c.env;
    const response = await this.respond(c, 'events', async (asked) => {
      if (c.env.incoming.method !== 'GET') return this.refuseMethod(c, ['GET']);
      this.userOf(c, asked);
      const headers = this.headers(c, asked.request);
      this.serving().events.open(outgoing, headers, c.req.header('last-event-id'));
      return { status: 200, headers: {}, body: '' };
    });
    return outgoing.headersSent ? RESPONSE_ALREADY_SENT : response;
  }

  /** A page that is allowed asks first whether it is. */
  refuseMethod(c: Request, allowed: readonly string[]): Promise<Answer> {
    const isAsked = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined;
    if (!isAsked || c.req.header('origin') === undefined) {
      const facts = { method: c.req.method.slice(0, 20), offer: allowed.join(', ') };
      return Promise.reject(new NodeProblem('method-wrong', facts));
    }
    const headers = {
      'access-control-allow-methods': allowed.join(', '),
      'access-control-allow-headers': 'authorization, content-type, if-match, last-event-id',
      'access-control-max-age': '600',
    };
    return Promise.resolve({ status: 204, headers, body: '' });
  }

  private async guarded(c: Request, work: () => Promise<Answer>): Promise<Answer> {
    const publicUrl = this.parts.serving()?.node.context.block.url ?? null;
    checkHost(c.env.incoming.headers.host, this.parts.settings, publicUrl);
    const origin = c.req.header('origin');
    if (origin !== undefined && !isOriginAllowed(origin, this.parts.settings)) {
      throw new NodeProblem('origin-wrong', { origin: origin.slice(0, 255) });
    }
    return work();
  }

  private serving(): Serving {
    if (this.parts.isStopping()) throw new NodeProblem('stopping');
    const serving = this.parts.serving();
    if (!serving) throw new NodeProblem('starting');
    return serving;
  }

  private headers(c: Request, request: string): Record<string, string> {
    const origin = c.req.header('origin');
    const isAllowed = origin !== undefined && isOriginAllowed(origin, this.parts.settings);
    const shared = isAllowed && {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'etag, retry-after, x-request-id',
    };
    return { ...commonHeaders, 'x-request-id': request, vary: 'origin', ...shared };
  }
}

function hasContent(c: Request): boolean {
  return c.env.incoming.method !== 'GET' && c.env.incoming.method !== 'HEAD';
}

function hasBody(c: Request, { status }: Answer): boolean {
  return c.env.incoming.method !== 'HEAD' && status !== 204;
}
