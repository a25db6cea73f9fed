import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedNode } from './nodeProcess';
import { programs } from './program';
import { ProcessWorld } from './world';

/** How many connections drip at each place, and how many bytes they say that they will send. */
const [drippers, announced] = [50, 1_000_000];

describe('requests that come in drop by drop', () => {
  const world = new ProcessWorld();
  let node: EmbeddedNode;

  before(async () => {
    await programs();
    node = await world.start('left');
  });
  after(() => world.end());

  it('are ended with words, take no room, and are in the way of nobody', async () => {
    const places = [
      { path: '/api/v1/invitations/preview', headers: { authorization: `Bearer ${node.token}` } },
      { path: `/xsync/v1/pairings/${'A'.repeat(22)}/look`, headers: {} },
    ];
    const lengths = [{ 'content-length': `${announced}` }, { 'transfer-encoding': 'chunked' }];
    const requests = places.flatMap(({ path, headers }) =>
      Array.from({ length: drippers }, (_, at) => ({ path, headers: { ...headers, ...lengths[at % lengths.length] } })),
    );
    await served(node);
    const before = residentBytes(node);
    let head = '';
    void talk(node.api.url, 'GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\n', 'x-drop: 1\r\n').then(
      (said) => (head = said),
    );
    let open = requests.length;
    const talks = requests.map(async ({ path, headers }) => {
      const said = await drip(node.api.url, path, headers);
      open--;
      return said;
    });
    let most = 0;
    let answered = 0;
    while (open > 0) {
      await served(node);
      answered++;
      most = Math.max(most, residentBytes(node));
      // Between two looks at the memory.
      await sleep(100);
    }
    for (const said of await Promise.all(talks)) assert.match(said, /^HTTP\/1\.1 408 [^]*request-slow/);
    assert.match(head, /^HTTP\/1\.1 408 /, 'headers have less time than bodies');
    assert.ok(answered > 10, `${answered} answers meanwhile`);
    const grown = most - before;
    // Room for what is announced would be 100 MB; what a process gains by itself meanwhile was measured as 3 to 7.
    assert.ok(grown < (requests.length * announced) / 2, `${Math.round(grown / 1e6)} MB more`);
  });
});

/** Somebody else is served, over a connection that is there already or a new one. */
async function served(node: EmbeddedNode): Promise<void> {
  assert.equal((await node.api.call('health', {})).status, 'ok');
  assert.equal((await node.api.call('getNode', {})).shortName, 'left');
}

/** Sends a request whose body never ends; gives what was answered. */
function drip(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const lines = Object.entries({ host: new URL(url).host, 'content-type': 'application/json', ...headers });
  const head = [`POST ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  return talk(url, `${head.join('\r\n')}\r\n\r\n`, 'transfer-encoding' in headers ? '1\r\n{\r\n' : '{');
}

/** Sends a beginning and then drop after drop; gives what was answered once the server has ended the connection. */
function talk(url: string, beginning: string, drop: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(Number(port), hostname);
    socket.write(beginning);
    const drops = setInterval(() => socket.write(drop), 500);
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drops);
      resolve(answer);
    });
  });
}

/** What the process takes of the machine's memory. */
function residentBytes({ process: { child } }: EmbeddedNode): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
