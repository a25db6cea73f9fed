import { isLineEnd } from './scan/characters';

/*
 * How a text is laid out: lines and their indentation. Groovy does not care, but people do, so it tells what they meant.
 */

/** Offset at which the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Offset at which the line of `offset` ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Column of an offset; a tab counts as four. */
export function columnOf(text: string, offset: number): number {
  let column = 0;
  for (let at = lineStart(text, offset); at < offset; at++) column += text.charCodeAt(at) === 9 ? 4 : 1;
  return column;
}

/** Column of the first character of the line of `offset` that is no blank. */
export function indentOf(text: string, offset: number): number {
  let column = 0;
  for (let at = lineStart(text, offset); ; at++) {
    const c = text.charCodeAt(at);
    if (c === 32) column++;
    else if (c === 9) column += 4;
    else return column;
  }
}
