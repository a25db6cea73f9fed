import assert from 'node:assert/strict';
import { type PublicJwk } from '../../server/node/identity/keys';
import { type PartnerRequest, type PartnerResponse } from '../../server/node/ports';
import { type ProblemSlug } from '../../server/node/problems/table';
import { contentDigest } from '../../server/node/signatures/digest';
import { isSignatureRight } from '../../server/node/signatures/library';
import {
  signRequest,
  signRotation,
  verifyRequest,
  type VerifyOptions,
  verifyRotation,
} from '../../server/node/signatures/request';
import { signResponse, verifyResponse } from '../../server/node/signatures/response';
import { ServerNonces } from '../../server/node/signatures/serverNonce';
import { noon, problem, seededRandom, testKey } from './kit';

const [alice, bob] = [testKey(1), testKey(2)];
const url = 'https://left.example/xsync/v1/connections/7/report?a=b';
const nonce = 'abcdefghijklmnopqrst';
const connection = { id: '22222222-2222-4222-8222-222222222222', seq: 7 };
const known = (kid: string): PublicJwk | undefined => [alice, bob].find((key) => key.kid === kid)?.jwk;
const options: VerifyOptions = {
  profile: 'connection',
  target: url,
  findKey: known,
  now: noon,
  isOwnNonce: () => false,
};

const signed = (now = noon) => signRequest({ url, body: '{"a":1}', connection }, { key: alice, now, nonce });
const withHeader = (request: PartnerRequest, name: string, change: (value: string) => string): PartnerRequest => ({
  ...request,
  headers: { ...request.headers, [name]: change(request.headers[name] ?? '') },
});

describe('signatures of messages', () => {
  it('verify the Ed25519 vector of RFC 9421, B.2.6', async () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs' } as const;
    const message = {
      method: 'POST' as const,
      url: 'https://example.com/foo?param=Value&Pet=dog',
      body: '{"hello": "world"}',
      headers: {
        date: 'Tue, 20 Apr 2021 02:07:55 GMT',
        'content-type': 'application/json',
        'content-length': '18',
        'signature-input':
          'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
        signature: 'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
      },
    };
    assert.ok(await isSignatureRight(message, jwk));
    assert.ok(!(await isSignatureRight({ ...message, url: 'https://example.com/bar' }, jwk)));
    assert.ok(!(await isSignatureRight(message, alice.jwk)));
  });

  it('have the digests of RFC 9530', () => {
    assert.equal(contentDigest('{"hello": "world"}'), 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:');
    assert.equal(contentDigest('{"hello": "world"}\n'), 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
  });

  it('say who signed and when, for a message of a connection', async () => {
    const request = await signed();
    assert.equal(
      request.headers['signature-input'],
      `xsync=("@method" "@target-uri" "content-digest" "content-type" "xsync-connection" "xsync-seq");` +
        `created=${noon};expires=${noon + 120};nonce="${nonce}";keyid="${alice.kid}";alg="ed25519";tag="xsync-1"`,
    );
    assert.deepEqual(await verifyRequest(request, options), {
      created: noon,
      expires: noon + 120,
      nonce,
      kid: alice.kid,
    });
  });

  it('do without a connection before there is one', async () => {
    const request = await signRequest({ url, body: '{}' }, { key: bob, now: noon, nonce });
    assert.equal((await verifyRequest(request, { ...options, profile: 'pairing' })).kid, bob.kid);
    await assert.rejects(verifyRequest(request, options), problem('signature-missing'));
  });

  const input = (change: (value: string) => string) => (request: PartnerRequest) =>
    withHeader(request, 'signature-input', change);
  const wrong: [string, ProblemSlug, (request: PartnerRequest) => PartnerRequest, Partial<VerifyOptions>?][] = [
    ['no signature', 'signature-missing', (request) => withHeader(request, 'signature', () => '')],
    ['no input', 'signature-missing', input(() => '')],
    ['a component left out', 'signature-missing', input((text) => text.replace(' "xsync-seq"', ''))],
    ['a component added', 'signature-missing', input((text) => text.replace('"@method"', '"@method" "date"'))],
    [
      'components in another order',
      'signature-missing',
      input((t) => t.replace('"@method" "@target-uri"', '"@target-uri" "@method"')),
    ],
    ['another tag', 'signature-missing', input((text) => text.replace('xsync-1', 'other'))],
    ['no tag', 'signature-missing', input((text) => text.replace(';tag="xsync-1"', ''))],
    ['another algorithm', 'signature-missing', input((text) => text.replace('ed25519', 'hmac-sha256'))],
    ['no nonce', 'signature-missing', input((text) => text.replace(/;nonce="[^"]*"/, ''))],
    ['a short nonce', 'signature-missing', input((text) => text.replace(nonce, 'abc'))],
    ['another label', 'signature-missing', input((text) => text.replace('xsync=', 'sig='))],
    [
      'two signatures',
      'signature-missing',
      (r) =>
        input((text) => `${text}, ${text.replace('xsync=', 'b=')}`)(
          withHeader(r, 'signature', (t) => `${t}, ${t.replace('xsync=', 'b=')}`),
        ),
    ],
    ['a far end', 'signature-wrong', input((text) => text.replace(`expires=${noon + 120}`, `expires=${noon + 9999}`))],
    ['another time', 'signature-wrong', input((text) => text.replace(`created=${noon}`, `created=${noon + 1}`))],
    ['another nonce', 'signature-wrong', input((text) => text.replace(nonce, `${nonce}u`))],
    ['another key named', 'signature-wrong', input((text) => text.replace(alice.kid, bob.kid))],
    ['an unknown key named', 'signature-key', input((text) => text.replace(alice.kid, testKey(3).kid))],
    ['another body', 'digest-wrong', (request) => ({ ...request, body: '{"a":2}' })],
    ['no digest', 'digest-wrong', (request) => withHeader(request, 'content-digest', () => '')],
    [
      'another body and its digest',
      'signature-wrong',
      (r) => withHeader({ ...r, body: '{}' }, 'content-digest', () => contentDigest('{}')),
    ],
    ['another method', 'signature-wrong', (request) => ({ ...request, method: 'GET' })],
    ['another connection', 'signature-wrong', (r) => withHeader(r, 'xsync-connection', () => 'x')],
    ['another number', 'signature-wrong', (r) => withHeader(r, 'xsync-seq', () => '8')],
    ['another content type', 'signature-missing', (r) => withHeader(r, 'content-type', () => 'text/plain')],
    ['another signature', 'signature-wrong', (r) => withHeader(r, 'signature', (text) => text.replace(/:../, ':AA'))],
    ['a cut signature', 'signature-missing', (r) => withHeader(r, 'signature', (text) => text.slice(0, 20))],
    [
      'another destination',
      'signature-wrong',
      (r) => r,
      { target: 'https://right.example/xsync/v1/connections/7/report?a=b' },
    ],
    ['another path', 'signature-wrong', (r) => r, { target: url.replace('/7/', '/8/') }],
    ['ten minutes ago', 'clock-skew', (r) => r, { now: noon + 600 }],
    ['in ten minutes', 'clock-skew', (r) => r, { now: noon - 600 }],
  ];
  for (const [title, slug, change, other] of wrong) {
    it(`are refused with ${slug}: ${title}`, async () => {
      await assert.rejects(verifyRequest(change(await signed()), { ...options, ...other }), problem(slug));
    });
  }

  it('do not look at the address that the message itself bears', async () => {
    const request = { ...(await signed()), url: 'https://proxy.internal:9999/else' };
    assert.equal((await verifyRequest(request, options)).kid, alice.kid);
  });

  it('stand five minutes of difference between the clocks, and any with a nonce of the other node', async () => {
    for (const now of [noon - 300, noon + 300]) {
      assert.equal((await verifyRequest(await signed(), { ...options, now })).kid, alice.kid);
    }
    const nonces = new ServerNonces(Buffer.alloc(32, 1), seededRandom(1));
    const there = noon + 86_400;
    const given = nonces.give(alice.kid, there);
    const request = await signRequest({ url, body: '{}', connection }, { key: alice, now: noon, nonce: given });
    const isOwnNonce = (text: string, kid: string) => nonces.isValid(text, kid, there);
    assert.equal((await verifyRequest(request, { ...options, now: there, isOwnNonce })).nonce, given);
    await assert.rejects(verifyRequest(await signed(), { ...options, now: there, isOwnNonce }), problem('clock-skew'));
  });

  it('take a nonce from the node that gave it, for the key it was given to, until it ends', () => {
    const nonces = new ServerNonces(Buffer.alloc(32, 1), seededRandom(1));
    const given = nonces.give(alice.kid, noon);
    assert.ok(nonces.isValid(given, alice.kid, noon + 120));
    assert.ok(!nonces.isValid(given, alice.kid, noon + 121));
    assert.ok(!nonces.isValid(given, bob.kid, noon));
    assert.ok(!nonces.isValid(given.replace(/^\d+/, `${noon + 9999}`), alice.kid, noon));
    assert.ok(!new ServerNonces(Buffer.alloc(32, 2), seededRandom(1)).isValid(given, alice.kid, noon));
    for (const text of ['', '..', 'a.b.c', nonce]) assert.ok(!nonces.isValid(text, alice.kid, noon), text);
  });

  it('of both keys announce a new one', async () => {
    const request = await signRotation(
      { url, body: '{}', connection },
      { oldKey: alice, newKey: bob, now: noon, nonce },
    );
    const { old, new: next } = await verifyRotation(request, options);
    assert.deepEqual([old.kid, next.kid], [alice.kid, bob.kid]);
    await assert.rejects(verifyRequest(request, options), problem('signature-missing'));
    await assert.rejects(verifyRotation(await signed(), options), problem('signature-missing'));
    for (const label of ['old', 'new']) {
      const broken = withHeader(request, 'signature', (text) =>
        text.replace(new RegExp(`${label}=:..`), `${label}=:AA`),
      );
      await assert.rejects(verifyRotation(broken, options), problem('signature-wrong'), label);
    }
    const twice = await signRotation(
      { url, body: '{}', connection },
      { oldKey: alice, newKey: alice, now: noon, nonce },
    );
    await assert.rejects(verifyRotation(twice, options), problem('signature-missing'));
  });

  describe('of answers', () => {
    const answer: PartnerResponse = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"ok":true}',
    };

    it('are bound to the request', async () => {
      const request = await signed();
      const response = await signResponse(answer, request, bob, noon);
      assert.equal(
        response.headers['signature-input'],
        `xsync=("@status" "content-digest" "signature";req);created=${noon};keyid="${bob.kid}";alg="ed25519";tag="xsync-1"`,
      );
      assert.equal((await verifyResponse(response, request, known)).kid, bob.kid);
      const other = await signed(noon + 1);
      await assert.rejects(verifyResponse(response, other, known), problem('signature-wrong'));
    });

    it('to a request without signature are bound to its address', async () => {
      const request = { method: 'GET' as const, url: `${url}&nonce=1`, headers: {}, body: '' };
      const response = await signResponse(answer, request, bob, noon);
      assert.equal((await verifyResponse(response, request, known)).created, noon);
      const other = { ...request, url: `${url}&nonce=2` };
      await assert.rejects(verifyResponse(response, other, known), problem('signature-wrong'));
    });

    const changes: [string, ProblemSlug, (response: PartnerResponse) => PartnerResponse][] = [
      ['another status', 'signature-wrong', (r) => ({ ...r, status: 201 })],
      ['another body', 'digest-wrong', (r) => ({ ...r, body: '{}' })],
      ['no signature', 'signature-missing', (r) => ({ ...r, headers: {} })],
      [
        'an unknown key',
        'signature-key',
        (r) => ({
          ...r,
          headers: {
            ...r.headers,
            'signature-input': (r.headers['signature-input'] ?? '').replace(bob.kid, testKey(3).kid),
          },
        }),
      ],
      [
        'a component left out',
        'signature-missing',
        (r) => ({
          ...r,
          headers: {
            ...r.headers,
            'signature-input': (r.headers['signature-input'] ?? '').replace(' "signature";req', ''),
          },
        }),
      ],
    ];
    for (const [title, slug, change] of changes) {
      it(`are refused with ${slug}: ${title}`, async () => {
        const request = await signed();
        const response = await signResponse(answer, request, bob, noon);
        await assert.rejects(verifyResponse(change(response), request, known), problem(slug));
      });
    }
  });
});
