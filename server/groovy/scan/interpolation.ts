import { isLineEnd } from './characters';

const farthest = 4000;

/**
 * Whether the `${` of a one-line string, whose inside begins at `from`, is closed. It is while somebody types it that it
 * is not; then everything up to the next brace anywhere would be swallowed. On the line itself a closing brace tells;
 * over several lines the string must also go on to its quote on the line of the brace.
 */
export function interpolationCloses(text: string, from: number): boolean {
  let depth = 1;
  let lines = 0;
  const stop = Math.min(text.length, from + farthest);
  for (let at = from; at < stop; at++) {
    const c = text.charCodeAt(at);
    if (c === 123) depth++;
    else if (c === 125) {
      depth--;
      if (depth === 0) return lines === 0 || quoteFollows(text, at);
    } else if (isLineEnd(c)) lines++;
  }
  return stop < text.length;
}

function quoteFollows(text: string, from: number): boolean {
  for (let at = from; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
    if (text.charCodeAt(at) === 34) return true;
  }
  return false;
}
