import { type Random } from '../ports';

/** Bounds of the wait between attempts, in milliseconds. */
const shortestWait = 1000;
export const longestWait = 5 * 60_000;

/** The most that a partner's `Retry-After` is believed, in milliseconds. */
const longestAsked = 3_600_000;

/**
 * Milliseconds to wait after so many failed attempts, the first being 1: any time up to a bound that doubles from a second to
 * five minutes ("full jitter"), so that many nodes whose partner comes back do not all call at once.
 */
export function backOff(random: Random, attempts: number, most = longestWait): number {
  const bound = Math.min(most, shortestWait * 2 ** Math.min(attempts - 1, 30));
  const share = Buffer.from(random.bytes(4)).readUInt32BE(0) / 2 ** 32;
  return Math.round(Math.max(shortestWait / 4, share * bound));
}

/** The header `Retry-After` (RFC 9110) in milliseconds, an hour at most; nothing when it is missing or cannot be read. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const asked = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(asked, 0), longestAsked);
}
