import { createHash } from 'node:crypto';

/** The value of `Content-Digest` (RFC 9530), with SHA-256. */
export function contentDigest(body: string): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}
