import { getRequestListener } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { type AddressInfo } from 'node:net';
import { type NodeContext } from '../context';
import { NodeProblem } from '../problems/problem';
import { createApi, type Serving } from './apiServer';
import { problemAnswer } from './answers';
import { EventStreams } from './events';
import { isPartnerPath, PartnerServer } from './partnerServer';
import { type NodeServer, type ServerParts } from './settings';
import { followTlsFiles, readTlsFiles } from './tlsFiles';
import { Watches } from './watches';

/** How long stopping may take, in milliseconds. */
const patience = 10_000;

/** Milliseconds for headers, for a whole request, and until a connection that nobody uses is ended; bytes of headers. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16_384,
  noDelay: true,
};

const mostConnections = 20_000;

/** The API and the protocol between nodes on one port, at its root and below the path of the node's own URL. */
export function createServer(parts: ServerParts): NodeServer {
  return new HttpServer(parts);
}

type WholeServing = Serving & { readonly watches: Watches };

class HttpServer implements NodeServer {
  private server: http.Server | https.Server | undefined;
  private current: WholeServing | undefined;
  private stopped: Promise<void> | undefined;
  private unfollow: () => void = () => undefined;

  constructor(private readonly parts: ServerParts) {}

  async listen(): Promise<number> {
    const { host, port, tls } = this.parts.settings;
    const handle = this.requestHandler();
    const server = tls
      ? https.createServer({ ...limits, ...(await readTlsFiles(tls)), minVersion: 'TLSv1.2' }, handle)
      : http.createServer(limits, handle);
    server.maxConnections = mostConnections;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    this.server = server;
    if (tls && server instanceof https.Server) this.unfollow = followTlsFiles(server, tls, this.parts.log);
    return (server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  private async end(): Promise<void> {
    this.unfollow();
    this.current?.events.close();
    this.current?.watches.close();
    const { server } = this;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // A connection that was busy when the server was closed is idle a moment later, and would be kept.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    await closed;
    clearInterval(sweep);
    clearTimeout(cut);
  }

  private requestHandler(): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
    const isStopping = () => this.stopped !== undefined;
    const serving = () => this.serving();
    const partnerServing = () => {
      const current = serving();
      if (isStopping() || !current) throw new NodeProblem(isStopping() ? 'stopping' : 'starting');
      return { context: current.node.context, watches: current.watches };
    };
    const partners = new PartnerServer({ ...this.parts, partnerServing });
    const api = createApi({ ...this.parts, serving, isStopping });
    const apiListener = getRequestListener((request, env) => api.fetch(request, env), {
      overrideGlobalObjects: false,
      errorHandler: unreadable,
    });
    return (incoming, outgoing) => {
      const path = pathBelow(incoming.url ?? '/', this.parts.node()?.context);
      if (isPartnerPath(path)) {
        void partners.handle(incoming, outgoing, path);
        return;
      }
      incoming.url = path;
      void apiListener(incoming, outgoing);
    };
  }

  private serving(): WholeServing | undefined {
    const node = this.parts.node();
    if (!node) return undefined;
    const { metrics } = this.parts;
    const { store, block } = node.context;
    const epoch = randomBytes(6).toString('hex');
    this.current ??= {
      node,
      events: new EventStreams({ store, metrics, epoch, version: block.version }),
      watches: new Watches(node, metrics),
    };
    return this.current;
  }
}

/** Proxies may leave the path of the node's own URL, of now or before, where it is, or take it off. */
function pathBelow(path: string, node: Pick<NodeContext, 'block' | 'formerUrls'> | undefined): string {
  const urls = [node?.block.url ?? null, ...(node?.formerUrls ?? [])].filter((url) => url !== null);
  const paths = urls.map((url) => new URL(url).pathname.replace(/\/+$/, ''));
  const own = paths.find((one) => one !== '' && path.startsWith(`${one}/`)) ?? '';
  return path.slice(own.length);
}

/** The answer to what is no request, such as one to a host that no URL can have. */
function unreadable(): Response {
  const facts = { field: 'address', message: 'it is not one that a request can have' };
  const { status, headers, body } = problemAnswer(new NodeProblem('request-unreadable', facts));
  return new Response(body, { status, headers });
}
