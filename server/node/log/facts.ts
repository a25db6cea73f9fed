import { problems } from '../problems/table';

/** What stands for a value that is not of the kind that its event says. */
export const leftOut = '(left out)';

/**
 * The kinds of facts that may stand in a log. Each lets through only values of its own form, so that a secret that comes in
 * the wrong place is left out: no code, token, body, header or sentence of somebody else has one of these forms.
 */
export const factKinds = {
  /** A UUID: of a connection, of a node. */
  uuid: textLike(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/),
  /** The thumbprint of a public key, in groups of four. */
  fingerprint: textLike(/^[\da-f]{4}(?: [\da-f]{4}){7}$/),
  /** The slug of a problem. */
  problem: (value: unknown) => (typeof value === 'string' && Object.hasOwn(problems, value) ? value : undefined),
  /** A word that the code itself spells: an operation, a state, a kind of work, an HTTP method, a signal. */
  word: textLike(/^[A-Za-z][A-Za-z-]{0,39}$/),
  /** The number of a request, made by `newRequestId`. */
  request: textLike(/^r[\da-f]{12}$/),
  /** The code of an error: of the system, of a database, of Node. */
  code: textLike(/^[A-Z\d_]{1,40}$/),
  /** A whole number: a port, a status, a count, milliseconds. */
  number: (value: unknown) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  /** Scheme, host and port of a URL; what comes before the host or after the port is cut off. */
  origin: (value: unknown) => originOf(value),
  /** A program's version. */
  version: textLike(/^\d{1,5}(?:\.\d{1,5}){1,3}(?:-[\w.]{1,40})?$/),
  /** A folder or file on this machine, as its operator wrote it. */
  path: (value: unknown) => (typeof value === 'string' && isPath(value) ? value : undefined),
  /** The name of a setting or of an environment variable. */
  setting: textLike(/^[A-Za-z][A-Za-z_]{0,39}$/),
  /** Where an error was made: functions, files, lines. Its message is not in it. */
  stack: (value: unknown) => (typeof value === 'string' ? framesOf(value) : undefined),
} as const satisfies Record<string, (value: unknown) => FactValue | undefined>;

export type FactKind = keyof typeof factKinds;

export type FactValue = string | number | readonly string[];

/** The fact as it may be written. */
export function plainFact(kind: FactKind, value: unknown): FactValue {
  return factKinds[kind](value) ?? leftOut;
}

function textLike(pattern: RegExp) {
  return (value: unknown): string | undefined => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

function originOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, host } = new URL(value);
  return /^https?:$/.test(protocol) ? `${protocol}//${host}` : undefined;
}

/** A path has no spaces at its ends and no line breaks, and is absolute; codes and tokens are not. */
function isPath(text: string): boolean {
  return text.length <= 1000 && /^(?:\/|[A-Za-z]:[\\/]|\\\\)[^\n\r]*$/.test(text) && !text.includes('xsi1_');
}

const frame = /^\s+at (?:async )?([\w$.<>[\] ]{1,120} )?\(?([^()\n]{1,300}:\d+:\d+|<anonymous>|native)\)?$/;

function framesOf(stack: string): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
