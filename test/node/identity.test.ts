import assert from 'node:assert/strict';
import { hkdfSync } from 'node:crypto';
import * as v from 'valibot';
import {
  agree,
  fingerprint,
  newAgreementKey,
  signEd25519,
  signingKeyFromSeed,
  thumbprint,
  verifyEd25519,
} from '../../server/node/identity/keys';
import { nodeBlockSchema, rangesMeet, rangeText } from '../../server/node/identity/nodeBlock';
import { newOwnKey, openOwnKey } from '../../server/node/identity/ownKeys';
import { sealerOf } from '../../server/node/identity/sealing';
import { randomUuid } from '../../server/node/ports';
import { noon, seededRandom } from './kit';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const url64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

describe('identities', () => {
  it('have the thumbprint of RFC 8037, A.3', () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
    assert.equal(thumbprint(jwk), 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    assert.equal(fingerprint(thumbprint(jwk)), '90fa cafe a9b1 5566 9854 0f70 c011 7a22');
  });

  it('sign as RFC 8032, 7.1, test 1, and RFC 8037, A.4', () => {
    const key = signingKeyFromSeed(hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'));
    assert.equal(key.jwk.x, '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
    assert.equal(
      signEd25519(Buffer.alloc(0), key).toString('hex'),
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
    const input = Buffer.from('eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc');
    assert.equal(
      url64(signEd25519(input, key)),
      'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    );
    assert.ok(verifyEd25519(input, signEd25519(input, key), key.jwk));
    assert.ok(!verifyEd25519(Buffer.from('else'), signEd25519(input, key), key.jwk));
  });

  it('agree as RFC 7748, 6.1', () => {
    const bob = '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb';
    const alicePublic = '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a';
    assert.equal(
      agree(url64(hex(bob)), url64(hex(alicePublic))).toString('hex'),
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    );
  });

  it('refuse a public key that fixes what is agreed', () => {
    const { secret } = newAgreementKey(seededRandom(1));
    assert.throws(() => agree(secret, url64(Buffer.alloc(32))));
  });

  it('expand keys as RFC 5869, A.1', () => {
    const okm = hkdfSync(
      'sha256',
      Buffer.alloc(22, 0x0b),
      hex('000102030405060708090a0b0c'),
      hex('f0f1f2f3f4f5f6f7f8f9'),
      42,
    );
    assert.equal(
      Buffer.from(okm).toString('hex'),
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  it('are new each time, and the same from the same seed', () => {
    const random = seededRandom(3);
    assert.notEqual(newAgreementKey(random).publicKey, newAgreementKey(random).publicKey);
    assert.equal(newAgreementKey(seededRandom(4)).publicKey, newAgreementKey(seededRandom(4)).publicKey);
    assert.match(randomUuid(random), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('say of a node what is right, and take nothing else for a node', () => {
    const node = {
      uuid: '11111111-1111-4111-8111-111111111111',
      url: null,
      version: '1.0.0',
      tracker: { type: 'some-tracker', version: '9' },
      capabilities: { features: [], limits: { bodyBytes: 1 } },
    };
    assert.deepEqual(v.parse(nodeBlockSchema, { ...node, more: 1 }), node);
    for (const wrong of [
      { uuid: 'x' },
      { url: 5 },
      { version: 'x'.repeat(256) },
      { tracker: {} },
      { capabilities: [] },
    ]) {
      assert.ok(!v.safeParse(nodeBlockSchema, { ...node, ...wrong }).success, JSON.stringify(wrong));
    }
  });

  it('meet where their protocols overlap', () => {
    assert.ok(rangesMeet({ min: 1, max: 2 }, { min: 2, max: 3 }));
    assert.ok(!rangesMeet({ min: 1, max: 1 }, { min: 2, max: 3 }));
    assert.equal(rangeText({ min: 1, max: 1 }) + rangeText({ min: 2, max: 3 }), '12 to 3');
  });

  it('seal what the store must not give away', () => {
    const sealer = sealerOf(Buffer.alloc(32, 1), seededRandom(5));
    const sealed = sealer.seal('secret', 'a');
    assert.ok(!Buffer.from(sealed, 'base64url').includes('secret'));
    assert.equal(sealer.open(sealed, 'a'), 'secret');
    assert.notEqual(sealer.seal('secret', 'a'), sealed);
    assert.throws(() => sealer.open(sealed, 'b'));
    assert.throws(() => sealerOf(Buffer.alloc(32, 2), seededRandom(5)).open(sealed, 'a'));
    const changed = Buffer.from(sealed, 'base64url');
    changed[13] = (changed[13] ?? 0) ^ 1;
    assert.throws(() => sealer.open(changed.toString('base64url'), 'a'));
    assert.notDeepEqual(sealer.derive('a'), sealer.derive('b'));
  });

  it('are kept sealed, each key for itself', () => {
    const random = seededRandom(1);
    const sealer = sealerOf(Buffer.alloc(32, 1), random);
    const own = newOwnKey({ random, sealer, clock: { now: () => noon * 1000 } });
    assert.equal(own.since, noon);
    const key = openOwnKey(sealer, own);
    assert.equal(key.kid, own.kid);
    assert.ok(verifyEd25519(hex('00'), signEd25519(hex('00'), key), key.jwk));
    const other = newOwnKey({ random, sealer, clock: { now: () => noon * 1000 } });
    assert.notEqual(other.kid, own.kid);
    assert.throws(() => openOwnKey(sealer, { ...own, sealed: other.sealed }));
    assert.throws(() => openOwnKey(sealerOf(Buffer.alloc(32, 2), random), own));
  });
});
