import { httpbis, type Request, type Response, type SigningKey as LibraryKey } from 'http-message-signatures';
import { type PublicJwk, signEd25519, type SigningKey, verifyEd25519 } from '../identity/keys';
import { type PartnerRequest, type PartnerResponse } from '../ports';
import { signatureTag } from './profile';

/** What the library is asked to sign. Times are seconds since 1970. */
export interface Signing {
  readonly label: string;
  readonly components: readonly string[];
  readonly key: SigningKey;
  readonly created: number;
  readonly expires?: number;
  readonly nonce?: string;
}

type Headers = Readonly<Record<string, string>>;

/** The headers of a message with `signature` and `signature-input` added (RFC 9421). */
export async function addSignature(message: PartnerRequest, signing: Signing): Promise<Headers>;
export async function addSignature(
  message: PartnerResponse,
  signing: Signing,
  request: PartnerRequest,
): Promise<Headers>;
export async function addSignature(
  message: PartnerRequest | PartnerResponse,
  { label, components, key, created, expires, nonce }: Signing,
  request?: PartnerRequest,
): Promise<Headers> {
  const config = {
    key: libraryKey(key),
    name: label,
    fields: [...components],
    params: ['created', ...(expires === undefined ? [] : ['expires', 'nonce']), 'keyid', 'alg', 'tag'],
    paramValues: {
      created: new Date(created * 1000),
      ...(expires !== undefined && { expires: new Date(expires * 1000) }),
      ...(nonce !== undefined && { nonce }),
      tag: signatureTag,
    },
  };
  const signed = request
    ? await httpbis.signMessage(config, toLibrary(message as PartnerResponse), toLibrary(request))
    : await httpbis.signMessage(config, toLibrary(message as PartnerRequest));
  return Object.fromEntries(
    Object.entries(signed.headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

/**
 * Whether the one signature in the headers is right. The library judges the signature only: it knows no other clock than the
 * system's, and of several signatures it reports the last one, so times and labels are judged by who calls.
 */
export async function isSignatureRight(
  message: PartnerRequest | PartnerResponse,
  jwk: PublicJwk,
  request?: PartnerRequest,
): Promise<boolean> {
  const config = {
    keyLookup: () =>
      Promise.resolve({
        algs: ['ed25519'],
        verify: (data: Buffer, signature: Buffer) => Promise.resolve(verifyEd25519(data, signature, jwk)),
      }),
    notAfter: Infinity,
    tolerance: 1e12,
  };
  try {
    const result = request
      ? await httpbis.verifyMessage(config, toLibrary(message as PartnerResponse), toLibrary(request))
      : await httpbis.verifyMessage(config, toLibrary(message as PartnerRequest));
    return result === true;
  } catch {
    return false;
  }
}

function libraryKey(key: SigningKey): LibraryKey {
  return { id: key.kid, alg: 'ed25519', sign: (data) => Promise.resolve(signEd25519(data, key)) };
}

function toLibrary(message: PartnerRequest): Request;
function toLibrary(message: PartnerResponse): Response;
function toLibrary(message: PartnerRequest | PartnerResponse): Request | Response {
  return { ...message, headers: { ...message.headers } };
}
