import { createHash } from 'node:crypto';
import { type Handlers } from '../api/handler';
import { type Log } from '../log/log';
import { type NodeMetrics } from '../metrics/nodeMetrics';
import { type RunningNode } from '../runningNode';

/** Where and for whom a node answers. */
export interface HttpSettings {
  /** Name or address to listen at, such as `127.0.0.1` or `::`. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Files in PEM form; without them somebody in front has to see to TLS. They are read again when they change. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  /** Pages that may use the API: `https://vscode.dev`, or `https://*.vscode-cdn.net` for all below. */
  readonly allowedOrigins?: readonly string[];
  /** Further names that a node on loopback may be called by. Its own addresses and its public URL's host always may. */
  readonly allowedHosts?: readonly string[];
  /** Networks such as `10.0.0.0/8` whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** Whether `GET /metrics` answers; it does where nothing is said. */
  readonly metrics?: boolean;
}

/** Who may use the API. The token itself is not kept. */
export interface ApiToken {
  /** The user that what is done with it is noted for. */
  readonly name: string;
  /** As `hashToken` gives it. */
  readonly hash: string;
}

/** All that serving needs. */
export interface ServerParts {
  readonly settings: HttpSettings;
  /** Asked at each request, so that tokens can be changed at any time. */
  readonly tokens: () => readonly ApiToken[];
  /** Nothing while the node starts: requests are answered by `starting` until then. */
  readonly node: () => RunningNode | undefined;
  readonly handlers: Handlers;
  readonly metrics: NodeMetrics;
  readonly log: Log;
}

/** What `createServer` of `listen.ts` makes of the parts. */
export interface NodeServer {
  /** Binds, and gives the port. Rejects with Node's error when that is not possible. */
  listen(): Promise<number>;
  /** Takes no new requests, ends event streams and long polls, and waits for what is being answered: ten seconds at most. */
  stop(): Promise<void>;
}

/** SHA-256 in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
