import { l10n } from '../words';

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

  constructor(
    /** `late`: there was no answer in time. `other`: something else than a node answered. */
    readonly reason: 'down' | 'late' | 'other',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What an answer that is no success means. */
export function errorOfAnswer(status: number, text: string, url: string): NodeApiError | NodeUnreachable {
  return readProblem(text) ?? otherAnswer(status, url);
}

/** An answer that no node gives: a web page, a proxy's own words. */
export function otherAnswer(status: number, url: string): NodeUnreachable {
  return new NodeUnreachable(
    'other',
    l10n.t('Something else than a sync node answers at {0} (HTTP {1}).', url, status),
  );
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
