import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type WatchConnection } from '../connections/watch';
import { type NodeContext } from '../context';
import { longestMessage } from '../handshake/messages';
import { newRequestId } from '../log/log';
import { handlePartner, type ReceivedRequest, refusePartner } from '../partner/server';
import { type PartnerResponse } from '../ports';
import { NodeProblem, readProblemDocument } from '../problems/problem';
import { blockListOf } from '../urls/addresses';
import { descriptionPath } from '../urls/preflight';
import { checkHost } from './access';
import { type Answer, commonHeaders, failureAnswer } from './answers';
import { clientAddress, readBody } from './incoming';
import { type Rate, RateLimit } from './rateLimit';
import { type ServerParts } from './settings';
import { type Watches } from './watches';

/** What partners are answered by. */
export interface PartnerServing {
  readonly context: NodeContext;
  readonly watches: Watches;
}

export interface PartnerParts extends ServerParts {
  /** Throws `starting` or `stopping`. */
  readonly partnerServing: () => PartnerServing;
}

/** How many messages are taken from one address. */
export interface PartnerRates {
  readonly any: Rate;
  /** Those that show that their sender has no invitation that is good for anything. */
  readonly strangers: Rate;
}

const usualRates: PartnerRates = { any: { most: 6000, seconds: 60 }, strangers: { most: 10, seconds: 60 } };
const strange: readonly string[] = ['invitation-unknown', 'invitation-withdrawn', 'binder-wrong'];

const bodyLimits = {
  most: longestMessage,
  seconds: 15,
  tooLarge: () => new NodeProblem('message-too-large', { limit: longestMessage }),
};

/** Whether a path, below the node's own URL, is one of the protocol between nodes. */
export function isPartnerPath(path: string): boolean {
  return path.startsWith('/xsync/') || path.split('?')[0] === descriptionPath;
}

/**
 * Messages of other nodes. Whatever is refused once it was read is refused with the node's signature. `now` is as in
 * `RateLimit`.
 */
export class PartnerServer {
  private readonly any: RateLimit;
  private readonly strangers: RateLimit;
  private readonly proxies: ReturnType<typeof blockListOf>;

  constructor(
    private readonly parts: PartnerParts,
    rates: PartnerRates = usualRates,
    now?: () => number,
  ) {
    this.any = new RateLimit(rates.any, now);
    this.strangers = new RateLimit(rates.strangers, now);
    this.proxies = blockListOf(parts.settings.trustedProxies ?? []);
  }

  /** Answers, counts and logs, whatever happens. `path` is below the node's own URL. */
  async handle(incoming: IncomingMessage, outgoing: ServerResponse, path: string): Promise<void> {
    const started = performance.now();
    const operation = operationOf(path);
    const request = newRequestId({ bytes: randomBytes });
    const answer = await this.answer(incoming, outgoing, path).catch((error: unknown) =>
      failureAnswer(error, this.parts, { request, operation }),
    );
    const milliseconds = performance.now() - started;
    this.parts.metrics.request(operation, answer.status, milliseconds / 1000);
    if (operation !== 'partner-exchange' || answer.status >= 400) {
      this.parts.log.write('request', {
        ...{ request, operation, method: incoming.method, status: answer.status, problem: answer.problem },
        ...{ milliseconds: Math.round(milliseconds), connection: /connections\/([\da-f-]{36})/.exec(path)?.[1] },
      });
    }
    if (outgoing.destroyed) return;
    // What was not read need not come: the connection ends with the answer.
    const end = incoming.complete ? {} : { connection: 'close' };
    const headers = { ...commonHeaders, 'x-request-id': request, ...answer.headers, ...end };
    outgoing.writeHead(answer.status, { ...headers, 'content-length': Buffer.byteLength(answer.body) });
    outgoing.end(incoming.method === 'HEAD' ? '' : answer.body);
  }

  private async answer(incoming: IncomingMessage, outgoing: ServerResponse, path: string): Promise<Answer> {
    const { context, watches } = this.parts.partnerServing();
    checkHost(incoming.headers.host, this.parts.settings, context.block.url);
    const { method } = incoming;
    if (method !== 'GET' && method !== 'POST') {
      throw new NodeProblem('method-wrong', { method: (method ?? '').slice(0, 20), offer: 'GET, POST' });
    }
    const address = clientAddress(incoming, this.proxies);
    const request: ReceivedRequest = {
      ...{ method, url: path, headers: headersOf(incoming), body: '' },
      ...(incoming.url !== undefined && { asked: incoming.url }),
    };
    try {
      this.any.check(address);
      this.any.count(address);
      if (path.startsWith('/xsync/v1/pairings/')) this.strangers.check(address);
      const body = method === 'GET' ? '' : (await readBody(incoming, bodyLimits)).toString('utf8');
      const response = await handlePartner(context, { ...request, body }, watchUntilGone(watches, outgoing));
      const slug = response.status < 400 ? undefined : readProblemDocument(response.body)?.slug;
      if (slug !== undefined && strange.includes(slug)) this.strangers.count(address);
      return { ...response, ...(slug !== undefined && { problem: slug }) };
    } catch (error) {
      if (!(error instanceof NodeProblem)) throw error;
      return signedRefusal(context, request, error);
    }
  }
}

async function signedRefusal(context: NodeContext, request: ReceivedRequest, problem: NodeProblem): Promise<Answer> {
  const response: PartnerResponse = await refusePartner(context, request, problem);
  const { slug, facts } = problem;
  const wait = slug === 'too-many-requests' ? { 'retry-after': String(facts.seconds) } : {};
  return { ...response, headers: { ...response.headers, ...wait }, problem: slug };
}

/** Answers are held back until the partner has gone, at the longest. */
function watchUntilGone(watches: Watches, outgoing: ServerResponse): WatchConnection {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  return (connection) => watches.begin(connection, gone.signal);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const texts = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

function operationOf(path: string): string {
  if (!path.startsWith('/xsync/v1/')) return 'partner-description';
  const action = /^\/xsync\/v1\/(?:(pairings)\/|connections\/[^/?]+\/(report|key|exchange)(?:\?|$))/.exec(path);
  return `partner-${action?.[2] ?? (action?.[1] === undefined ? 'unknown' : 'pairing')}`;
}
