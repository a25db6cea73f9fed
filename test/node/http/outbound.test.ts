import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { createOutbound, type Outbound, type OutboundParts } from '../../../server/node/http/outbound';
import { pinOf } from '../../../server/node/http/outboundAgents';
import { NodeMetrics } from '../../../server/node/metrics/nodeMetrics';
import { type PartnerRequest, type PartnerResponse } from '../../../server/node/ports';
import { MemoryStore } from '../memoryStore';
import { UrlGuard, type UrlSettings } from '../../../server/node/urls/guard';
import { makeCertificate } from '../../support/certificate';

const toClose: { close(): unknown }[] = [];
const loopback = { loopback: true };

function outbound(settings: UrlSettings = loopback, parts: Partial<OutboundParts> = {}): Outbound {
  const made = createOutbound({ guard: () => new UrlGuard(settings), metrics: new NodeMetrics(), ...parts });
  toClose.push(made);
  return made;
}

async function listening(server: net.Server, host = '127.0.0.1'): Promise<number> {
  server.listen(0, host);
  await new Promise((done) => server.once('listening', done));
  toClose.push({
    close: () => (server instanceof http.Server ? server.closeAllConnections() : undefined, server.close()),
  });
  return (server.address() as AddressInfo).port;
}

function get(url: string, more: Partial<PartnerRequest> = {}): PartnerRequest {
  return { method: 'GET', url, headers: { accept: 'application/json' }, body: '', ...more };
}

async function codeOf(answer: Promise<PartnerResponse>): Promise<string> {
  return answer.then(
    ({ status }) => `${status}`,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
}

describe('messages to other nodes', () => {
  afterEach(() => {
    for (const one of toClose.splice(0)) one.close();
  });

  it('bring the answer with its headers, and the body as it was sent', async () => {
    const port = await listening(
      http.createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => response.writeHead(409, { 'X-Some': 'y' }).end(`${request.method} ${body} ö`));
      }),
    );
    const request = {
      method: 'POST',
      url: `http://127.0.0.1:${port}/a?b=1`,
      headers: { 'x-one': '1' },
      body: '{"ä":1}',
    };
    const answer = await outbound().send({ ...request, method: 'POST' });
    assert.deepEqual([answer.status, answer.headers['x-some'], answer.body], [409, 'y', 'POST {"ä":1} ö']);
  });

  it('use a connection again, and follow no redirect', async () => {
    let connections = 0;
    let followed = 0;
    const server = http.createServer((request, response) => {
      if (request.url === '/there') followed++;
      response.writeHead(302, { location: '/there' }).end();
    });
    server.on('connection', () => connections++);
    const url = `http://127.0.0.1:${await listening(server)}/`;
    const { send } = outbound();
    for (let times = 0; times < 3; times++) assert.equal((await send(get(url))).headers.location, '/there');
    assert.deepEqual([connections, followed], [1, 0]);
  });

  it('read so much of an answer and no more', async () => {
    const page = 'x'.repeat(3_000_000);
    const port = await listening(http.createServer((_request, response) => response.end(page)));
    const { send } = outbound();
    const url = `http://127.0.0.1:${port}/`;
    assert.equal((await send(get(url))).body.length, 65_537);
    assert.equal((await send(get(url, { method: 'POST', body: '{}' }))).body.length, 1_048_577);
  });

  it('tell why there was no answer', async () => {
    const mute = await listening(net.createServer());
    const cut = await listening(net.createServer((socket) => socket.once('data', () => socket.destroy())));
    const ssh = await listening(net.createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    const half = await listening(
      http.createServer((_request, response) => response.writeHead(200, { 'content-length': '100' }).write('half')),
    );
    const gone = net.createServer();
    const nobody = await listening(gone);
    await new Promise((done) => gone.close(done));
    const { send } = outbound(loopback, { connectSeconds: 0.3, totalSeconds: 0.6 });
    assert.equal(await codeOf(send(get(`http://127.0.0.1:${nobody}/`))), 'ECONNREFUSED');
    assert.equal(await codeOf(send(get(`http://localhost:${nobody}/`))), 'ECONNREFUSED');
    assert.equal(await codeOf(send(get(`http://127.0.0.1:${mute}/`))), 'ETIMEDOUT');
    assert.equal(await codeOf(send(get(`https://127.0.0.1:${mute}/`))), 'ETIMEDOUT');
    assert.equal(await codeOf(send(get(`http://127.0.0.1:${half}/`))), 'ETIMEDOUT');
    assert.equal(await codeOf(send(get(`http://127.0.0.1:${cut}/`))), 'ECONNRESET');
    assert.match(await codeOf(send(get(`http://127.0.0.1:${ssh}/`))), /^HPE_/);
    const lookup: OutboundParts['lookup'] = (_host, _options, done) =>
      done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    assert.equal(await codeOf(outbound(loopback, { lookup }).send(get('https://nobody.example/'))), 'ENOTFOUND');
    const never: OutboundParts['lookup'] = () => undefined;
    const slow = outbound(loopback, { lookup: never, connectSeconds: 0.1 });
    assert.equal(await codeOf(slow.send(get('https://nobody.example/'))), 'ETIMEDOUT');
  });

  it('wait longer where the other node may hold its answer back', async () => {
    const port = await listening(
      // Long after `totalSeconds`, and long before `wait`.
      http.createServer((_request, response) => void setTimeout(() => response.end('late'), 500)),
    );
    const { send } = outbound(loopback, { totalSeconds: 0.1 });
    const url = `http://127.0.0.1:${port}/`;
    assert.equal(await codeOf(send(get(url))), 'ETIMEDOUT');
    assert.equal((await send(get(url, { wait: 10 }))).body, 'late');
  });

  describe('by TLS', () => {
    const authority = makeCertificate({ isAuthority: true, names: [], subject: 'some-authority' });
    const good = makeCertificate({ issuer: authority });
    const serve = (options: https.ServerOptions) =>
      listening(https.createServer(options, (_request, response) => response.end('secret')));

    it('trust further authorities, and nobody else', async () => {
      const port = await serve(good);
      const url = `https://localhost:${port}/`;
      assert.equal(await codeOf(outbound().send(get(url))), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
      const { send } = outbound(loopback, { authorities: [authority.cert] });
      assert.equal((await send(get(url))).body, 'secret');
      assert.equal((await send(get(`https://127.0.0.1:${port}/`))).body, 'secret');
    });

    it('take no certificate that signed itself, is for another name, or is over', async () => {
      const { send } = outbound(loopback, { authorities: [authority.cert] });
      const self = await serve(makeCertificate());
      assert.equal(await codeOf(send(get(`https://localhost:${self}/`))), 'DEPTH_ZERO_SELF_SIGNED_CERT');
      const other = await serve(makeCertificate({ issuer: authority, names: ['other.example'] }));
      assert.equal(await codeOf(send(get(`https://localhost:${other}/`))), 'ERR_TLS_CERT_ALTNAME_INVALID');
      const old = await serve(makeCertificate({ issuer: authority, notAfter: new Date(Date.now() - 1000) }));
      assert.equal(await codeOf(send(get(`https://localhost:${old}/`))), 'CERT_HAS_EXPIRED');
    });

    it('speak nothing older than TLS 1.2, and nothing else where TLS is asked for', async () => {
      const { send } = outbound(loopback, { authorities: [authority.cert] });
      const old = await serve({ ...good, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
      assert.match(await codeOf(send(get(`https://localhost:${old}/`))), /^(ERR_SSL|EPROTO)/);
      const plain = await listening(http.createServer((_request, response) => response.end('plain')));
      assert.match(await codeOf(send(get(`https://localhost:${plain}/`))), /^(ERR_SSL|EPROTO)/);
    });

    it('take a pinned key whoever signed its certificate, and no other one', async () => {
      const self = makeCertificate({ names: ['other.example'] });
      let asked = 0;
      const server = https.createServer(self, (_request, response) => {
        asked++;
        response.end('pinned');
      });
      const url = `https://127.0.0.1:${await listening(server)}/`;
      const { send } = outbound();
      const pin = pinOf(new X509Certificate(self.cert));
      assert.equal((await send(get(url, { pin }))).body, 'pinned');
      const wrong = pinOf(new X509Certificate(good.cert));
      assert.equal(await codeOf(send(get(url, { pin: wrong }))), 'CERT_PIN_MISMATCH');
      assert.equal(await codeOf(send(get(url))), 'DEPTH_ZERO_SELF_SIGNED_CERT');
      assert.equal(asked, 1);
    });
  });

  it('reach nothing on this machine or in its network, however it is spelled', async () => {
    let connections = 0;
    const count = (server: net.Server) => server.on('connection', () => connections++);
    const port = await listening(count(http.createServer((_request, response) => response.end('secret'))));
    const hosts = [
      ...['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0177.0.0.1', '[::ffff:127.0.0.1]', '[::1]', '0.0.0.0'],
      ...['127.1', '0', '127.0.0.1.', 'localhost.', '①②⑦.⓪.⓪.①', '[::ffff:7f00:1]', '127.000.000.001', '[::]'],
    ];
    // The guard that is asked before a call is made to say yes, so that the sockets have to say no by themselves.
    const open = new UrlGuard({ ports: [port] });
    const guard = Object.assign(new UrlGuard({ ports: [port] }), { check: (text: string) => new URL(text) });
    const rebound: OutboundParts['lookup'] = (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    for (const host of hosts) {
      for (const scheme of ['http', 'https']) {
        const url = `${scheme}://${host}:${port}/`;
        for (const one of [open, guard]) {
          const code = await codeOf(outbound({}, { guard: () => one }).send(get(url)));
          // Not every resolver knows a name with a dot at its end.
          assert.ok(code === 'EBLOCKED' || (host === 'localhost.' && code === 'ENOTFOUND'), `${url} ${code}`);
        }
      }
    }
    const named = outbound({}, { guard: () => open, lookup: rebound });
    assert.equal(await codeOf(named.send(get(`https://node.example:${port}/`))), 'EBLOCKED');
    assert.equal(connections, 0);
  });

  it('are counted by how they ended', async () => {
    const metrics = new NodeMetrics();
    const port = await listening(
      http.createServer((request, response) => response.writeHead(request.url === '/' ? 200 : 404).end()),
    );
    const { send } = outbound(loopback, { metrics });
    await send(get(`http://127.0.0.1:${port}/`));
    await send(get(`http://127.0.0.1:${port}/x`));
    await codeOf(send(get('http://127.0.0.1:1/')));
    const text = await metrics.text(new MemoryStore(), '1.0.0');
    for (const outcome of ['answer', 'refusal', 'failure']) {
      assert.ok(text.includes(`sync_rules_partner_messages_total{outcome="${outcome}"} 1`), text);
    }
  });
});
