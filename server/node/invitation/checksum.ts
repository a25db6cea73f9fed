import { createHash } from 'node:crypto';

export const checksumLength = 6;

/** Six characters that tell a typing mistake from a forgery: they are no secret and prove nothing. */
export function withChecksum(text: string): string {
  return text + checksum(text);
}

export function hasChecksum(code: string): boolean {
  return code.length > checksumLength && checksum(code.slice(0, -checksumLength)) === code.slice(-checksumLength);
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, checksumLength);
}
