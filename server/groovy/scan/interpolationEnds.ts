import { isLineEnd } from './characters';

const farthest = 4000;

/**
 * Whether the `${` of a one-line string, whose inside begins at `from`, is closed. It is while somebody types it that it
 * is not; then everything up to the next brace anywhere would be swallowed. On the line itself a closing brace tells;
 * over several lines the string must also go on to its quote on the line of the brace.
 */
export function interpolationCloses(text: string, from: number): boolean {
  return waysToSkip.some((skipped) => {
    const stop = Math.min(text.length, from + farthest);
    const brace = closingBrace(text, from, stop, skipped);
    if (brace < 0) return stop < text.length;
    return !/[\r\n]/.test(text.slice(from, brace)) || quoteFollows(text, brace);
  });
}

/**
 * The same for a string in three quotes, whose lines are no sign of anything: it is closed unless there is no brace for it in
 * all the text behind, with what stands in three quotes there left aside.
 */
export function interpolationClosesLater(text: string, from: number): boolean {
  return waysToSkip.some((skipped) => {
    const orTriple = (all: string, quote: number) => tripleText(all, quote) || skipped(all, quote);
    return closingBrace(text, from, text.length, orTriple) >= 0;
  });
}

/** How much of what begins at a quote holds no braces that count. */
type Skipped = (text: string, quote: number) => number;

/** Offset of the brace that closes the one before `from`, or -1 where there is none before `stop`. */
function closingBrace(text: string, from: number, stop: number, skipped: Skipped): number {
  let depth = 1;
  for (let at = from; at < stop; at++) {
    const c = text.charCodeAt(at);
    if (c === 92) at++;
    else if (c === 34 || c === 39) at += skipped(text, at);
    else if (c === 123) depth++;
    else if (c === 125) {
      depth--;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** Length, but for the last quote, of a text in three double quotes; 0 for another one. */
function tripleText(text: string, quote: number): number {
  if (!text.startsWith('"""', quote)) return 0;
  const end = text.indexOf('"""', quote + 3);
  return end < 0 ? text.length : end + 2 - quote;
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

const waysToSkip: readonly Skipped[] = [quotedBraces, quotedText];
