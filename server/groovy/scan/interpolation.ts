import { isLineEnd } from './characters';

const farthest = 4000;

/**
 * Whether the `${` of a one-line string, whose inside begins at `from`, is closed. It is while somebody types it that it
 * is not; then everything up to the next brace anywhere would be swallowed. On the line itself a closing brace tells;
 * over several lines the string must also go on to its quote on the line of the brace.
 */
export function interpolationCloses(text: string, from: number): boolean {
  return braceCloses(text, from, quotedBraces) || braceCloses(text, from, quotedText);
}

/** `skipped` tells how much of what begins at a quote holds no braces that count. */
function braceCloses(text: string, from: number, skipped: (text: string, quote: number) => number): boolean {
  let depth = 1;
  let lines = 0;
  const stop = Math.min(text.length, from + farthest);
  for (let at = from; at < stop; at++) {
    const c = text.charCodeAt(at);
    if (c === 92) at++;
    else if (c === 34 || c === 39) at += skipped(text, at);
    else if (c === 123) depth++;
    else if (c === 125) {
      depth--;
      if (depth === 0) return lines === 0 || quoteFollows(text, at);
    } else if (isLineEnd(c)) lines++;
  }
  return stop < text.length;
}

/** Length, but for the last quote, of a text of nothing but braces, which open and close nothing; 0 for another one. */
function quotedBraces(text: string, quote: number): number {
  let at = quote + 1;
  while (text.charCodeAt(at) === 123 || text.charCodeAt(at) === 125) at++;
  return at > quote + 1 && text.charCodeAt(at) === text.charCodeAt(quote) ? at - quote : 0;
}

/** Length, but for the last quote, of a text on one line that begins where only a value can; 0 if none begins. */
function quotedText(text: string, quote: number): number {
  let before = quote - 1;
  while (text.charCodeAt(before) === 32) before--;
  if (!'{([,?:+=&|!<>-'.includes(text.charAt(before))) return 0;
  const mark = text.charCodeAt(quote);
  for (let at = quote + 1; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
    const c = text.charCodeAt(at);
    if (c === 92) at++;
    else if (c === mark) return at - quote;
  }
  return 0;
}

function quoteFollows(text: string, from: number): boolean {
  for (let at = from; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
    if (text.charCodeAt(at) === 34) return true;
  }
  return false;
}
