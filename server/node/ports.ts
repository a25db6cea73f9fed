/** The time, as milliseconds since 1970. Ordering never relies on it: it may jump. */
export interface Clock {
  now(): number;
}

/** Bytes that nobody can foretell; in tests, bytes that a seed foretells. */
export interface Random {
  bytes(count: number): Uint8Array;
}

/** A message to a partner's node. Names of headers are in lower case. */
export interface PartnerRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** SHA-256 of the public key of the server's certificate, in base64url: no authority has to have signed that one then. */
  readonly pin?: string;
  /** Seconds for which the other node may hold its answer back. */
  readonly wait?: number;
}

/** A partner's answer. Names of headers are in lower case. */
export interface PartnerResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Brings a request to another node. Rejects when no answer came, which says nothing about what the other node did. */
export type Send = (request: PartnerRequest) => Promise<PartnerResponse>;

/** A random UUID (RFC 9562, version 4). */
export function randomUuid(random: Random): string {
  const bytes = Buffer.from(random.bytes(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Random bytes in base64url. */
export function randomText(random: Random, bytes: number): string {
  return Buffer.from(random.bytes(bytes)).toString('base64url');
}
