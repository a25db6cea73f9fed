import { connectionPath, keyOf, takeReport } from '../connections/reports';
import { takeExchange } from '../connections/exchange';
import { takeNewKey } from '../connections/rotation';
import { type WatchConnection } from '../connections/watch';
import { type NodeContext, secondsOf } from '../context';
import { pairingPath } from '../handshake/accept';
import { keyOfPairingMessage, longestMessage } from '../handshake/messages';
import { type PairingMessage, takeClaim, takeConfirm, takeDecline, takeLook } from '../handshake/receive';
import { thumbprint } from '../identity/keys';
import { protocolRange } from '../identity/nodeBlock';
import { type PartnerRequest, type PartnerResponse } from '../ports';
import { NodeProblem, problemDocument, problemMediaType } from '../problems/problem';
import { type RequestProfile, type SignatureClaims } from '../signatures/profile';
import { verifyRequest } from '../signatures/request';
import { signResponse } from '../signatures/response';
import { nonceHeader, serverNonceSeconds, ServerNonces, timeHeader } from '../signatures/serverNonce';
import { urlBelow } from '../urls/guard';
import { descriptionPath } from '../urls/preflight';
import { describe } from './client';

/** How long a nonce is remembered: longer than any signature is valid. */
const nonceSeconds = 600;

type PairingHandler = (node: NodeContext, message: PairingMessage) => Promise<string>;

const pairingHandlers: Readonly<Record<string, PairingHandler>> = {
  '': takeClaim,
  '/look': takeLook,
  '/confirm': takeConfirm,
  '/decline': takeDecline,
};

/** A message that has arrived. `url` is the path and query that was asked for, below the node's own URL. */
export interface ReceivedRequest extends PartnerRequest {
  /** Path and query as they came: a proxy may have left the path of the node's own URL before them. */
  readonly asked?: string;
}

/**
 * Answers a message of another node, signed in any case. What host the message names does not say what it may do. With a watch,
 * an answer to a partner that waits for news is held back. Rejects only when the store fails: the message may then come again.
 */
export async function handlePartner(
  node: NodeContext,
  request: ReceivedRequest,
  watch?: WatchConnection,
): Promise<PartnerResponse> {
  const asSigned = { ...request, url: urlBelow(calledUrl(node, request), request.url) };
  const response = await answer(node, asSigned, request.url, watch).catch((error: unknown) => {
    if (error instanceof NodeProblem) return refusal(error);
    throw error;
  });
  const extra = response.status === 401 ? skewHeaders(node, request, response) : {};
  return signResponse({ ...response, headers: { ...response.headers, ...extra } }, asSigned, node.key, secondsOf(node));
}

/** A refusal that the node signs, without looking at the request. */
export async function refusePartner(
  node: NodeContext,
  request: ReceivedRequest,
  problem: NodeProblem,
): Promise<PartnerResponse> {
  const asSigned = { ...request, url: urlBelow(calledUrl(node, request), request.url) };
  return signResponse(refusal(problem), asSigned, node.key, secondsOf(node));
}

async function answer(
  node: NodeContext,
  request: PartnerRequest,
  path: string,
  watch: WatchConnection | undefined,
): Promise<PartnerResponse> {
  if (Buffer.byteLength(request.body) > longestMessage) {
    throw new NodeProblem('message-too-large', { limit: longestMessage });
  }
  if (request.method === 'GET') {
    if (path.split('?')[0] !== descriptionPath) throw new NodeProblem('route-unknown');
    return json(JSON.stringify(describe(node, protocolRange)));
  }
  const pairing = /^([\w-]{22})((?:\/\w+)?)$/.exec(after(path, pairingPath));
  const handler = pairing && pairingHandlers[pairing[2] ?? ''];
  if (handler) {
    const { kid } = await verifyPairing(node, request, path);
    return json(await handler(node, { jti: pairing[1] ?? '', kid, body: request.body }));
  }
  const connection = /^([\da-f-]{36})\/(report|key|exchange)(?:\?wait=(\d{1,3}))?$/.exec(after(path, connectionPath));
  if (!connection) throw new NodeProblem('route-unknown');
  const [, id = '', action, wait] = connection;
  if (action === 'key') {
    const take = (target: string) => takeNewKey(node, id, request, signatureOptions(node, target, 'connection'));
    return json(await byOwnUrls(node, path, take));
  }
  const { created: at } = await verifyConnection(node, request, { id, path });
  const said = { body: request.body, at };
  if (action !== 'exchange') return json(await takeReport(node, id, said));
  return json(await takeExchange(node, id, said, { seconds: Number(wait ?? 0), watch }));
}

/** Where this node says that it is called. */
function ownUrls({ block, formerUrls = [] }: NodeContext): readonly string[] {
  return [block.url ?? '', ...formerUrls];
}

/** The one of its URLs whose host and path a message names, or its host at least; the present one where it names none of them. */
function calledUrl(node: NodeContext, { headers, url: path, asked }: ReceivedRequest): string {
  const urls = ownUrls(node);
  const atHost = urls.filter((url) => URL.canParse(url) && new URL(url).host === headers.host);
  return atHost.find((url) => urlBelow(new URL(url).pathname, path) === asked) ?? atHost[0] ?? urls[0] ?? '';
}

/**
 * What verifying a message gives that was signed for one of this node's URLs. A partner that has not heard of the present one
 * signs for one before: it is this node that is meant, too.
 */
async function byOwnUrls<Result>(
  node: NodeContext,
  path: string,
  verify: (target: string) => Promise<Result>,
): Promise<Result> {
  let first: unknown;
  for (const url of ownUrls(node)) {
    try {
      return await verify(urlBelow(url, path));
    } catch (error) {
      if (!(error instanceof NodeProblem) || error.slug !== 'signature-wrong') throw error;
      first ??= error;
    }
  }
  throw first;
}

async function verifyPairing(node: NodeContext, request: PartnerRequest, path: string): Promise<SignatureClaims> {
  const jwk = keyOfPairingMessage(request.body);
  const findKey = (kid: string) => (jwk && thumbprint(jwk) === kid ? jwk : undefined);
  const claims = await byOwnUrls(node, path, (target) =>
    verifyRequest(request, { ...signatureOptions(node, target, 'pairing'), findKey }),
  );
  await useOnce(node, claims);
  return claims;
}

async function verifyConnection(
  node: NodeContext,
  request: PartnerRequest,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<SignatureClaims> {
  const row = await node.store.transaction((transaction) => transaction.connections.get(id));
  if (!row?.pinned || request.headers['xsync-connection'] !== id) throw new NodeProblem('connection-unknown');
  const findKey = (kid: string) => keyOf(row, kid, secondsOf(node));
  const claims = await byOwnUrls(node, path, (target) =>
    verifyRequest(request, { ...signatureOptions(node, target, 'connection'), findKey }),
  );
  await useOnce(node, claims);
  return claims;
}

function signatureOptions(node: NodeContext, target: string, profile: RequestProfile) {
  const now = secondsOf(node);
  const nonces = noncesOf(node);
  const isOwnNonce = (nonce: string, kid: string) => nonces.isValid(nonce, kid, now);
  return { profile, target, now, isOwnNonce };
}

/** Keeps a nonce; throws `replayed` for one that is known. */
async function useOnce(node: NodeContext, { kid, nonce }: SignatureClaims): Promise<void> {
  const until = secondsOf(node) + Math.max(nonceSeconds, serverNonceSeconds);
  const isNew = await node.store.transaction((transaction) => transaction.useNonce(kid, nonce, until));
  if (!isNew) throw new NodeProblem('replayed');
}

function skewHeaders(node: NodeContext, request: PartnerRequest, { body }: PartnerResponse): Record<string, string> {
  const kid = /;keyid="([\w-]{43})"/.exec(request.headers['signature-input'] ?? '')?.[1];
  if (kid === undefined || !body.includes('/clock-skew"')) return {};
  const now = secondsOf(node);
  return { [timeHeader]: `${now}`, [nonceHeader]: noncesOf(node).give(kid, now) };
}

function noncesOf({ sealer, random }: NodeContext): ServerNonces {
  return new ServerNonces(sealer.derive('server nonces'), random);
}

function refusal(problem: NodeProblem): PartnerResponse {
  const body = JSON.stringify(problemDocument(problem));
  return { status: problem.status, headers: { 'content-type': problemMediaType }, body };
}

function json(body: string): PartnerResponse {
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

function after(path: string, prefix: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : '';
}
