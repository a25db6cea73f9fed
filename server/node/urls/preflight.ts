import * as v from 'valibot';
import {
  protocolRange,
  protocolRangeSchema,
  publicJwkSchema,
  rangesMeet,
  rangeText,
  uuidSchema,
} from '../identity/nodeBlock';
import { thumbprint } from '../identity/keys';
import { type PartnerResponse } from '../ports';
import { NodeProblem } from '../problems/problem';
import { blockedCode } from './guard';

/** Where every node says who it is (RFC 8615), below its URL. */
export const descriptionPath = '/.well-known/xsync';

/** The most of an answer that is looked at. */
export const longestDescription = 65_536;

export const descriptionSchema = v.object({
  program: v.literal('sync-rules'),
  uuid: uuidSchema,
  jwk: publicJwkSchema,
  protocol: protocolRangeSchema,
  version: v.pipe(v.string(), v.maxLength(255)),
});

/** What a node says of itself to everybody who asks. */
export type NodeDescription = v.InferOutput<typeof descriptionSchema>;

/** What came of calling a URL: an answer, or the code of Node's error. */
export type PreflightOutcome =
  { readonly kind: 'answer'; readonly response: PartnerResponse } | { readonly kind: 'failure'; readonly code: string };

export interface PreflightCaller {
  /** The host that was called, for the sentences. */
  readonly host: string;
  readonly ownUuid: string;
  readonly ownKid: string;
  /** The node that an invitation names. */
  readonly invited?: { readonly uuid: string; readonly kid: string };
}

/** The node that answered, or the one problem that says why there is none. The answer itself is never shown to anybody. */
export function readPreflight(outcome: PreflightOutcome, caller: PreflightCaller): NodeDescription {
  const { host } = caller;
  if (outcome.kind === 'failure') throw failure(outcome.code, host);
  const { status, headers, body } = outcome.response;
  if (status >= 300 && status < 400) {
    throw new NodeProblem('host-redirects', { location: (headers.location ?? 'another address').slice(0, 300) });
  }
  const isPage = /html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body.slice(0, 200));
  if (isPage) throw new NodeProblem('host-login-page');
  const read =
    status === 200 && body.length <= longestDescription ? v.safeParse(descriptionSchema, parse(body)) : undefined;
  if (!read?.success) throw new NodeProblem('host-other-program');
  return checkDescription(read.output, caller);
}

function checkDescription(
  description: NodeDescription,
  { host, ownUuid, ownKid, invited }: PreflightCaller,
): NodeDescription {
  const kid = thumbprint(description.jwk);
  if (description.uuid === ownUuid || kid === ownKid) throw new NodeProblem('host-own');
  if (invited && (invited.uuid !== description.uuid || invited.kid !== kid))
    throw new NodeProblem('host-other-node', { host });
  if (!rangesMeet(protocolRange, description.protocol)) {
    const theirs = rangeText(description.protocol);
    throw new NodeProblem('host-too-old', { theirs, ours: rangeText(protocolRange) });
  }
  return description;
}

function failure(code: string, host: string): NodeProblem {
  if (code === blockedCode) return new NodeProblem('url-blocked', { host });
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return new NodeProblem('host-unknown', { host });
  if (code === 'ECONNREFUSED') return new NodeProblem('host-refused', { host });
  // What answered does not speak HTTP.
  if (code.startsWith('HPE_')) return new NodeProblem('host-other-program');
  if (/^(ERR_SSL|EPROTO)/.test(code)) return new NodeProblem('host-insecure', { host });
  const isUntrusted = /^(CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_|INVALID_|ERR_TLS)/.test(code);
  return new NodeProblem(isUntrusted ? 'host-certificate' : 'host-silent', { host });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
