import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { agree } from '../identity/keys';
import { NodeProblem } from '../problems/problem';

/** The keys of one handshake, 32 bytes each. */
export interface HandshakeKeys {
  readonly answer: Buffer;
  readonly confirmToIssuer: Buffer;
  readonly confirmToAcceptor: Buffer;
  readonly digits: Buffer;
}

/** What both sides share: the invitation, its psk, and what their two fresh keys agree on. All texts are base64url. */
export interface HandshakeSecrets {
  readonly invitationHash: string;
  readonly psk: string;
  readonly ownSecret: string;
  readonly theirPublicKey: string;
}

/** RFC 5869 with SHA-256. Throws `message-unreadable` for a public key that makes the agreement worthless. */
export function handshakeKeys({ invitationHash, psk, ownSecret, theirPublicKey }: HandshakeSecrets): HandshakeKeys {
  const material = Buffer.concat([agreed(ownSecret, theirPublicKey), Buffer.from(psk, 'base64url')]);
  const salt = Buffer.from(invitationHash, 'base64url');
  const expand = (purpose: string) => Buffer.from(hkdfSync('sha256', material, salt, `xsync/1 ${purpose}`, 32));
  return {
    answer: expand('answer'),
    confirmToIssuer: expand('confirm B to A'),
    confirmToAcceptor: expand('confirm A to B'),
    digits: expand('sas'),
  };
}

/** Proves to the issuer that the sender of a payload has the invitation. */
export function binder(psk: string, invitationHash: string, payload: string): string {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(psk, 'base64url'), '', 'xsync/1 bind', 32));
  return createHmac('sha256', key).update(Buffer.from(invitationHash, 'base64url')).update(payload).digest('base64url');
}

/** The hash of all that both sides have said, in base64url. */
export function transcriptHash(invitationHash: string, claim: string, answer: string): string {
  const parts = [Buffer.from(invitationHash, 'base64url'), sha256(claim), sha256(answer)];
  return sha256(Buffer.concat(parts)).toString('base64url');
}

export function macOf(key: Buffer, transcript: string): string {
  return createHmac('sha256', key).update(transcript).digest('base64url');
}

/** Six digits that both users see and compare. */
export function digitsOf({ digits }: HandshakeKeys, transcript: string): string {
  const number = createHmac('sha256', digits).update(transcript).digest().readUIntBE(0, 6);
  return `${number % 1_000_000}`.padStart(6, '0');
}

/** Compares without telling by its time how much was right. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}

export function hashText(text: string): string {
  return sha256(text).toString('base64url');
}

function agreed(secret: string, publicKey: string): Buffer {
  try {
    return agree(secret, publicKey);
  } catch {
    throw new NodeProblem('message-unreadable', { field: 'epk' });
  }
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
