import { type SigningKey } from '../identity/keys';
import { type PartnerRequest, type PartnerResponse } from '../ports';
import { NodeProblem } from '../problems/problem';
import { contentDigest } from './digest';
import { addSignature, isSignatureRight } from './library';
import { type FindKey, readResponseInput, responseComponents } from './profile';

/** Signs an answer so that it answers this request and no other. `now` is seconds since 1970. */
export async function signResponse(
  response: PartnerResponse,
  request: PartnerRequest,
  key: SigningKey,
  now: number,
): Promise<PartnerResponse> {
  const message = { ...response, headers: { ...response.headers, 'content-digest': contentDigest(response.body) } };
  const components = responseComponents[kindOf(request)];
  const headers = await addSignature(message, { label: 'xsync', components, key, created: now }, request);
  return { ...message, headers };
}

/**
 * Who signed an answer to this request. No clock is asked: an answer is bound to a request that was made only once. Throws
 * `signature-missing`, `digest-wrong`, `signature-key` or `signature-wrong`.
 */
export async function verifyResponse(
  response: PartnerResponse,
  request: PartnerRequest,
  findKey: FindKey,
): Promise<{ readonly kid: string; readonly created: number }> {
  const claims = readResponseInput(response.headers['signature-input'] ?? '', kindOf(request));
  if (!claims) throw new NodeProblem('signature-missing');
  if (response.headers['content-digest'] !== contentDigest(response.body)) throw new NodeProblem('digest-wrong');
  const jwk = findKey(claims.kid);
  if (!jwk) throw new NodeProblem('signature-key');
  if (!/^xsync=:[A-Za-z\d+/]{85}[AQgw]==:$/.test(response.headers.signature ?? ''))
    throw new NodeProblem('signature-missing');
  if (!(await isSignatureRight(response, jwk, request))) throw new NodeProblem('signature-wrong');
  return claims;
}

function kindOf(request: PartnerRequest): keyof typeof responseComponents {
  return request.headers.signature === undefined ? 'unsigned' : 'signed';
}
