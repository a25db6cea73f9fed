import { createHash, type X509Certificate } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { type Duplex } from 'node:stream';
import tls from 'node:tls';
import { type LookupAll, type UrlGuard } from '../urls/guard';

export interface AgentSettings {
  readonly guard: () => UrlGuard;
  readonly lookup: LookupAll;
  /** Seconds until name, connection and TLS have to stand. */
  readonly connectSeconds: number;
}

export interface TlsAgentSettings extends AgentSettings {
  /** In PEM form, beside those that Node knows. */
  readonly authorities: readonly string[];
}

/** An option of the agents' own: SHA-256 of the public key that the server has to have, in base64url. */
interface Pinned {
  readonly pin?: string;
}

type Connected = (error: Error | null, socket: Duplex) => void;

/** A connection is kept for so many milliseconds: less than servers do, which might end it just when it is used again. */
const idleMilliseconds = 4000;

const limits = (most: number) => ({
  keepAlive: true,
  maxSockets: most,
  maxTotalSockets: 2000,
  maxFreeSockets: 64,
  timeout: idleMilliseconds,
  scheduling: 'lifo' as const,
});

/** Connections without TLS, only to addresses that the guard allows. `most` is how many there may be to one server. */
export class GuardedHttpAgent extends http.Agent {
  constructor(
    private readonly settings: AgentSettings,
    most: number,
  ) {
    super(limits(most));
  }

  override createConnection(options: http.ClientRequestArgs, connected?: Connected): undefined {
    const to = target(options, this.settings);
    settle(net.connect(to), to, 'connect', connected, () => undefined);
  }
}

/** The same with TLS 1.2 or newer. The certificate is judged before the first byte of a request is sent. */
export class GuardedHttpsAgent extends https.Agent {
  private readonly context: tls.SecureContext;

  constructor(
    private readonly settings: TlsAgentSettings,
    most: number,
  ) {
    super(limits(most));
    const { authorities } = settings;
    const ca = authorities.length === 0 ? {} : { ca: [...tls.rootCertificates, ...authorities] };
    this.context = tls.createSecureContext({ minVersion: 'TLSv1.2', ...ca });
  }

  override createConnection(options: https.RequestOptions & Pinned, connected?: Connected): undefined {
    const { pin } = options;
    const to = target(options, this.settings);
    const socket = tls.connect({
      ...to,
      secureContext: this.context,
      ALPNProtocols: ['http/1.1'],
      ...(net.isIP(to.host) === 0 && { servername: to.host }),
      // A pinned key is judged below; who has it is the server, whatever name and authority the certificate has.
      rejectUnauthorized: pin === undefined,
    });
    settle(socket, to, 'secureConnect', connected, () => {
      if (pin === undefined || isPinned(socket, pin)) return undefined;
      return Object.assign(new Error('Another key than the pinned one'), { code: 'CERT_PIN_MISMATCH' });
    });
  }

  override getName(options?: https.RequestOptions & Pinned): string {
    return `${super.getName(options)}:${options?.pin ?? ''}`;
  }
}

/** What invitations name a certificate by: SHA-256 of its public key, in base64url. */
export function pinOf({ publicKey }: X509Certificate): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
}

interface Target {
  readonly host: string;
  readonly port: number;
  readonly lookup: ReturnType<UrlGuard['lookup']>;
  readonly seconds: number;
}

function target({ host, port }: http.ClientRequestArgs, { guard, lookup, connectSeconds }: AgentSettings): Target {
  const current = guard();
  const plain = (host ?? '').replace(/^\[|\]$/g, '');
  const to = { port: Number(port), seconds: connectSeconds };
  if (net.isIP(plain) === 0 || current.isAllowed(plain)) return { ...to, host: plain, lookup: current.lookup(lookup) };
  // Node asks no lookup for addresses that are written as numbers: a name without any address stands for those not allowed.
  return { ...to, host: 'blocked.invalid', lookup: current.lookup((_host, _options, done) => done(null, [])) };
}

function isPinned(socket: tls.TLSSocket, pin: string): boolean {
  const certificate = socket.getPeerX509Certificate();
  return certificate !== undefined && pinOf(certificate) === pin;
}

/** Tells once how connecting ended; in time, in any case. */
function settle(
  socket: net.Socket,
  { seconds }: Target,
  event: 'connect' | 'secureConnect',
  connected: Connected | undefined,
  judge: () => Error | undefined,
): void {
  const timer = setTimeout(() => {
    socket.destroy(Object.assign(new Error('No connection in time'), { code: 'ETIMEDOUT' }));
  }, seconds * 1000);
  const failed = (error: Error) => {
    clearTimeout(timer);
    connected?.(error, socket);
  };
  socket.once('error', failed);
  socket.once(event, () => {
    clearTimeout(timer);
    const error = judge();
    if (error) {
      socket.destroy(error);
      return;
    }
    socket.off('error', failed);
    connected?.(null, socket);
  });
}
