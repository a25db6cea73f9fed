import { compactVerify, decodeProtectedHeader } from 'jose';
import * as v from 'valibot';
import { publicKeyOf, thumbprint } from '../identity/keys';
import { type ProtocolRange, protocolRange, rangesMeet, rangeText } from '../identity/nodeBlock';
import { NodeProblem } from '../problems/problem';
import { checksumLength } from './checksum';
import {
  type InvitationClaims,
  claimsSchema,
  invitationPrefix,
  invitationType,
  longestLifetimeSeconds,
} from './claims';
import { findInvitation } from './find';

export interface Invitation {
  readonly code: string;
  readonly claims: InvitationClaims;
  /** The thumbprint of the key that has signed it. */
  readonly kid: string;
}

/** The node that is about to accept. */
export interface Reader {
  readonly uuid: string;
  readonly kid: string;
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly protocol?: ProtocolRange;
}

/** How far two clocks may differ. */
const toleranceSeconds = 300;

/** The invitation in a text, if its signature is right; says nothing about whether it may still be accepted. */
export async function decodeInvitation(text: string): Promise<Invitation> {
  const code = findInvitation(text);
  const jws = code.slice(invitationPrefix.length, -checksumLength);
  checkHeader(jws);
  const claims = readClaims(jws);
  try {
    await compactVerify(jws, publicKeyOf(claims.cnf.jwk), { algorithms: ['EdDSA'] });
  } catch {
    throw new NodeProblem('invitation-forged');
  }
  return { code, claims, kid: thumbprint(claims.cnf.jwk) };
}

/**
 * Refuses an invitation that this node cannot accept: expired, early, its own, for another node, for another protocol, or one
 * that needs a URL this node does not have.
 */
export function checkInvitation({ claims, kid }: Invitation, reader: Reader): void {
  const now = Math.floor(reader.now / 1000);
  const ours = reader.protocol ?? protocolRange;
  if (claims.iss === reader.uuid || kid === reader.kid) throw new NodeProblem('invitation-own');
  if (claims.exp - claims.iat > longestLifetimeSeconds)
    throw new NodeProblem('invitation-unreadable', { field: 'exp' });
  if (claims.exp <= now) throw new NodeProblem('invitation-expired', { expired: timeText(claims.exp) });
  if (claims.iat > now + toleranceSeconds) throw new NodeProblem('invitation-early', { issued: timeText(claims.iat) });
  if (!rangesMeet(ours, claims.proto)) {
    throw new NodeProblem('protocol-version', { ours: rangeText(ours), theirs: rangeText(claims.proto) });
  }
  if (claims.aud !== undefined && claims.aud !== originOf(reader.url)) {
    throw new NodeProblem('invitation-audience', { audience: claims.aud });
  }
  if (claims.kind === 'public' && reader.url === null) throw new NodeProblem('url-needed');
}

/** A time in seconds since 1970 as people everywhere read it: `2025-11-22 21:20 UTC`. */
export function timeText(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function originOf(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) ? new URL(url).origin : undefined;
}

/** One kind of token, one algorithm (RFC 8725): what else a header asks for is refused, not tried. */
function checkHeader(jws: string): void {
  const parts = jws.split('.');
  // A signature has one spelling: spare bits of its last character are zero.
  const isCanonical = parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
  if (parts.length !== 3 || !isCanonical) throw new NodeProblem('invitation-forged');
  let header;
  try {
    header = decodeProtectedHeader(jws);
  } catch {
    throw new NodeProblem('invitation-forged');
  }
  const names = Object.keys(header).sort().join();
  if (names !== 'alg,typ' || header.alg !== 'EdDSA' || header.typ !== invitationType) {
    throw new NodeProblem('invitation-forged');
  }
}

function readClaims(jws: string): InvitationClaims {
  let payload: unknown;
  try {
    payload = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    throw new NodeProblem('invitation-forged');
  }
  const version = v.safeParse(v.object({ v: v.number() }), payload);
  if (version.success && version.output.v !== 1) {
    throw new NodeProblem('invitation-version', { version: version.output.v });
  }
  const claims = v.safeParse(claimsSchema, payload);
  if (claims.success) return claims.output;
  throw new NodeProblem('invitation-unreadable', { field: v.getDotPath(claims.issues[0]) ?? 'v' });
}
