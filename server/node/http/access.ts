import { timingSafeEqual } from 'node:crypto';
import { NodeProblem } from '../problems/problem';
import { isThisMachine } from '../urls/addresses';
import { RateLimit } from './rateLimit';
import { type ApiToken, hashToken, type HttpSettings } from './settings';

/** Wrong tokens from one address. Right ones always pass: tokens cannot be guessed, so nobody else is to be locked out. */
const wrongTokens = { most: 20, seconds: 60 };

/** Decides who may use the API. */
export class Access {
  private readonly wrong: RateLimit;

  constructor(
    private readonly tokens: () => readonly ApiToken[],
    now?: () => number,
  ) {
    this.wrong = new RateLimit(wrongTokens, now);
  }

  /** The name of who asks. Throws `token-missing`, `token-wrong` or `too-many-requests`. */
  userOf(authorization: string | undefined, address: string): string {
    const token = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new NodeProblem('token-missing');
    const given = Buffer.from(hashToken(token));
    let user: string | undefined;
    // All are compared, each in constant time: how long it takes says nothing.
    for (const { name, hash } of this.tokens()) {
      const known = Buffer.from(hash);
      if (known.length === given.length && timingSafeEqual(known, given)) user = name;
    }
    if (user !== undefined) return user;
    this.wrong.check(address);
    this.wrong.count(address);
    throw new NodeProblem('token-wrong');
  }
}

/**
 * A page of the web whose name was made to lead to this machine (DNS rebinding) calls the node by that name: a node that only
 * this machine can call takes its own names alone. Throws `host-wrong`.
 */
export function checkHost(
  header: string | undefined,
  { host, allowedHosts = [] }: Pick<HttpSettings, 'host' | 'allowedHosts'>,
  publicUrl: string | null,
): void {
  if (!isThisMachine(host)) return;
  const name = hostNameOf(`http://${header ?? ''}`);
  const own = publicUrl === null ? [] : [hostNameOf(publicUrl)];
  const isOwn = name !== undefined && (isThisMachine(name) || [...own, ...allowedHosts].includes(name));
  if (!isOwn) throw new NodeProblem('host-wrong', { host: (header ?? '').slice(0, 255) });
}

/** Whether the settings let the pages of an origin use the API. */
export function isOriginAllowed(
  origin: string,
  { allowedOrigins = [] }: Pick<HttpSettings, 'allowedOrigins'>,
): boolean {
  return allowedOrigins.some((allowed) => {
    const [scheme, rest] = allowed.split('://*.');
    if (rest === undefined) return allowed === origin;
    return origin.startsWith(`${scheme}://`) && origin.endsWith(`.${rest}`);
  });
}

function hostNameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
