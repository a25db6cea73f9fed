import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { type Random } from '../ports';

/** The public half of an Ed25519 key (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** 32 bytes in base64url. */
  readonly x: string;
}

/** A long-term key of a node. `kid` is the thumbprint of its public half (RFC 7638). */
export interface SigningKey {
  readonly kid: string;
  readonly jwk: PublicJwk;
  /** Never leaves the machine. */
  readonly privateKey: KeyObject;
}

/** A key for one key agreement (X25519, RFC 7748). */
export interface AgreementKey {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  /** 32 bytes in base64url; erased when the handshake is done. */
  readonly secret: string;
}

/** The same key for the same 32 bytes (RFC 8032). */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  const privateKey = privateKeyFromBytes('302e020100300506032b657004220420', seed);
  const jwk: PublicJwk = { kty: 'OKP', crv: 'Ed25519', x: publicBytes(privateKey) };
  return { kid: thumbprint(jwk), jwk, privateKey };
}

export function newAgreementKey(random: Random): AgreementKey {
  const secret = random.bytes(32);
  return { publicKey: publicBytes(agreementPrivateKey(secret)), secret: Buffer.from(secret).toString('base64url') };
}

/** What both sides of a key agreement find; throws for a public key of which everybody could tell the outcome. */
export function agree(secret: string, publicKey: string): Buffer {
  const theirs = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: publicKey }, format: 'jwk' });
  return diffieHellman({ privateKey: agreementPrivateKey(Buffer.from(secret, 'base64url')), publicKey: theirs });
}

/** RFC 7638, SHA-256, in base64url. */
export function thumbprint({ crv, kty, x }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

/** A thumbprint as people compare it: eight groups of four, such as `90fa ca92 …`. */
export function fingerprint(kid: string): string {
  const hex = Buffer.from(kid, 'base64url').toString('hex').slice(0, 32);
  return hex.match(/.{4}/g)?.join(' ') ?? '';
}

export function publicKeyOf(jwk: PublicJwk): KeyObject {
  return createPublicKey({ key: { ...jwk }, format: 'jwk' });
}

export function signEd25519(data: Uint8Array, { privateKey }: SigningKey): Buffer {
  return signBytes(null, data, privateKey);
}

export function verifyEd25519(data: Uint8Array, signature: Uint8Array, jwk: PublicJwk): boolean {
  return verifyBytes(null, data, publicKeyOf(jwk), signature);
}

function agreementPrivateKey(secret: Uint8Array): KeyObject {
  return privateKeyFromBytes('302e020100300506032b656e04220420', secret);
}

/** PKCS #8 (RFC 8410): a fixed head for each curve, then the 32 bytes. */
function privateKeyFromBytes(head: string, bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([Buffer.from(head, 'hex'), bytes]), format: 'der', type: 'pkcs8' });
}

function publicBytes(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
}
