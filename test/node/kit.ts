import { createHash } from 'node:crypto';
import { signingKeyFromSeed, type SigningKey } from '../../server/node/identity/keys';
import { type InvitationClaims } from '../../server/node/invitation/claims';
import { type Random } from '../../server/node/ports';
import { NodeProblem } from '../../server/node/problems/problem';
import { type ProblemSlug } from '../../server/node/problems/table';

/** 2025-11-22 21:20 UTC, in seconds. */
export const noon = 1_763_846_400;

/** Bytes that a seed foretells. */
export function seededRandom(seed: number | string): Random {
  let count = 0;
  return {
    bytes(wanted) {
      const blocks: Buffer[] = [];
      for (let have = 0; have < wanted; have += 32) {
        blocks.push(createHash('sha256').update(`${seed}/${count++}`).digest());
      }
      return Buffer.concat(blocks).subarray(0, wanted);
    },
  };
}

/** A key that is only good for tests: its 32 secret bytes are all the same. */
export function testKey(byte: number): SigningKey {
  return signingKeyFromSeed(Buffer.alloc(32, byte));
}

export function testClaims(changes: Partial<InvitationClaims> = {}): InvitationClaims {
  return {
    v: 1,
    jti: Buffer.alloc(16, 1).toString('base64url'),
    iat: noon,
    exp: noon + 7 * 24 * 3600,
    kind: 'public',
    iss: '11111111-1111-4111-8111-111111111111',
    url: 'https://left.example/sync',
    cnf: { jwk: testKey(1).jwk },
    epk: Buffer.alloc(32, 9).toString('base64url'),
    psk: Buffer.alloc(32, 5).toString('base64url'),
    conn: {
      id: '22222222-2222-4222-8222-222222222222',
      name: 'left_to_right',
      own: 'left',
      partner: 'right',
      description: 'Incidents and bugs',
    },
    proto: { min: 1, max: 1 },
    caps: { features: [], limits: { bodyBytes: 1_048_576 } },
    strict: false,
    ...changes,
  };
}

/** For `assert.throws` and `assert.rejects`: exactly this problem. */
export function problem(slug: ProblemSlug) {
  return (error: unknown) => {
    if (error instanceof NodeProblem && error.slug === slug) return true;
    throw error instanceof NodeProblem ? new Error(`${error.slug} instead of ${slug}: ${error.message}`) : error;
  };
}
