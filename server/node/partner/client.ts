import * as v from 'valibot';
import { type NodeContext, secondsOf } from '../context';
import { codeOf } from '../errors';
import { thumbprint } from '../identity/keys';
import { randomText, type PartnerRequest, type PartnerResponse } from '../ports';
import { NodeProblem, readProblemDocument } from '../problems/problem';
import { type FindKey } from '../signatures/profile';
import { type RequestToSign, type SignOptions, signRequest } from '../signatures/request';
import { verifyResponse } from '../signatures/response';
import { nonceHeader, timeHeader } from '../signatures/serverNonce';
import { urlBelow } from '../urls/guard';
import {
  descriptionPath,
  descriptionSchema,
  longestDescription,
  type NodeDescription,
  type PreflightOutcome,
  readPreflight,
} from '../urls/preflight';

/**
 * What came of a message: an answer that the partner has signed, `at` a time by this node's clock in seconds since 1970, a
 * refusal that it has signed, or nothing that can be relied on, which leaves open what the partner did.
 */
export type Outcome =
  | { readonly kind: 'answer'; readonly body: string; readonly at: number; readonly clockOffset: number }
  | { readonly kind: 'refusal'; readonly problem: NodeProblem; readonly clockOffset: number }
  | { readonly kind: 'silence'; readonly problem: NodeProblem };

export interface Message extends RequestToSign {
  /** The keys that the answer may be signed with. */
  readonly findKey: FindKey;
  /** Seconds by which the partner's clock is ahead, as far as known. */
  readonly clockOffset?: number;
  /** See `PartnerRequest`. */
  readonly pin?: string | undefined;
  readonly wait?: number;
  /** Signs in another way than with the node's key, for a rotation. */
  readonly sign?: (request: RequestToSign, options: SignOptions) => Promise<PartnerRequest>;
}

/** Sends a signed message; once more when the partner's clock is another one and it says how to go on. Never rejects. */
export async function sendMessage(node: NodeContext, message: Message): Promise<Outcome> {
  const clockOffset = message.clockOffset ?? 0;
  const first = await exchange(node, message, clockOffset, randomText(node.random, 16));
  if (first.kind === 'silence') return first;
  const problem = first.response.status < 400 ? undefined : problemOf(first.response);
  const [time, nonce] = [Number(first.response.headers[timeHeader]), first.response.headers[nonceHeader]];
  if (problem?.slug !== 'clock-skew' || nonce === undefined || !Number.isSafeInteger(time)) {
    return outcomeOf(first, clockOffset);
  }
  const offset = time - secondsOf(node);
  const second = await exchange(node, message, offset, nonce);
  return second.kind === 'silence' ? second : outcomeOf(second, offset);
}

/**
 * Asks a URL who is there. The description is believed only with the signature of the key that it names. Throws the problems
 * of `readPreflight`, and those of the guard whose slugs begin with `url-`.
 */
export async function describePartner(
  node: NodeContext,
  base: string,
  invited?: { readonly uuid: string; readonly kid: string; readonly pin?: string | undefined },
): Promise<NodeDescription> {
  const url = node.guard.check(base);
  const nonce = randomText(node.random, 16);
  const request: PartnerRequest = {
    method: 'GET',
    url: urlBelow(url.href, `${descriptionPath}?nonce=${nonce}`),
    headers: { accept: 'application/json' },
    body: '',
    ...(invited?.pin !== undefined && { pin: invited.pin }),
  };
  const outcome = await call(node, request);
  const caller = { host: url.host, ownUuid: node.block.uuid, ownKid: node.key.kid, ...(invited && { invited }) };
  const description = readPreflight(outcome, caller);
  const findKey: FindKey = (kid) => (kid === thumbprint(description.jwk) ? description.jwk : undefined);
  if (outcome.kind === 'answer') {
    await verifyResponse(outcome.response, request, findKey).catch(() => {
      throw new NodeProblem('host-other-program');
    });
  }
  return description;
}

/** What a node answers to everybody who asks who it is. */
export function describe({ block, key }: NodeContext, protocol: NodeDescription['protocol']): NodeDescription {
  const { uuid, version } = block;
  return v.parse(descriptionSchema, { program: 'sync-rules', uuid, jwk: key.jwk, protocol, version });
}

/** `created` is a time by the partner's clock. */
interface SignedResponse {
  readonly kind: 'response';
  readonly response: PartnerResponse;
  readonly created: number;
}

type Exchange = SignedResponse | { kind: 'silence'; problem: NodeProblem };

async function exchange(node: NodeContext, message: Message, offset: number, nonce: string): Promise<Exchange> {
  const sign = message.sign ?? signRequest;
  const signed = await sign(message, { key: node.key, now: secondsOf(node) + offset, nonce });
  const { pin, wait } = message;
  const request = { ...signed, ...(pin !== undefined && { pin }), ...(wait !== undefined && { wait }) };
  const outcome = await call(node, request);
  if (outcome.kind === 'failure') return { kind: 'silence', problem: new NodeProblem('partner-unreachable') };
  try {
    const { created } = await verifyResponse(outcome.response, request, message.findKey);
    return { kind: 'response', response: outcome.response, created };
  } catch {
    // A proxy on the way may answer whatever it likes: without signature it says nothing about the partner.
    return { kind: 'silence', problem: new NodeProblem('partner-unreachable') };
  }
}

async function call(node: NodeContext, request: PartnerRequest): Promise<PreflightOutcome> {
  try {
    const response = await node.send(request);
    const isLong = request.method === 'GET' && response.body.length > longestDescription;
    return { kind: 'answer', response: isLong ? { ...response, body: '' } : response };
  } catch (error) {
    return { kind: 'failure', code: codeOf(error) ?? '' };
  }
}

function outcomeOf({ response, created }: SignedResponse, clockOffset: number): Outcome {
  if (response.status < 400) return { kind: 'answer', body: response.body, at: created - clockOffset, clockOffset };
  const problem = problemOf(response);
  if (problem) return { kind: 'refusal', problem, clockOffset };
  return { kind: 'silence', problem: new NodeProblem('partner-unreachable') };
}

function problemOf(response: PartnerResponse): NodeProblem | undefined {
  return readProblemDocument(response.body);
}
