/** Why `fetch` had no answer of a node; `untold` in a browser, which keeps the reason to itself. */
export type FetchFailureKind =
  'unknown-host' | 'refused' | 'silent' | 'certificate' | 'tls' | 'other-program' | 'redirected' | 'broken' | 'untold';

export interface FetchFailure {
  readonly kind: FetchFailureKind;
  /** For whoever helps: the code of the error, else its words. */
  readonly why: string;
}

const kindsOfCodes: readonly (readonly [pattern: RegExp, kind: FetchFailureKind])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_NONAME|EAI_NODATA)$/, 'unknown-host'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/, 'refused'],
  [/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'silent'],
  [/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/, 'certificate'],
  [/^(?:ERR_SSL|EPROTO$|ERR_TLS)/, 'tls'],
  [/^HPE_/, 'other-program'],
];

const kindsOfMessages: ReadonlyMap<string, FetchFailureKind> = new Map([
  ['bad port', 'refused'],
  ['unexpected redirect', 'redirected'],
]);

/** What an error of `fetch` means, or of reading what it gave. */
export function fetchFailure(error: unknown): FetchFailure {
  const cause = innermost(error);
  const { code = '', message = '', name = '' } = (cause ?? error ?? {}) as Partial<Record<string, string>>;
  const why = code || message || name || String(error);
  if (name === 'TimeoutError') return { kind: 'silent', why };
  if (cause === undefined) return { kind: 'untold', why };
  const kind = kindsOfCodes.find(([pattern]) => pattern.test(code))?.[1];
  return { kind: kind ?? kindsOfMessages.get(message) ?? 'broken', why };
}

/** The error that says why, if there is one; one of several tries at different addresses stands for all of them. */
function innermost(error: unknown): object | undefined {
  let found: object | undefined;
  let at: unknown = error;
  for (let depth = 0; depth < 5; depth++) {
    const { cause, errors } = (at ?? {}) as { cause?: unknown; errors?: unknown };
    at = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
    if (typeof at !== 'object' || at === null) break;
    found = at;
  }
  return found;
}
