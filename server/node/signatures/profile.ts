import { type PublicJwk } from '../identity/keys';

/** The tag that says for what a signature was made (RFC 9421, 2.3). */
export const signatureTag = 'xsync-1';

export const jsonMediaType = 'application/json';

/** Seconds that a clock may be off, and that a signature is valid. */
export const clockWindowSeconds = 300;
export const validSeconds = 120;

/**
 * What a request's signature covers. There are these two lists and no other: a sender has no say in what is left unsigned.
 * `connection` is for messages of a connection, `pairing` for those before there is one.
 */
export const requestComponents = {
  pairing: ['@method', '@target-uri', 'content-digest', 'content-type'],
  connection: ['@method', '@target-uri', 'content-digest', 'content-type', 'xsync-connection', 'xsync-seq'],
} as const;

export type RequestProfile = keyof typeof requestComponents;

/** An answer names the request that it answers: by its signature, or by its address when it was not signed. */
export const responseComponents = {
  signed: ['"@status"', '"content-digest"', '"signature";req'],
  unsigned: ['"@status"', '"content-digest"', '"@method";req', '"@target-uri";req'],
} as const;

/** Finds the public key of a key id; nothing when the key is not known or no longer valid. */
export type FindKey = (kid: string) => PublicJwk | undefined;

/** What a signature says of itself. Times are seconds since 1970. */
export interface SignatureClaims {
  readonly created: number;
  readonly expires: number;
  readonly nonce: string;
  readonly kid: string;
}

/**
 * Reads the `Signature-Input` of a request, which has one spelling only: what is not exactly like this is refused before any
 * cryptography.
 */
export function readRequestInput(input: string, label: string, profile: RequestProfile): SignatureClaims | undefined {
  const covered = requestComponents[profile].map((name) => `"${name}"`).join(' ');
  const parameters = readAfter(input, `${label}=(${covered})`);
  const match =
    /^;created=(\d{1,12});expires=(\d{1,12});nonce="([\w.-]{16,200})";keyid="([\w-]{43})";alg="ed25519";tag="xsync-1"$/.exec(
      parameters ?? '',
    );
  if (!match) return undefined;
  const [, created = '', expires = '', nonce = '', kid = ''] = match;
  return { created: Number(created), expires: Number(expires), nonce, kid };
}

/** The same for an answer. */
export function readResponseInput(
  input: string,
  kind: keyof typeof responseComponents,
): Pick<SignatureClaims, 'created' | 'kid'> | undefined {
  const parameters = readAfter(input, `xsync=(${responseComponents[kind].join(' ')})`);
  const match = /^;created=(\d{1,12});keyid="([\w-]{43})";alg="ed25519";tag="xsync-1"$/.exec(parameters ?? '');
  return match ? { created: Number(match[1]), kid: match[2] ?? '' } : undefined;
}

function readAfter(input: string, head: string): string | undefined {
  return input.startsWith(head) ? input.slice(head.length) : undefined;
}
