import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { type Random } from '../ports';

/** Keeps secrets in the store so that the store alone does not give them away. */
export interface Sealer {
  /** AES-256-GCM. What was sealed for one purpose opens for no other. */
  seal(text: string, purpose: string): string;
  /** Throws when the text was changed, or was sealed by another key or for another purpose. */
  open(sealed: string, purpose: string): string;
  /** A key for something else, 32 bytes, the same each time. */
  derive(purpose: string): Buffer;
}

/** `key` is 32 bytes that lie outside the store: in the keychain, or in a file that only the node's user can read. */
export function sealerOf(key: Uint8Array, random: Random): Sealer {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `xsync/1 ${purpose}`, 32));
  const sealKey = derive('seal');
  return {
    derive,
    seal(text, purpose) {
      const iv = random.bytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
      cipher.setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return sealed.toString('base64url');
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
  };
}
