import assert from 'node:assert/strict';
import http from 'node:http';
import { initiate } from '../../../server/node/handshake/issuer';
import { EventStreams } from '../../../server/node/http/events';
import { NodeMetrics } from '../../../server/node/metrics/nodeMetrics';
import { type Store, type StoreChange } from '../../../server/node/store/store';
import { ask, atOnce, serveNode, type ServedNode, stopNodes, token, until } from './kit';

/** One message of a stream, as its lines. */
type Message = readonly string[];

interface Stream {
  /** Waits until there are so many messages, comments not counted. */
  messages(count: number): Promise<readonly Message[]>;
  readonly comments: () => number;
  readonly ended: Promise<void>;
  close(): void;
}

function open({ url }: Pick<ServedNode, 'url'>, headers: Record<string, string> = {}): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const all = { authorization: `Bearer ${token}`, ...headers };
    const request = http.get(`${url}/api/v1/events`, { headers: all, agent: false }, (response) => {
      let text = '';
      let wake: () => void = () => undefined;
      const blocks = () => text.split('\n\n').slice(0, -1);
      const found = () => blocks().filter((block) => !block.startsWith(':'));
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        wake();
      });
      const ended = new Promise<void>((done) => response.on('close', done));
      response.on('error', () => undefined);
      assert.equal(response.headers['content-type'], 'text/event-stream; charset=utf-8');
      resolve({
        messages: async (count) => {
          while (found().length < count) await new Promise<void>((go) => (wake = go));
          return found().map((block) => block.split('\n'));
        },
        comments: () => blocks().filter((block) => block.startsWith(':')).length,
        ended,
        close: () => void request.destroy(),
      });
    });
    request.on('error', reject);
  });
}

const choice = { own: 'left', by: 'ann', kind: 'private' } as const;
const dataOf = (message: Message | undefined) => message?.find((line) => line.startsWith('data: '))?.slice(6);
const idOf = (message: Message | undefined) => message?.find((line) => line.startsWith('id: '))?.slice(4) ?? '';

describe('the events of a node', () => {
  afterEach(stopNodes);

  it('begin with who speaks, and tell what changes', async () => {
    const node = await serveNode();
    const stream = await open(node);
    assert.deepEqual(await stream.messages(1), [['retry: 2000', 'event: hello', 'data: {"version":"1.0.0"}']]);
    const { connection } = await initiate(node.context, { ...choice, partner: 'right' });
    const [, message] = await stream.messages(2);
    assert.equal(dataOf(message), JSON.stringify({ kind: 'connection', id: connection.id }));
    stream.close();
  });

  it('go on where they were interrupted, and say when that is not known', async () => {
    const node = await serveNode();
    const first = await open(node);
    await initiate(node.context, { ...choice, partner: 'a' });
    const [, seen] = await first.messages(2);
    first.close();
    const { connection: missed } = await initiate(node.context, { ...choice, partner: 'b' });
    const again = await open(node, { 'last-event-id': idOf(seen) });
    const [hello, message] = await again.messages(2);
    assert.ok(hello?.includes('event: hello'));
    assert.equal(dataOf(message), JSON.stringify({ kind: 'connection', id: missed.id }));
    again.close();
    const current = await open(node, { 'last-event-id': idOf(message) });
    const { connection: next } = await initiate(node.context, { ...choice, partner: 'c' });
    assert.equal(dataOf((await current.messages(2))[1]), JSON.stringify({ kind: 'connection', id: next.id }));
    current.close();
    for (const unknown of ['another.1', idOf(message).replace(/\.\d+$/, '.999'), 'x', `${idOf(seen)}x`]) {
      const stream = await open(node, { 'last-event-id': unknown });
      assert.equal(dataOf((await stream.messages(2))[1]), '{"kind":"resync"}', unknown);
      stream.close();
    }
  });

  it('are counted while they are open, and end when the node stops', async () => {
    const node = await serveNode();
    const [one, other] = [await open(node), await open(node)];
    await other.messages(1);
    assert.ok((await ask(node, '/metrics')).text.includes('sync_rules_event_streams 2\n'));
    one.close();
    await one.ended;
    await atOnce(Promise.all([node.stop(), other.ended]));
  });

  it('show that they are alive, and tell a slow reader to ask for everything', async () => {
    const listeners = new Set<(change: StoreChange) => void>();
    const store = {
      transaction: () => Promise.reject(new Error('unused')),
      subscribe: (listener: (change: StoreChange) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } satisfies Store;
    const parts = { store, version: '1.0.0', metrics: new NodeMetrics(), epoch: 'e', heartbeatSeconds: 0.02 };
    const streams = new EventStreams(parts);
    const server = http.createServer((request, response) => {
      const last = request.headers['last-event-id'];
      streams.open(response, {}, typeof last === 'string' ? last : undefined);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    const at = { url: `http://127.0.0.1:${address.port}` };
    const alive = await open(at);
    await alive.messages(1);
    await until(() => alive.comments() >= 2);
    let text = '';
    const slow = await new Promise<http.IncomingMessage>((resolve) => {
      http.get(`${at.url}/api/v1/events`, { agent: false }, resolve);
    });
    slow.pause();
    const tell = (id: string) => listeners.forEach((listener) => listener({ kind: 'connection', id }));
    // Far more than the buffers of the system take.
    for (let count = 0; count < 200_000; count++) {
      tell(`11111111-1111-4111-8111-${count}`);
      if (count % 5000 === 0) await new Promise((done) => setImmediate(done));
    }
    slow.on('data', (chunk: Buffer) => (text += chunk.toString()));
    slow.resume();
    await until(() => text.includes('"resync"'));
    assert.ok(text.split('\n\n').length < 200_000);
    const last = await open(at, { 'last-event-id': 'e.1' });
    assert.equal(dataOf((await last.messages(2))[1]), '{"kind":"resync"}');
    streams.close();
    assert.equal(listeners.size, 0);
    await Promise.all([alive.ended, last.ended]);
    server.closeAllConnections();
    server.close();
  });

  it('are refused when there are too many streams', async () => {
    const node = await serveNode();
    const streams = await Promise.all(Array.from({ length: 256 }, () => open(node)));
    const answer = await ask(node, '/api/v1/events');
    assert.equal(answer.problem, 'too-many-requests');
    for (const stream of streams) stream.close();
  });
});
