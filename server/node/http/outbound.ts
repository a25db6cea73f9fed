import { lookup as systemLookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { type NodeMetrics } from '../metrics/nodeMetrics';
import { type PartnerRequest, type PartnerResponse, type Send } from '../ports';
import { NodeProblem } from '../problems/problem';
import { blockedCode, type LookupAll, type UrlGuard } from '../urls/guard';
import { longestDescription } from '../urls/preflight';
import { longestMessage } from '../handshake/messages';
import { GuardedHttpAgent, GuardedHttpsAgent } from './outboundAgents';

export interface OutboundParts {
  /** Asked at each call, as settings may change. */
  readonly guard: () => UrlGuard;
  readonly metrics: NodeMetrics;
  /** Certificates of further authorities, in PEM form. */
  readonly authorities?: readonly string[];
  /** The system's `dns.lookup` where it is left out. */
  readonly lookup?: LookupAll;
  /** Seconds until a connection has to stand, and until an answer has to be whole. 5 and 15 where they are left out. */
  readonly connectSeconds?: number;
  readonly totalSeconds?: number;
}

export interface Outbound {
  /**
   * Rejects with an error whose `code` says why no answer came: Node's own one, `ETIMEDOUT`, `EBLOCKED` where the guard does
   * not let the request through, `CERT_PIN_MISMATCH`. Redirects are answers like others. Of an answer that is longer than
   * allowed only the first part is given, which no signature fits.
   */
  readonly send: Send;
  /** Ends connections that are kept for the next request. */
  close(): void;
}

type Agents = Readonly<Record<'http:' | 'https:', http.Agent>>;

/** Sends messages to other nodes over the network. */
export function createOutbound(parts: OutboundParts): Outbound {
  const lookup = parts.lookup ?? systemLookup;
  const settings = { lookup, guard: parts.guard, connectSeconds: parts.connectSeconds ?? 5 };
  const agents = (most: number): Agents => ({
    'http:': new GuardedHttpAgent(settings, most),
    'https:': new GuardedHttpsAgent({ ...settings, authorities: parts.authorities ?? [] }, most),
  });
  // Requests that are held back for long get connections of their own, so that no other one waits behind them.
  const [quick, patient] = [agents(16), agents(1000)];
  const send = async (request: PartnerRequest): Promise<PartnerResponse> => {
    checkUrl(parts.guard(), request.url);
    const seconds = (parts.totalSeconds ?? 15) + (request.wait ?? 0);
    return exchange(request, request.wait === undefined ? quick : patient, seconds);
  };
  return {
    send: async (request) => {
      try {
        const response = await send(request);
        parts.metrics.message(response.status < 400 ? 'answer' : 'refusal');
        return response;
      } catch (error) {
        parts.metrics.message('failure');
        throw error;
      }
    },
    close: () => {
      for (const agent of [...Object.values(quick), ...Object.values(patient)]) agent.destroy();
    },
  };
}

function checkUrl(guard: UrlGuard, url: string): void {
  try {
    guard.check(url);
  } catch (problem) {
    if (!(problem instanceof NodeProblem)) throw problem;
    throw Object.assign(new Error(problem.slug), { code: blockedCode });
  }
}

function exchange(request: PartnerRequest, agents: Agents, seconds: number): Promise<PartnerResponse> {
  const { method, url, body, headers, pin } = request;
  const protocol = new URL(url).protocol === 'http:' ? 'http:' : 'https:';
  return new Promise((resolve, reject) => {
    // The pin is an option of the agent's own: it says which connections may be used again.
    const options = { method, agent: agents[protocol], headers: headersOf(headers, body, method), ...(pin && { pin }) };
    const out = (protocol === 'http:' ? http : https).request(url, options);
    const timer = setTimeout(() => {
      out.destroy(Object.assign(new Error('No answer in time'), { code: 'ETIMEDOUT' }));
    }, seconds * 1000);
    const settle = (go: () => void) => {
      clearTimeout(timer);
      go();
    };
    out.on('error', (error) => settle(() => reject(error)));
    out.on('response', (response) => {
      readAnswer(response, method === 'GET' ? longestDescription : longestMessage).then(
        (answer) => settle(() => resolve(answer)),
        (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error('No answer'))),
      );
    });
    out.end(method === 'GET' ? undefined : body);
  });
}

function headersOf(headers: PartnerRequest['headers'], body: string, method: PartnerRequest['method']) {
  const length = method === 'GET' ? {} : { 'content-length': `${Buffer.byteLength(body)}` };
  // What a proxy packs anew no longer has the digest that was signed.
  return { ...headers, ...length, 'accept-encoding': 'identity', 'user-agent': 'sync-rules' };
}

async function readAnswer(response: IncomingMessage, most: number): Promise<PartnerResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  const headers = Object.entries(response.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const body = Buffer.concat(chunks)
    .subarray(0, most + 1)
    .toString('utf8');
  return { status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body };
}
