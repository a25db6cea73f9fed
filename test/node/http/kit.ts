import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type NodeContext } from '../../../server/node/context';
import { createServer } from '../../../server/node/http/listen';
import { createOutbound } from '../../../server/node/http/outbound';
import { type HttpSettings, hashToken } from '../../../server/node/http/settings';
import { sealerOf } from '../../../server/node/identity/sealing';
import { type Handlers } from '../../../server/node/api/handler';
import { type Log } from '../../../server/node/log/log';
import { NodeMetrics } from '../../../server/node/metrics/nodeMetrics';
import { handlers } from '../../../server/node/operations/all';
import { type Random } from '../../../server/node/ports';
import { type RunningNode } from '../../../server/node/runningNode';
import { MemoryStore } from '../memoryStore';
import { nodeRowId } from '../../../server/node/store/rows';
import { UrlGuard } from '../../../server/node/urls/guard';
import { testKey } from '../kit';

export const token = 'a-token-that-nobody-can-guess';

export interface ServedOptions {
  readonly number?: number;
  /** Below the address that it listens at. */
  readonly path?: string;
  readonly isPublic?: boolean;
  readonly platform?: string;
  /** Seconds by which its clock is ahead. */
  readonly skew?: number;
  readonly settings?: Partial<HttpSettings>;
  readonly handlers?: Partial<Handlers>;
  readonly authorities?: readonly string[];
  /** Stays without a node until `start` is called. */
  readonly isStarting?: boolean;
}

/** A node as it runs, over real sockets, with its store in memory. */
export interface ServedNode {
  readonly url: string;
  readonly port: number;
  readonly running: RunningNode;
  context: NodeContext;
  readonly store: MemoryStore;
  readonly logged: string[];
  /** What settings that are read anew bring. */
  reloaded: () => void;
  start(): void;
  stop(): Promise<void>;
}

const random: Random = { bytes: (count) => randomBytes(count) };
const served: ServedNode[] = [];

export async function serveNode(options: ServedOptions = {}): Promise<ServedNode> {
  const { number = 1, path = '/sync', isPublic = true, skew = 0 } = options;
  const settings = { host: '127.0.0.1', port: 0, ...options.settings };
  const [metrics, store, logged] = [new NodeMetrics(), new MemoryStore(), [] as string[]];
  const log: Log = { write: (event, facts) => logged.push(`${event} ${JSON.stringify(facts)}`) };
  const guard = new UrlGuard({ loopback: true });
  const outbound = createOutbound({
    ...{ guard: () => guard, metrics, connectSeconds: 1, totalSeconds: 3 },
    ...(options.authorities && { authorities: options.authorities }),
  });
  const state: { node?: RunningNode; context?: NodeContext } = {};
  const server = createServer({
    ...{ settings, metrics, log },
    tokens: () => [
      { name: 'bob', hash: hashToken('another-token-that-nobody-can-guess') },
      { name: 'ann', hash: hashToken(token) },
    ],
    node: () => state.node,
    handlers: { ...handlers, ...options.handlers },
  });
  const port = await server.listen();
  const url = `${settings.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const context: NodeContext = {
    ...{ clock: { now: () => Date.now() + skew * 1000 }, random, store, send: outbound.send, guard },
    sealer: sealerOf(Buffer.alloc(32, number), random),
    key: testKey(number),
    block: {
      uuid: `${number}`.repeat(8) + '-1111-4111-8111-111111111111',
      url: isPublic ? url + path : null,
      version: '1.0.0',
      tracker: { type: 'some-tracker' },
      capabilities: { features: [], limits: {} },
    },
  };
  const settingsOfNode = {
    shortName: `node${number}`,
    platform: options.platform ?? null,
    trackerUrl: null,
    projects: [],
    publicUrl: null,
  };
  const { uuid } = context.block;
  const key = { kid: context.key.kid, sealed: '', since: 0 };
  await store.transaction((transaction) =>
    transaction.nodes.put({
      ...{ id: nodeRowId, revision: 0, uuid, createdAt: 0, key, nextKey: null, settings: settingsOfNode },
    }),
  );
  const running: RunningNode = {
    get context() {
      return one.context;
    },
    settings: settingsOfNode,
    ...{ fixed: [], storage: 'embedded', isThisMachineOnly: !isPublic },
    reload: () => Promise.resolve().then(() => one.reloaded()),
    wake: () => undefined,
  };
  const one: ServedNode = {
    ...{ url, port, running, context, store, logged },
    reloaded: () => undefined,
    start: () => void (state.node = running),
    stop: async () => {
      outbound.close();
      await server.stop();
    },
  };
  if (options.isStarting !== true) one.start();
  served.push(one);
  return one;
}

/** Looks again and again until it is so; the test's own limit of time ends what never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(5);
}

/** What comes of something that is not to wait for a limit of a node: those of stopping and of long polls are twice this and more. */
export async function atOnce<Result>(work: Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work;
  assert.ok(performance.now() - begun < 5000, 'it has waited for a limit');
  return result;
}

/** For `afterEach`. */
export async function stopNodes(): Promise<void> {
  await Promise.all(served.splice(0).map((node) => node.stop()));
}

export interface Asked {
  readonly method?: string;
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
}

export interface Answered {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** The slug of the problem, if it is one. */
  readonly problem: string | undefined;
  readonly json: Record<string, unknown>;
}

/** Asks by plain `http`, which lets every header be set. */
export function ask(node: Pick<ServedNode, 'url'>, path: string, asked: Asked = {}): Promise<Answered> {
  const { body, method = body === undefined ? 'GET' : 'POST' } = asked;
  const bearer = asked.token === undefined ? token : asked.token;
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const headers = {
    ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
    ...(text !== undefined && { 'content-type': 'application/json' }),
    ...asked.headers,
  };
  return new Promise((resolve, reject) => {
    const request = http.request(node.url + path, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(answered(response, Buffer.concat(chunks).toString())));
    });
    request.on('error', reject);
    request.end(text);
  });
}

export function answered({ statusCode = 0, headers }: http.IncomingMessage, text: string): Answered {
  const isJson = (headers['content-type'] ?? '').includes('json') && text.startsWith('{');
  const json = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
  const problem = /\/problems\/([a-z-]+)$/.exec(String(json.type))?.[1];
  return { status: statusCode, headers, text, json, problem };
}
