import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withChecksum } from '../../server/node/invitation/checksum';
import { decodeInvitation } from '../../server/node/invitation/decode';
import { NodeProblem } from '../../server/node/problems/problem';
import { type PartnerRequest } from '../../server/node/ports';
import { signRequest, verifyRequest } from '../../server/node/signatures/request';
import { runs } from '../support/random';
import { goldenInvitation } from './golden';
import { noon, testKey } from './kit';

/** One way to spoil a text: characters replaced, removed, put in, doubled or moved at some place. */
const mutation = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'insert', 'repeat', 'move', 'bit'),
  at: fc.nat(),
  to: fc.nat(),
  length: fc.integer({ min: 1, max: 12 }),
  text: fc.string({
    unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.="; ')),
    minLength: 1,
    maxLength: 12,
  }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(text: string, { kind, at, to, length, text: other }: Mutation): string {
  const start = at % text.length;
  const [before, piece, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  const place = to % (before.length + after.length || 1);
  switch (kind) {
    case 'replace':
      return before + other + after;
    case 'remove':
      return before + after;
    case 'insert':
      return before + other + piece + after;
    case 'repeat':
      return before + piece + piece + after;
    case 'move':
      return (before + after).slice(0, place) + piece + (before + after).slice(place);
    case 'bit':
      return before + String.fromCharCode((text.charCodeAt(start) ^ (1 << (to % 7))) & 0x7f) + text.slice(start + 1);
  }
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
const spoil = (text: string, changes: readonly Mutation[]) => changes.reduce(mutate, text);

/** True when it was refused as the table of problems says; anything else that is thrown fails the test. */
async function isRefused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof NodeProblem) return true;
    throw error;
  }
}

describe('what was changed on its way', () => {
  it('is no invitation', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const code = spoil(goldenInvitation, changes);
        fc.pre(code.trim() !== '' && !code.includes(goldenInvitation));
        assert.ok(await isRefused(decodeInvitation(code)), code);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is no invitation either with a checksum that fits', async () => {
    const jws = goldenInvitation.slice(5, -6);
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const changed = spoil(jws, changes);
        fc.pre(changed !== jws);
        assert.ok(await isRefused(decodeInvitation(withChecksum(`xsi1_${changed}`))), changed);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is no message', async () => {
    const key = testKey(1);
    const url = 'https://left.example/xsync/v1/pairings/7';
    const request = await signRequest({ url, body: '{"some":"body"}' }, { key, now: noon, nonce: 'abcdefghijklmnop' });
    const verify = (changed: PartnerRequest) =>
      verifyRequest(changed, {
        profile: 'pairing',
        target: url,
        findKey: (kid) => (kid === key.kid ? key.jwk : undefined),
        now: noon,
        isOwnNonce: () => false,
      });
    assert.equal((await verify(request)).kid, key.kid);
    const parts = ['body', 'signature', 'signature-input', 'content-digest', 'content-type'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), mutations, async (part, changes) => {
        const before = part === 'body' ? request.body : (request.headers[part] ?? '');
        const after = spoil(before, changes);
        fc.pre(after !== before);
        const changed =
          part === 'body'
            ? { ...request, body: after }
            : { ...request, headers: { ...request.headers, [part]: after } };
        assert.ok(await isRefused(verify(changed)), `${part}: ${after}`);
      }),
      { numRuns: runs(1000) },
    );
  });
});
