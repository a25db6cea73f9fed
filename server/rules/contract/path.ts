import { isKeyed } from './knowledge';

/**
 * A path below the replica: the names of its steps, outermost first. `element` stands for one of several things, an
 * item of a list or an unknown entry of a map. The empty path is the replica itself.
 */
export type Path = readonly string[];

/** The step from a collection to what is in it. */
export const element = '[]';

const plainName = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/**
 * `customFields."Service Level".value`, `comments[].body`; `*` for the replica itself. The keys of a map of the replica
 * are always quoted, other names only where they have to be.
 */
export function formatPath(path: Path): string {
  if (path.length === 0) return '*';
  let text = '';
  path.forEach((step, at) => {
    const isKey = at === 1 && isKeyed(path[0] ?? '');
    if (step === element) text += element;
    else text += (text === '' ? '' : '.') + (plainName.test(step) && !isKey ? step : JSON.stringify(step));
  });
  return text;
}

/** Reads what `formatPath` wrote; nothing when the text is no path. */
export function parsePath(text: string): Path | undefined {
  if (text === '*') return [];
  const steps: string[] = [];
  const step = /(\.?)(?:(\[\])|("(?:[^"\\]|\\.)*")|([\p{L}_$][\p{L}\p{N}_$]*))/uy;
  for (let at = 0; at < text.length; at = step.lastIndex) {
    const match = step.exec(text);
    if (!match) return undefined;
    const [, dot, many, quoted, plain] = match;
    if ((dot === '') !== (many !== undefined || at === 0)) return undefined;
    const name = many ?? plain ?? unquote(quoted ?? '');
    if (name === undefined) return undefined;
    steps.push(name);
  }
  return steps.length === 0 ? undefined : steps;
}

function unquote(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

/** Whether one of two paths leads through the other, so that who has the one has to do with the other. */
export function related(a: Path, b: Path, fromA = 0, fromB = 0): boolean {
  const stepA = a[fromA];
  const stepB = b[fromB];
  if (stepA === undefined || stepB === undefined) return true;
  // A step into a collection may be left out, and a key may be written in its place.
  if (stepA === element && stepB !== element) {
    return related(a, b, fromA + 1, fromB) || related(a, b, fromA + 1, fromB + 1);
  }
  if (stepB === element && stepA !== element) return related(b, a, fromB, fromA);
  return stepA === stepB && related(a, b, fromA + 1, fromB + 1);
}

/** By the steps, each by code units, so that the order is the same everywhere. */
export function comparePaths(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [one = '', other = ''] = [a[at], b[at]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}

/** One text for a path, the same for equal paths only. */
export function keyOfPath(path: Path): string {
  return path.map((step) => `\u0000${step}`).join('');
}
