import { isLineEnd } from './characters';

/** A text over more lines than this is none that somebody forgot a quote of. */
const mostLines = 20;

/** What a line of a letter does not begin with, but one of a rule does. */
const code =
  /^\s*(?:[})\]]|\/\/|\w+(?:\??\.\w+)*\s*(?:[-+*/]?=|\()|(?:if|else|for|while|def|return|try|case|import)\b)|[;{]/;

/** What may stand behind the quote that ends a text at the end of a line. */
const nothingMore = /^[ \t)\]},;]*$/;

/**
 * Offset behind the quote that ends a text which goes on over the line end at `from`, though its quotes do not allow that;
 * -1 when the lines that follow do not look like the rest of a text.
 */
export function endLinesLater(text: string, from: number, quote: string): number {
  let at = from;
  for (let lines = 0; lines < mostLines && at < text.length; lines++) {
    const start = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const line = text.slice(start, end);
    const found = line.search(/['"]/);
    const inText = found < 0 ? line : line.slice(0, found);
    if (code.test(inText)) return -1;
    if (found >= 0) {
      const ends = line.charAt(found) === quote && nothingMore.test(line.slice(found + 1));
      return ends && (inText.trim() === '' || /[^\s([{,=:+<]$/.test(inText)) ? start + found + 1 : -1;
    }
    at = end;
  }
  return -1;
}
