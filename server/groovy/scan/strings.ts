import { isHexDigit, isLineEnd } from './characters';
import { beginsInterpolation, Form, interpolate } from './interpolation';
import { endLinesLater } from './severalLines';
import { type Scanner } from './scanner';
import { scanSlashed } from './slashedStrings';
import { Kind } from './tokens';

const backslash = 92;
const dollar = 36;
const singleQuote = 39;
const doubleQuote = 34;

/** `'…'` or `'''…'''` */
export function scanSingle(scanner: Scanner, start: number): void {
  const { text } = scanner;
  if (text.charCodeAt(start + 1) === singleQuote && text.charCodeAt(start + 2) === singleQuote) {
    scanTripleSingle(scanner, start);
    return;
  }
  let at = start + 1;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === singleQuote) break;
    if (c === backslash) {
      const end = escapeEnd(text, at);
      at = end < 0 ? badEscape(scanner, at, false) : end;
    } else if (isLineEnd(c) || at >= text.length) {
      const far = endLinesLater(text, at, "'");
      if (far > 0) {
        scanner.faults.textOfSeveralLines(start, far, "'");
        scanner.emit(Kind.String, start, far, 0);
        return;
      }
      scanner.unclosedString(start, at, "'");
      scanner.emit(Kind.String, start, unclosedEnd(text, start + 1, at), 0);
      return;
    } else at++;
  }
  scanner.emit(Kind.String, start, at + 1, 0);
}

/** Where a one-line string without its closing quote ends: brackets and commas at the line's end are no text. */
function unclosedEnd(text: string, from: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > from && closers.includes(text.charAt(end - 1))) end--;
  return end;
}

const closers = ' \t)]}{,;';

function scanTripleSingle(scanner: Scanner, start: number): void {
  const { text } = scanner;
  let at = start + 3;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === singleQuote && isTripleEnd(text, at, singleQuote)) break;
    if (c === backslash) {
      const end = escapeEnd(text, at);
      at = end < 0 ? badEscape(scanner, at, true) : end;
    } else if (at >= text.length) {
      openTripleLater(scanner, start);
      return;
    } else at++;
  }
  scanner.emit(Kind.String, start, at + 3, 0);
}

/**
 * Three quotes without three closing ones: as in Groovy's lexer two of them are an empty string and the third opens a
 * one-line string, so that the rest of the text keeps its meaning.
 */
function openTripleLater(scanner: Scanner, start: number): void {
  scanner.unclosedTriple = start;
  scanner.emit(Kind.String, start, start + 2, 0);
}

/**
 * Whether the quotes at `at` end a triple-quoted string. A quote that is followed by three more quotes belongs to the
 * text: `"""a""""` ends in a quote. (Groovy's lexer looks five ahead, so do we.)
 */
function isTripleEnd(text: string, at: number, quote: number): boolean {
  if (text.charCodeAt(at + 1) !== quote || text.charCodeAt(at + 2) !== quote) return false;
  const third = text.charCodeAt(at + 3);
  return !(third === quote && (text.charCodeAt(at + 4) !== quote || text.charCodeAt(at + 5) !== quote));
}

/** `"…"` or `"""…"""` up to its end or its first interpolation. */
export function scanDouble(scanner: Scanner, start: number): void {
  const { text } = scanner;
  const triple = text.charCodeAt(start + 1) === doubleQuote && text.charCodeAt(start + 2) === doubleQuote;
  const form = triple ? Form.TripleDouble : Form.Double;
  scanner.stringStart = start;
  scanQuoted(scanner, form, start, start + (triple ? 3 : 1), Kind.GStringBegin);
}

/** Goes on with a string behind an interpolation. */
export function resumeString(scanner: Scanner, form: Form, start: number): void {
  if (form === Form.Double || form === Form.TripleDouble) scanQuoted(scanner, form, start, start, Kind.GStringPart);
  else scanSlashed(scanner, form, start);
}

/** The text of a double-quoted string from `from`; `kind` is GStringBegin for the string's first piece. */
function scanQuoted(scanner: Scanner, form: Form, start: number, from: number, firstKind: Kind): void {
  const { text } = scanner;
  let tokenStart = start;
  let pieceKind = firstKind;
  let endKind = pieceKind === Kind.GStringBegin ? Kind.String : Kind.GStringEnd;
  const triple = form === Form.TripleDouble;
  let at = from;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === doubleQuote) {
      if (!triple) {
        scanner.emit(endKind, tokenStart, at + 1, 0);
        return;
      }
      const ends =
        endKind === Kind.String
          ? isTripleEnd(text, at, doubleQuote)
          : text.charCodeAt(at + 1) === doubleQuote && text.charCodeAt(at + 2) === doubleQuote;
      if (ends) {
        scanner.emit(endKind, tokenStart, at + 3, 0);
        return;
      }
      at++;
    } else if (c === dollar) {
      if (beginsInterpolation(text, at + 1)) {
        scanner.emit(pieceKind, tokenStart, at, 0);
        const end = interpolate(scanner, form, at);
        if (end < 0) return;
        tokenStart = at = end;
        pieceKind = Kind.GStringPart;
        endKind = Kind.GStringEnd;
        continue;
      }
      scanner.faults.loneDollar(at);
      at++;
    } else if (c === backslash) {
      const end = escapeEnd(text, at);
      if (end >= 0) at = end;
      // Groovy's lexer forgives an unknown escape behind an interpolation.
      else at = endKind === Kind.GStringEnd ? at + 1 : badEscape(scanner, at, triple);
    } else if (at >= text.length && triple && endKind === Kind.String) {
      openTripleLater(scanner, tokenStart);
      return;
    } else if (at >= text.length || (!triple && isLineEnd(c))) {
      const far = triple ? -1 : endLinesLater(text, at, '"');
      if (far > 0) {
        scanner.faults.textOfSeveralLines(scanner.stringStart, far, '"');
        scanner.emit(endKind, tokenStart, far, 0);
        return;
      }
      scanner.unclosedGString(at, triple ? '"""' : '"');
      const opening = endKind === Kind.String ? tokenStart + 1 : tokenStart;
      scanner.emit(endKind, tokenStart, triple ? at : unclosedEnd(text, opening, at), 0);
      return;
    } else at++;
  }
}

/** Offset behind the escape sequence at the backslash `at`, or -1. */
function escapeEnd(text: string, at: number): number {
  const c = text.charCodeAt(at + 1);
  switch (c) {
    case 98: // b
    case 116: // t
    case 110: // n
    case 102: // f
    case 114: // r
    case 115: // s
    case doubleQuote:
    case singleQuote:
    case backslash:
    case dollar:
    case 10:
      return at + 2;
    case 13:
      return text.charCodeAt(at + 2) === 10 ? at + 3 : at + 2;
    case 117: // u
      for (let i = at + 2; i < at + 6; i++) if (!isHexDigit(text.charCodeAt(i))) return -1;
      return at + 6;
    default: {
      if (!(c >= 48 && c <= 55)) return -1;
      const isOctal = (i: number) => text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 55;
      if (!isOctal(at + 2)) return at + 2;
      return c <= 51 && isOctal(at + 3) ? at + 4 : at + 3;
    }
  }
}

function badEscape(scanner: Scanner, at: number, triple: boolean): number {
  const { text } = scanner;
  const c = text.charCodeAt(at + 1);
  if (Number.isNaN(c)) return at + 1;
  scanner.faults.badEscape(at, triple);
  return c === 117 ? at + 2 : at + 1 + (c >= 0xd800 && c <= 0xdbff ? 2 : 1);
}
