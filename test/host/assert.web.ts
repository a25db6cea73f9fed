// Stands in for node:assert/strict in the browser's extension host: the part of it that the in-host suite uses.

class AssertionError extends Error {
  override name = 'AssertionError';
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? `not true: ${show(value)}`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) differ(actual, 'is not', expected, message);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected)) differ(actual, 'does not equal', expected, message);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) differ(text, 'does not match', pattern, message);
}

/** Asserts that the promise is rejected; a pattern is held against the error's text. */
export async function rejects(
  promise: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  pattern?: RegExp,
): Promise<void> {
  let error: unknown;
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (thrown) {
    error = thrown;
  }
  if (error === undefined) fail('nothing was thrown');
  if (pattern) match(error instanceof Error ? `${error.name}: ${error.message}` : show(error), pattern);
}

export function fail(message = 'failed'): never {
  throw new AssertionError(message);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Map && b instanceof Map) return isSame([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return isSame([...a], [...b]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function differ(actual: unknown, relation: string, expected: unknown, message: string | undefined): never {
  throw new AssertionError(`${message ? `${message}: ` : ''}${show(actual)} ${relation} ${show(expected)}`);
}

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (value instanceof RegExp || value instanceof Error) return value.toString();
  try {
    return JSON.stringify(value, undefined, 1);
  } catch {
    return `an object of ${Object.keys(value).join(', ')}`; // it contains itself, or a bigint
  }
}
