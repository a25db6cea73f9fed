import { createHash } from 'node:crypto';
import { CompactSign } from 'jose';
import { type SigningKey } from '../identity/keys';
import { NodeProblem } from '../problems/problem';
import { withChecksum } from './checksum';
import {
  type InvitationClaims,
  invitationPrefix,
  invitationType,
  longestLifetimeSeconds,
  shortestLifetimeSeconds,
} from './claims';

/** The code of an invitation: `xsi1_`, a compact JWS (RFC 7515) and six characters of checksum. Whoever has it can accept. */
export async function encodeInvitation(claims: InvitationClaims, key: SigningKey): Promise<string> {
  checkLifetime(claims.exp - claims.iat);
  const payload = Buffer.from(JSON.stringify(claims));
  const jws = await new CompactSign(payload)
    .setProtectedHeader({ alg: 'EdDSA', typ: invitationType })
    .sign(key.privateKey);
  return withChecksum(invitationPrefix + jws);
}

/** By this a node recognises an invitation without keeping it. */
export function invitationHash(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/** Throws `lifetime-wrong`. */
function checkLifetime(seconds: number): void {
  const isRight = seconds >= shortestLifetimeSeconds && seconds <= longestLifetimeSeconds;
  if (!isRight) throw new NodeProblem('lifetime-wrong');
}
