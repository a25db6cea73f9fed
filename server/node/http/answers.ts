import { type ServerParts } from './settings';
import { Gone } from './incoming';
import { errorFacts } from '../log/log';
import { NodeProblem, problemDocument, problemMediaType } from '../problems/problem';

/** What a request is answered with. Names of headers are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The slug of the problem that it tells of. */
  readonly problem?: string;
}

/** What every answer says besides. */
export const commonHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Nothing that a node answers is a page.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

export function jsonAnswer(value: unknown, headers: Answer['headers'] = {}, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function problemAnswer(problem: NodeProblem): Answer {
  const document = problemDocument(problem);
  const { type, status, title, detail } = document;
  const body = JSON.stringify({ ...document, ...problem.members, type, status, title, detail });
  const headers = { 'content-type': problemMediaType, ...headersOf(problem) };
  return { status: problem.status, headers, body, problem: problem.slug };
}

/** The answer to a request that failed. What nobody expected is logged under the request's id, which alone is told. */
export function failureAnswer(
  error: unknown,
  { log }: Pick<ServerParts, 'log'>,
  facts: { readonly request: string; readonly operation: string },
): Answer {
  if (error instanceof NodeProblem) return problemAnswer(error);
  // Nobody reads it; the status is the one that logs of servers have for this.
  if (error instanceof Gone) return { status: 499, headers: {}, body: '' };
  log.write('request-failed', { ...facts, ...errorFacts(error) });
  return problemAnswer(new NodeProblem('internal', { request: facts.request }));
}

function headersOf({ slug, facts }: NodeProblem): Record<string, string> {
  switch (slug) {
    case 'token-missing':
      return { 'www-authenticate': 'Bearer realm="sync-rules"' };
    case 'token-wrong':
      return { 'www-authenticate': 'Bearer realm="sync-rules", error="invalid_token"' };
    case 'too-many-requests':
      return { 'retry-after': String(facts.seconds ?? 60) };
    case 'method-wrong':
      return { allow: String(facts.offer) };
    case 'starting':
    case 'stopping':
      return { 'retry-after': '2' };
    case 'request-slow':
    case 'request-too-large':
      return { connection: 'close' };
    default:
      return {};
  }
}
