import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Random, randomText } from '../ports';

/** The headers of the answer `clock-skew`: the time here in seconds since 1970, and a nonce to sign once more with. */
export const timeHeader = 'xsync-time';
export const nonceHeader = 'xsync-nonce';

/** How long a nonce that was given out can be used, in seconds. */
export const serverNonceSeconds = 120;

/**
 * Nonces for senders whose clock is wrong (as RFC 9449, section 8). They are checked without being kept, so that any process
 * of a node takes what another one gave out; that each is used once is seen where all nonces are remembered.
 */
export class ServerNonces {
  constructor(
    private readonly key: Uint8Array,
    private readonly random: Random,
  ) {}

  /** `now` is seconds since 1970. */
  give(kid: string, now: number): string {
    const head = `${now + serverNonceSeconds}.${randomText(this.random, 12)}`;
    return `${head}.${this.mac(head, kid).toString('base64url')}`;
  }

  isValid(nonce: string, kid: string, now: number): boolean {
    const [until = '', unique = '', mac = ''] = nonce.split('.');
    const [given, expected] = [Buffer.from(mac, 'base64url'), this.mac(`${until}.${unique}`, kid)];
    return given.length === expected.length && timingSafeEqual(given, expected) && Number(until) >= now;
  }

  private mac(head: string, kid: string): Buffer {
    return createHmac('sha256', this.key).update(`${head}.${kid}`).digest();
  }
}
