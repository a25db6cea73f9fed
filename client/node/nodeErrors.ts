import { l10n, wordsOf } from '../words';

/** A node refused something, and says why (RFC 9457). Its message is the node's sentence for the user. */
export class NodeApiError extends Error {
  override readonly name = 'NodeApiError';

  constructor(
    /** The kind of problem, such as `name-taken`. */
    readonly slug: string,
    readonly status: number,
    readonly title: string,
    /** What happened and what to do about it. */
    readonly detail: string,
    /** What else the document says: facts of the case, such as `name`. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}

/** No node answered: nothing is known about what it did. */
export class NodeUnreachable extends Error {
  override readonly name = 'NodeUnreachable';
  /** For the log, and whoever helps: the code of the error. */
  readonly why: string;
  /** Nobody listened, so that nothing was done. */
  readonly isUnheard: boolean;

  constructor(
    /** `late`: there was no answer in time. `other`: something else than a node answered. */
    readonly reason: 'down' | 'late' | 'other',
    message: string,
    {
      why = '',
      isUnheard = false,
      ...options
    }: ErrorOptions & { readonly why?: string; readonly isUnheard?: boolean } = {},
  ) {
    super(message, options);
    this.why = why;
    this.isUnheard = isUnheard;
  }
}

/** What an answer that is no success means. */
export function errorOfAnswer(status: number, text: string): NodeApiError | NodeUnreachable {
  return readProblem(text) ?? otherAnswer(status, text);
}

/** An answer that no node gives: a web page, a proxy's own words. */
export function otherAnswer(status: number, text: string): NodeUnreachable {
  const isPage = /^\s*<(?:!doctype|html)/i.test(text.slice(0, 200));
  const message = isPage
    ? l10n.t(
        'A web page answered. It may be a login page or the tracker itself. Take the URL of the sync node instead.',
      )
    : l10n.t('Not a sync node. Another program answers at this URL. Take the URL of the sync node instead.');
  return new NodeUnreachable('other', message, { why: `HTTP ${status}` });
}

/** What an error says, with what only helps who knows the network. */
export function wordsForLog(error: unknown): string {
  const why = error instanceof NodeUnreachable ? error.why : '';
  return why === '' ? wordsOf(error) : `${wordsOf(error)} (${why})`;
}

/** The problem that a document tells of; `undefined` when the text is no such document. */
function readProblem(text: string): NodeApiError | undefined {
  try {
    return problemOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The same for a document that was parsed before. */
export function problemOf(value: unknown): NodeApiError | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { type, status, title, detail, ...facts } = value as Record<string, unknown>;
  if (typeof type !== 'string' || typeof title !== 'string' || typeof detail !== 'string') return undefined;
  const slug = type.slice(type.lastIndexOf('/') + 1);
  return new NodeApiError(slug, typeof status === 'number' ? status : 0, title, detail, facts);
}

/** Whether the node wants another token than the one it was sent. */
export function isTokenProblem(error: unknown): error is NodeApiError {
  return error instanceof NodeApiError && (error.slug === 'token-wrong' || error.slug === 'token-missing');
}
