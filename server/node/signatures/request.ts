import { type SigningKey } from '../identity/keys';
import { type PartnerRequest } from '../ports';
import { NodeProblem } from '../problems/problem';
import { contentDigest } from './digest';
import { addSignature, isSignatureRight } from './library';
import {
  clockWindowSeconds,
  type FindKey,
  jsonMediaType,
  readRequestInput,
  requestComponents,
  type RequestProfile,
  type SignatureClaims,
  validSeconds,
} from './profile';

export interface RequestToSign {
  readonly url: string;
  readonly body: string;
  /** For a message of a connection: its id, and the message's number. */
  readonly connection?: { readonly id: string; readonly seq: number };
}

export interface SignOptions {
  readonly key: SigningKey;
  /** Seconds since 1970. */
  readonly now: number;
  /** At least 96 random bits, or the nonce that the other node asked for. */
  readonly nonce: string;
}

/** A POST with JSON, signed for the node whose URL it is sent to. */
export async function signRequest(request: RequestToSign, options: SignOptions): Promise<PartnerRequest> {
  const message = unsigned(request);
  const headers = await addSignature(message, signing('xsync', request, options));
  return { ...message, headers };
}

/** The same with two signatures, labelled `old` and `new`: both keys say that one follows the other. */
export async function signRotation(
  request: RequestToSign,
  { oldKey, newKey, now, nonce }: Omit<SignOptions, 'key'> & { oldKey: SigningKey; newKey: SigningKey },
): Promise<PartnerRequest> {
  const message = unsigned(request);
  const first = await addSignature(message, signing('old', request, { key: oldKey, now, nonce }));
  const headers = await addSignature(
    { ...message, headers: first },
    signing('new', request, { key: newKey, now, nonce }),
  );
  return { ...message, headers };
}

export interface VerifyOptions {
  readonly profile: RequestProfile;
  /** The URL as this node knows itself, with path and query: never taken from the message. */
  readonly target: string;
  readonly findKey: FindKey;
  /** Seconds since 1970. */
  readonly now: number;
  /** Whether a nonce is one that this node gave out for use beyond the clock's window. */
  readonly isOwnNonce: (nonce: string, kid: string) => boolean;
}

/**
 * Who sent a request, if everything about it is right; the caller then makes sure that the nonce is new. Throws
 * `signature-missing`, `digest-wrong`, `signature-key`, `signature-wrong` or, when only the time is wrong, `clock-skew`.
 */
export async function verifyRequest(request: PartnerRequest, options: VerifyOptions): Promise<SignatureClaims> {
  const claims = await verifyLabel(request, 'xsync', options);
  checkTime(claims, options);
  return claims;
}

/** Verifies a request with both signatures of a rotation; `findKey` must know the old and the new key. */
export async function verifyRotation(
  request: PartnerRequest,
  options: VerifyOptions,
): Promise<{ readonly old: SignatureClaims; readonly new: SignatureClaims }> {
  const [before, after] = [await verifyLabel(request, 'old', options), await verifyLabel(request, 'new', options)];
  if (before.kid === after.kid || before.nonce !== after.nonce) throw new NodeProblem('signature-missing');
  checkTime(before, options);
  // A nonce of the other node is given to the old key.
  checkTime({ ...after, kid: before.kid }, options);
  return { old: before, new: after };
}

async function verifyLabel(request: PartnerRequest, label: string, options: VerifyOptions): Promise<SignatureClaims> {
  const one = pick(request, label);
  const claims = one && readRequestInput(one.input, label, options.profile);
  if (!claims || request.headers['content-type'] !== jsonMediaType) throw new NodeProblem('signature-missing');
  if (request.headers['content-digest'] !== contentDigest(request.body)) throw new NodeProblem('digest-wrong');
  const jwk = options.findKey(claims.kid);
  if (!jwk) throw new NodeProblem('signature-key');
  const headers = { ...request.headers, 'signature-input': one.input, signature: one.signature };
  const isRight = await isSignatureRight({ ...request, url: options.target, headers }, jwk);
  if (!isRight) throw new NodeProblem('signature-wrong');
  return claims;
}

/** One of several signatures; each has one spelling, so a text is enough to tell them apart. */
function pick({ headers }: PartnerRequest, label: string): { input: string; signature: string } | undefined {
  const expected = label === 'xsync' ? 1 : 2;
  const inputs = (headers['signature-input'] ?? '').split(/, ?(?=\w+=\()/);
  const signatures = (headers.signature ?? '').split(/, ?(?=\w+=:)/);
  if (inputs.length !== expected || signatures.length !== expected) return undefined;
  const input = inputs.find((one) => one.startsWith(`${label}=(`));
  const signature = signatures.find((one) => one.startsWith(`${label}=:`));
  return input !== undefined && signature !== undefined && /^\w+=:[A-Za-z\d+/]{85}[AQgw]==:$/.test(signature)
    ? { input, signature }
    : undefined;
}

function checkTime({ created, expires, nonce, kid }: SignatureClaims, { now, isOwnNonce }: VerifyOptions): void {
  if (expires < created || expires - created > validSeconds) throw new NodeProblem('signature-missing');
  const isNear = Math.abs(now - created) <= clockWindowSeconds && now <= expires + clockWindowSeconds;
  if (!isNear && !isOwnNonce(nonce, kid)) throw new NodeProblem('clock-skew');
}

function signing(label: string, request: RequestToSign, { key, now, nonce }: SignOptions) {
  const components = requestComponents[request.connection ? 'connection' : 'pairing'];
  return { label, components, key, created: now, expires: now + validSeconds, nonce };
}

function unsigned({ url, body, connection }: RequestToSign): PartnerRequest {
  const headers = {
    'content-type': jsonMediaType,
    'content-digest': contentDigest(body),
    ...(connection && { 'xsync-connection': connection.id, 'xsync-seq': `${connection.seq}` }),
  };
  return { method: 'POST', url, headers, body };
}
