import assert from 'node:assert/strict';
import { lookup } from 'node:dns';
import { get, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type ProblemSlug } from '../../server/node/problems/table';
import { UrlGuard, type UrlSettings, urlBelow } from '../../server/node/urls/guard';
import { type PreflightCaller, type PreflightOutcome, readPreflight } from '../../server/node/urls/preflight';
import { problem, testKey } from './kit';

describe('URLs that users and invitations bring', () => {
  const right: [string, string, UrlSettings?][] = [
    ['https://node.example/', 'https://node.example/'],
    [' https://Node.Example/sync/?x=1#y ', 'https://node.example/sync'],
    ['https://node.example:8443/a//', 'https://node.example:8443/a'],
    ['https://93.184.216.34', 'https://93.184.216.34/'],
    ['https://[2606:2800:220:1::1]', 'https://[2606:2800:220:1::1]/'],
    ['https://node.example:9000', 'https://node.example:9000/', { ports: [9000] }],
    ['https://10.1.2.3', 'https://10.1.2.3/', { networks: ['10.1.0.0/16'] }],
    ['https://[::ffff:10.1.2.3]', 'https://[::ffff:a01:203]/', { networks: ['10.1.0.0/16'] }],
    ['http://127.0.0.1:4711', 'http://127.0.0.1:4711/', { loopback: true }],
    ['http://localhost:4711', 'http://localhost:4711/', { loopback: true }],
    ['https://[::1]:4711', 'https://[::1]:4711/', { loopback: true }],
  ];
  for (const [text, url, settings] of right) {
    it(`may be ${text}`, () => assert.equal(new UrlGuard(settings).check(text).href, url));
  }

  const wrong: [string, ProblemSlug, UrlSettings?][] = [
    ['', 'url-invalid'],
    ['node.example', 'url-invalid'],
    ['https://', 'url-invalid'],
    [`https://${'a'.repeat(2000)}.example`, 'url-invalid'],
    ['http://node.example', 'url-scheme'],
    ['http://node.example', 'url-scheme', { loopback: true }],
    ['http://127.0.0.1', 'url-scheme'],
    ['ftp://127.0.0.1', 'url-scheme', { loopback: true }],
    ['file:///etc/passwd', 'url-scheme'],
    ['javascript:alert(1)', 'url-scheme'],
    ['https://user@node.example', 'url-credentials'],
    ['https://user:pass@node.example', 'url-credentials'],
    ['https://node.example:80', 'url-port'],
    ['https://node.example:22', 'url-port', { loopback: true }],
    ['https://10.2.0.1', 'url-blocked', { networks: ['10.1.0.0/16'] }],
    ['https://10.2.0.1', 'url-blocked', { loopback: true }],
  ];
  for (const [text, slug, settings] of wrong) {
    it(`may not be ${text.slice(0, 40)} (${slug})`, () => {
      assert.throws(() => new UrlGuard(settings).check(text), problem(slug));
    });
  }

  const blocked = [
    ...['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '0.0.0.0', '[::ffff:127.0.0.1]', '[::1]', '0'],
    ...[
      '127.0.0.1.',
      '0x7f000001',
      '017700000001',
      '127.000.000.001',
      '①②⑦.⓪.⓪.①',
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:0:0:1]',
    ],
    ...['10.0.0.1', '100.64.0.1', '169.254.169.254', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1'],
    ...['255.255.255.255', '192.0.0.1', '192.0.2.1', '203.0.113.9', '[::]', '[fc00::1]', '[fd12::1]', '[fe80::1]'],
    ...['[64:ff9b::7f00:1]', '[ff02::1]', '[2002:7f00:1::]', '[::127.0.0.1]', '[::ffff:169.254.169.254]', '[fec0::1]'],
  ];
  for (const host of blocked) {
    it(`may not lead to ${host}`, () => {
      assert.throws(() => new UrlGuard().check(`https://${host}/`), problem('url-blocked'));
    });
  }

  it('may not lead to a name of such an address, nor to one that changes its mind', async () => {
    const server = createServer((_, response) => response.end('secret')).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    const call = (guard: UrlGuard) =>
      new Promise<string>((done) => {
        const request = get(`http://localhost:${port}/`, { lookup: guard.lookup(lookup) }, (response) => {
          response.resume();
          done(`${response.statusCode}`);
        });
        request.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? ''));
      });
    assert.equal(await call(new UrlGuard()), 'EBLOCKED');
    assert.equal(await call(new UrlGuard({ loopback: true })), '200');
    server.close();
  });

  it('lead only to those of a name’s addresses that are allowed', () => {
    const resolve = new UrlGuard().lookup((_host, _options, done) =>
      done(null, [
        { address: '10.0.0.1', family: 4 },
        { address: '93.184.216.34', family: 4 },
      ]),
    );
    resolve('x', { all: true }, (error, found) =>
      assert.deepEqual([error, found], [null, [{ address: '93.184.216.34', family: 4 }]]),
    );
    resolve('x', {}, (error, address, family) =>
      assert.deepEqual([error, address, family], [null, '93.184.216.34', 4]),
    );
    const failing = new UrlGuard().lookup((_host, _options, done) =>
      done(Object.assign(new Error(), { code: 'ENOTFOUND' }), []),
    );
    failing('x', {}, (error) => assert.equal(error?.code, 'ENOTFOUND'));
  });

  it('are joined with one slash', () => {
    assert.equal(urlBelow('https://a.example/', '/b'), 'https://a.example/b');
    assert.equal(urlBelow('https://a.example/x', '/b'), 'https://a.example/x/b');
  });
});

describe('the preflight of a URL', () => {
  const description = {
    program: 'sync-rules',
    uuid: '11111111-1111-4111-8111-111111111111',
    jwk: testKey(1).jwk,
    protocol: { min: 1, max: 1 },
    version: '1.2.3',
  };
  const caller: PreflightCaller = {
    host: 'node.example',
    ownUuid: '33333333-3333-4333-8333-333333333333',
    ownKid: testKey(2).kid,
  };
  const answer = (body: unknown, status = 200, headers = { 'content-type': 'application/json' }): PreflightOutcome => ({
    kind: 'answer',
    response: { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
  });
  const failed = (code: string): PreflightOutcome => ({ kind: 'failure', code });

  it('finds the node that is there', () => {
    const invited = { uuid: description.uuid, kid: testKey(1).kid };
    assert.deepEqual(readPreflight(answer({ ...description, more: 1 }), caller), description);
    assert.deepEqual(readPreflight(answer(description), { ...caller, invited }), description);
  });

  const refusals: [string, ProblemSlug, PreflightOutcome, Partial<PreflightCaller>?][] = [
    ['no such name', 'host-unknown', failed('ENOTFOUND')],
    ['no answer of the name server', 'host-unknown', failed('EAI_AGAIN')],
    ['nobody listening', 'host-refused', failed('ECONNREFUSED')],
    ['silence', 'host-silent', failed('ETIMEDOUT')],
    ['a line cut', 'host-silent', failed('ECONNRESET')],
    ['an address that leads inside', 'url-blocked', failed('EBLOCKED')],
    ['an expired certificate', 'host-certificate', failed('CERT_HAS_EXPIRED')],
    ['a certificate of its own', 'host-certificate', failed('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['a certificate for another name', 'host-certificate', failed('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['a certificate of an unknown authority', 'host-certificate', failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['no TLS at all', 'host-insecure', failed('EPROTO')],
    ['an answer that is not HTTP', 'host-other-program', failed('HPE_INVALID_CONSTANT')],
    ['another key than the pinned one', 'host-certificate', failed('CERT_PIN_MISMATCH')],
    ['a redirect', 'host-redirects', answer('', 302)],
    ['a login page', 'host-login-page', answer('<!DOCTYPE html><title>Log in', 200)],
    ['a page by its type', 'host-login-page', answer('Hello', 401, { 'content-type': 'text/html;charset=utf-8' })],
    ['another program', 'host-other-program', answer({ hello: 1 })],
    ['not found', 'host-other-program', answer(description, 404)],
    ['a text', 'host-other-program', answer('pong')],
    ['too much', 'host-other-program', answer({ ...description, more: 'x'.repeat(70_000) })],
    ['a later protocol', 'host-too-old', answer({ ...description, protocol: { min: 2, max: 3 } })],
    ['this very node', 'host-own', answer({ ...description, uuid: caller.ownUuid })],
    ['the key of this node', 'host-own', answer({ ...description, jwk: testKey(2).jwk })],
    [
      'another node than invited',
      'host-other-node',
      answer(description),
      { invited: { uuid: caller.ownUuid, kid: testKey(1).kid } },
    ],
    [
      'another key than invited',
      'host-other-node',
      answer(description),
      { invited: { uuid: description.uuid, kid: testKey(3).kid } },
    ],
  ];
  for (const [title, slug, outcome, changes] of refusals) {
    it(`tells ${title} (${slug})`, () => {
      assert.throws(() => readPreflight(outcome, { ...caller, ...changes }), problem(slug));
    });
  }
});
