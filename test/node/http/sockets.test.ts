import assert from 'node:assert/strict';
import http from 'node:http';
import https from 'node:https';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBody } from '../../../server/node/http/incoming';
import { followTlsFiles, readTlsFiles } from '../../../server/node/http/tlsFiles';
import { describePartner } from '../../../server/node/partner/client';
import { NodeProblem } from '../../../server/node/problems/problem';
import { type ProblemSlug } from '../../../server/node/problems/table';
import { signResponse } from '../../../server/node/signatures/response';
import { makeCertificate } from '../../support/certificate';
import { problem, testKey } from '../kit';
import { ask, atOnce, serveNode, type ServedNode, stopNodes, token, until } from './kit';

const closing: { close(): unknown }[] = [];

async function listening(server: net.Server): Promise<number> {
  closing.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

function answering(answer: http.RequestListener): Promise<number> {
  return listening(http.createServer(answer));
}

/** Everything that a node writes to a connection until it ends it. */
function talk(port: number, begin: (socket: net.Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(port, '127.0.0.1', () => begin(socket));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

describe('a node on real sockets', () => {
  afterEach(async () => {
    await stopNodes();
    for (const server of closing.splice(0)) {
      if (server instanceof http.Server || server instanceof https.Server) server.closeAllConnections();
      server.close();
    }
  });

  describe('tries a URL and tells', () => {
    const described = (changes: object) => ({
      ...{ program: 'sync-rules', uuid: '99999999-1111-4111-8111-111111111111', jwk: testKey(9).jwk },
      ...{ protocol: { min: 1, max: 1 }, version: '0.1.0', ...changes },
    });
    const signed =
      (changes: object): http.RequestListener =>
      (request, response) => {
        const body = JSON.stringify(described(changes));
        const plain = { status: 200, headers: { 'content-type': 'application/json' }, body };
        const asked = {
          method: 'GET',
          headers: {},
          body: '',
          url: `http://${request.headers.host}${request.url}`,
        } as const;
        void signResponse(plain, asked, testKey(9), 1_763_846_400).then((one) =>
          response.writeHead(one.status, one.headers).end(one.body),
        );
      };
    const cases: [string, ProblemSlug, () => Promise<string>][] = [
      [
        'that nobody listens',
        'host-refused',
        async () => {
          const server = net.createServer();
          const port = await listening(server);
          await new Promise((done) => server.close(done));
          closing.splice(closing.indexOf(server), 1);
          return `http://127.0.0.1:${port}`;
        },
      ],
      ['silence', 'host-silent', async () => `http://127.0.0.1:${await listening(net.createServer())}`],
      [
        'a certificate that signed itself',
        'host-certificate',
        async () => `https://localhost:${await listening(https.createServer(makeCertificate(), () => undefined))}`,
      ],
      [
        'TLS where there is none',
        'host-insecure',
        async () => `https://localhost:${await answering((_request, response) => response.end())}`,
      ],
      [
        'a redirect',
        'host-redirects',
        async () =>
          `http://127.0.0.1:${await answering((_request, response) => response.writeHead(301, { location: 'https://a.example' }).end())}`,
      ],
      [
        'a login page',
        'host-login-page',
        async () =>
          `http://127.0.0.1:${await answering((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${'x'.repeat(100_000)}`))}`,
      ],
      [
        'another program',
        'host-other-program',
        async () => `http://127.0.0.1:${await answering((_request, response) => response.end('{"hello":1}'))}`,
      ],
      [
        'another protocol',
        'host-other-program',
        async () => `http://127.0.0.1:${await listening(net.createServer((socket) => socket.end('SSH-2.0-x\r\n')))}`,
      ],
      [
        'a description that nobody signed',
        'host-other-program',
        async () =>
          `http://127.0.0.1:${await answering((_request, response) => response.end(JSON.stringify(described({}))))}`,
      ],
      [
        'a node of a later protocol',
        'host-too-old',
        async () => `http://127.0.0.1:${await answering(signed({ protocol: { min: 7, max: 8 } }))}`,
      ],
    ];
    for (const [title, slug, begin] of cases) {
      it(`${title} (${slug})`, async () => {
        const node = await serveNode();
        await assert.rejects(describePartner(node.context, await begin()), problem(slug));
        const answer = await ask(node, '/api/v1/try-url', { body: { url: await begin() } });
        assert.equal(answer.problem, slug, answer.text);
      });
    }

    it('this very node, and another one', async () => {
      const [node, other] = [await serveNode(), await serveNode({ number: 2 })];
      await assert.rejects(describePartner(node.context, node.context.block.url ?? ''), problem('host-own'));
      const found = await ask(node, '/api/v1/try-url', { body: { url: other.context.block.url } });
      assert.deepEqual([found.status, found.json.uuid], [200, other.context.block.uuid]);
      const right = { uuid: other.context.block.uuid, kid: testKey(3).kid };
      await assert.rejects(
        describePartner(node.context, other.context.block.url ?? '', right),
        problem('host-other-node'),
      );
      const good = await answering(signed({}));
      assert.equal((await describePartner(node.context, `http://127.0.0.1:${good}`)).version, '0.1.0');
    });
  });

  it('finds a node by localhost that calls itself 127.0.0.1, and says which URL is the right one', async () => {
    const [node, other] = [await serveNode(), await serveNode({ number: 2 })];
    const right = other.context.block.url ?? '';
    const byName = (url: string) => url.replace('127.0.0.1', 'localhost');
    for (const typed of [byName(right), `${byName(right)}/api/v1/connections`]) {
      const answer = await ask(node, '/api/v1/try-url', { body: { url: typed } });
      assert.deepEqual([answer.problem, answer.json.url], ['host-elsewhere', right], answer.text);
    }
    const own = byName(node.context.block.url ?? '');
    assert.equal((await ask(node, '/api/v1/try-url', { body: { url: own } })).problem, 'host-own');
  });

  it('refuses messages of partners that are too large, with its signature', async () => {
    const node = await serveNode();
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }] as Record<string, string>[]) {
      const answer = await ask(node, '/xsync/v1/pairings/x', { body: 'x'.repeat(1_100_000), token: null, headers });
      assert.deepEqual([answer.status, answer.problem], [413, 'message-too-large']);
      assert.ok(answer.headers.signature !== undefined);
      assert.equal(answer.headers.connection, 'close');
    }
  });

  it('answers partners only what the protocol has', async () => {
    const node = await serveNode();
    const found = await ask(node, '/sync/.well-known/xsync?nonce=abc', { token: null });
    assert.deepEqual([found.status, found.json.program], [200, 'sync-rules']);
    assert.equal((await ask(node, '/.well-known/xsync', { token: null })).status, 200);
    assert.equal((await ask(node, '/xsync/v1/nothing', { token: null })).problem, 'route-unknown');
    assert.equal((await ask(node, '/xsync/v1/nothing', { token: null, body: '{}' })).problem, 'route-unknown');
    assert.equal((await ask(node, '/xsync/v1/nothing', { token: null, method: 'PUT' })).problem, 'method-wrong');
    const host = { host: 'evil.example' };
    assert.equal((await ask(node, '/.well-known/xsync', { token: null, headers: host })).problem, 'host-wrong');
    const starting = await serveNode({ isStarting: true });
    assert.equal((await ask(starting, '/.well-known/xsync', { token: null })).problem, 'starting');
  });

  it('ends bodies that do not come in', async () => {
    const server = http.createServer((incoming, response) => {
      readBody(incoming, { most: 100, seconds: 0.2, tooLarge: () => new NodeProblem('internal') }).then(
        () => response.end('whole'),
        (error: unknown) => response.end(error instanceof NodeProblem ? error.slug : 'gone'),
      );
    });
    const port = await listening(server);
    const slow = await talk(port, (socket) => {
      socket.write('POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 10\r\n\r\n12345');
    });
    assert.ok(slow.endsWith('request-slow\r\n0\r\n\r\n') || slow.includes('request-slow'), slow);
    const whole = await talk(port, (socket) => {
      socket.write('POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 5\r\n\r\n12345');
    });
    assert.ok(whole.includes('whole'), whole);
  });

  it('survives what is no request', async () => {
    const node = await serveNode();
    const lines = [
      'NONSENSE\r\n\r\n',
      `GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      'GET /health HTTP/1.1\r\nhost: a b\r\n\r\n',
      'GET http://[ HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
      'POST /health HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n',
      'GET \\health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
    ];
    for (const line of lines) {
      const answer = await talk(node.port, (socket) => {
        socket.write(line);
        socket.once('data', () => socket.end());
      });
      assert.match(answer, /^HTTP\/1\.1 4\d\d /, line.slice(0, 60));
    }
    assert.equal((await ask(node, '/health')).status, 200);
    assert.ok(!node.logged.some((line) => line.startsWith('request-failed')), node.logged.join('\n'));
  });

  it('holds a thousand idle connections, answers others, and waits for none of them to stop', async () => {
    const node = await serveNode();
    const sockets = await Promise.all(
      Array.from(
        { length: 1000 },
        () =>
          new Promise<net.Socket>((resolve, reject) => {
            const socket = net.connect(node.port, '127.0.0.1');
            socket.on('error', reject);
            socket.once('data', () => resolve(socket));
            socket.write('GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
          }),
      ),
    );
    for (let times = 0; times < 20; times++) assert.equal((await ask(node, '/api/v1/node')).status, 200);
    assert.ok(sockets.every((socket) => !socket.destroyed));
    await atOnce(node.stop());
    for (const socket of sockets) socket.destroy();
  });

  it('stops when what it answers is answered, and takes nothing new', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    const node: ServedNode = await serveNode({
      handlers: { listPlatforms: () => held.then(() => ({ platforms: [] })) },
    });
    const asked = ask(node, '/api/v1/platforms');
    const kept = await new Promise<net.Socket>((resolve) => {
      const socket = net.connect(node.port, '127.0.0.1');
      const lines = ['GET /health HTTP/1.1', 'host: x', '', 'GET /api/v1/node HTTP/1.1', 'host: 127.0.0.1', ''];
      // With the answer to the first request, the head of a second one is there, too; its end comes after the node stops.
      socket.once('data', () => resolve(socket));
      socket.write(lines.join('\r\n'));
    });
    const stopping = node.stop();
    let text = '';
    kept.on('data', (chunk: Buffer) => (text += chunk.toString()));
    kept.write(`authorization: Bearer ${token}\r\n\r\n`);
    await until(() => text.includes('/stopping'));
    assert.match(text, /HTTP\/1\.1 503/);
    await assert.rejects(ask(node, '/health'), { code: 'ECONNREFUSED' });
    release();
    assert.equal((await asked).status, 200);
    await stopping;
    kept.destroy();
  });

  it('does not begin at a port that is taken, and with files that are no certificate', async () => {
    const port = await listening(net.createServer());
    await assert.rejects(serveNode({ settings: { port } }), { code: 'EADDRINUSE' });
    const folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-tls-'));
    try {
      const [certFile, keyFile] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
      await assert.rejects(serveNode({ settings: { tls: { certFile, keyFile } } }), { code: 'ENOENT' });
      writeFileSync(certFile, makeCertificate().cert);
      writeFileSync(keyFile, makeCertificate().key);
      await assert.rejects(serveNode({ settings: { tls: { certFile, keyFile } } }), { code: /KEY_VALUES_MISMATCH/ });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives new connections a new certificate, and keeps the old one when the new one is wrong', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-tls-'));
    try {
      const [certFile, keyFile] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
      const [one, other] = [makeCertificate(), makeCertificate()];
      const write = ({ cert, key }: typeof one) => {
        writeFileSync(certFile, cert);
        writeFileSync(keyFile, key);
      };
      write(one);
      const files = { certFile, keyFile };
      const server = https.createServer(await readTlsFiles(files), (_request, response) => response.end());
      const port = await listening(server);
      const logged: string[] = [];
      closing.push({ close: followTlsFiles(server, files, { write: (event) => logged.push(event) }, 20) });
      const get = (ca: string) =>
        new Promise<string>((resolve) => {
          const request = https.get(`https://127.0.0.1:${port}`, { ca, agent: false }, (response) => {
            response.resume();
            resolve(`${response.statusCode}`);
          });
          request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
        });
      assert.equal(await get(one.cert), '200');
      write(other);
      await until(async () => (await get(other.cert)) === '200');
      assert.ok(logged.includes('certificate-read'));
      assert.equal(await get(one.cert), 'DEPTH_ZERO_SELF_SIGNED_CERT');
      logged.length = 0;
      writeFileSync(keyFile, one.key);
      await until(() => logged.includes('certificate-wrong'));
      assert.equal(await get(other.cert), '200');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
