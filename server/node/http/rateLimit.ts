import { isIP } from 'node:net';
import { NodeProblem } from '../problems/problem';

/** How many there may be from one address in how many seconds. */
export interface Rate {
  readonly most: number;
  readonly seconds: number;
}

/** Addresses that are remembered; the ones counted first are forgotten first. */
const mostAddresses = 10_000;

/** Counts by address, in windows of time that begin with the first of each. */
export class RateLimit {
  private readonly windows = new Map<string, { readonly end: number; count: number }>();

  /** `now` gives milliseconds of a clock that does not jump. */
  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Throws `too-many-requests` when there were too many from this address. */
  check(address: string): void {
    const window = this.windows.get(keyOf(address));
    const now = this.now();
    if (!window || window.end <= now || window.count < this.rate.most) return;
    throw new NodeProblem('too-many-requests', { seconds: Math.ceil((window.end - now) / 1000) });
  }

  count(address: string): void {
    const key = keyOf(address);
    const now = this.now();
    const window = this.windows.get(key);
    if (window && window.end > now) {
      window.count++;
      return;
    }
    this.windows.delete(key);
    this.windows.set(key, { end: now + this.rate.seconds * 1000, count: 1 });
    const [oldest] = this.windows.keys();
    if (this.windows.size > mostAddresses && oldest !== undefined) this.windows.delete(oldest);
  }
}

/** Who has an IPv6 address has all addresses of its network of 64 bits. */
function keyOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const after = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
