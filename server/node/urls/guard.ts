import { type LookupAddress, type LookupOptions } from 'node:dns';
import { type BlockList, isIP } from 'node:net';
import { NodeProblem } from '../problems/problem';
import { blockListOf, isInNetworks, isLoopbackAddress, isPublicAddress, isThisMachine } from './addresses';

/** What an operator allows beyond the open internet. */
export interface UrlSettings {
  /** Ports besides 443 and 8443. */
  readonly ports?: readonly number[];
  /** Networks such as `10.1.0.0/16`. */
  readonly networks?: readonly string[];
  /** Nodes on this machine, by http too: for an embedded node, once its user has confirmed it. */
  readonly loopback?: boolean;
}

/** Node's `dns.lookup` in the form that asks for all addresses. */
export type LookupAll = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

type LookupDone = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** The error code of a name whose addresses are all blocked. */
export const blockedCode = 'EBLOCKED';

/**
 * Guards every URL that a user typed or an invitation brought. Both parts are needed: Node asks no lookup for addresses that
 * are written as numbers, and only the lookup knows where a name leads at the moment of the call.
 */
export class UrlGuard {
  private readonly ports: readonly number[];
  private readonly networks: BlockList;
  private readonly loopback: boolean;

  constructor({ ports = [], networks = [], loopback = false }: UrlSettings = {}) {
    this.ports = [443, 8443, ...ports];
    this.networks = blockListOf(networks);
    this.loopback = loopback;
  }

  /** The URL without query, fragment and slashes at its end. Throws a problem whose slug begins with `url-`. */
  check(text: string): URL {
    const trimmed = text.trim();
    if (trimmed.length > 2000 || !URL.canParse(trimmed))
      throw new NodeProblem('url-invalid', { url: trimmed.slice(0, 200) });
    const url = new URL(trimmed);
    const host = url.hostname;
    const isLocal = this.loopback && isThisMachine(host);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) throw new NodeProblem('url-scheme');
    if (url.username !== '' || url.password !== '') throw new NodeProblem('url-credentials');
    if (isIP(host.replace(/^\[|\]$/g, '')) !== 0 && !this.isAllowed(host))
      throw new NodeProblem('url-blocked', { host });
    const port = Number(url.port === '' ? 443 : url.port);
    if (!isLocal && !this.ports.includes(port)) throw new NodeProblem('url-port', { port });
    url.search = '';
    url.hash = '';
    url.pathname = url.pathname.replace(/\/+$/, '');
    return url;
  }

  isAllowed(address: string): boolean {
    if (isPublicAddress(address) || isInNetworks(this.networks, address)) return true;
    return this.loopback && isLoopbackAddress(address);
  }

  /**
   * The `lookup` option of `http.request` and `tls.connect`: gives only addresses that are allowed, and the very ones that are
   * then called, so that a name cannot lead elsewhere a moment later. Fails with the code `EBLOCKED`.
   */
  lookup(resolve: LookupAll) {
    return (host: string, options: LookupOptions, done: LookupDone): void => {
      resolve(host, { ...options, all: true }, (error, addresses) => {
        if (error) {
          done(error, []);
          return;
        }
        const allowed = addresses.filter(({ address }) => this.isAllowed(address));
        const [first] = allowed;
        if (!first) {
          done(Object.assign(new Error('Address not allowed'), { code: blockedCode }), []);
          return;
        }
        if (options.all === true) {
          done(null, allowed);
          return;
        }
        done(null, first.address, first.family);
      });
    };
  }
}

/** A URL below a node's own one; never with two slashes. */
export function urlBelow(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}
