import { identifierPartLength, identifierStartLength } from './characters';
import { interpolationCloses, interpolationClosesLater } from './interpolationEnds';
import { type Scanner } from './scanner';
import { Kind } from './tokens';

/** The string forms that can hold interpolations. */
export const enum Form {
  None,
  Double,
  TripleDouble,
  Slashy,
  DollarSlashy,
}

const dollar = 36;
const leftBrace = 123;

/** Whether what follows a `$` in double quotes makes it the sign of an interpolation. */
export function beginsInterpolation(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === leftBrace || (c !== dollar && identifierStartLength(text, at) > 0);
}

/** Each fruitless scan reaches the end of the text; with so many of them it is no Groovy anyway. */
export const mostFruitlessScans = 100;

/**
 * What follows the `$` at `at`: a dotted name, whose end is returned, or `{`; then -1, as the ordinary tokens come
 * until its closing brace resumes the string.
 */
export function interpolate(scanner: Scanner, form: Form, at: number): number {
  const { text } = scanner;
  if (text.charCodeAt(at + 1) === leftBrace) {
    scanner.openInterpolation(at + 1, form, closes(scanner, form, at + 2));
    return -1;
  }
  let end = nameEnd(text, at + 1);
  scanner.emit(Kind.Identifier, at + 1, end, 0);
  while (text.charCodeAt(end) === 46 && isNameStart(text, end + 1)) {
    scanner.emit(Kind.Dot, end, end + 1, 0);
    const start = end + 1;
    end = nameEnd(text, start);
    scanner.emit(Kind.Identifier, start, end, 0);
  }
  return end;
}

/** Whether the interpolation of a string whose inside begins at `from` has its brace. */
function closes(scanner: Scanner, form: Form, from: number): boolean {
  if (form === Form.Double) return interpolationCloses(scanner.text, from);
  if (form !== Form.TripleDouble || scanner.fruitlessScans > mostFruitlessScans) return true;
  const isClosed = interpolationClosesLater(scanner.text, from);
  if (!isClosed) scanner.fruitlessScans++;
  return isClosed;
}

function isNameStart(text: string, at: number): boolean {
  return text.charCodeAt(at) !== dollar && identifierStartLength(text, at) > 0;
}

/** End of a name within a string, where `$` is no letter. */
function nameEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) !== dollar) {
    const length = identifierPartLength(text, at);
    if (length === 0) break;
    at += length;
  }
  return at;
}
