import { identifierPartLength, identifierStartLength, isHexDigit, isLineEnd } from './characters';
import { interpolationCloses, interpolationClosesLater } from './interpolation';
import { endLinesLater } from './several-lines';
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

const backslash = 92;
const dollar = 36;
const slash = 47;
const singleQuote = 39;
const doubleQuote = 34;
const leftBrace = 123;

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
      if (end < 0) {
        at = badEscape(scanner, at, false);
      } else at = end;
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
      if (end < 0) {
        at = badEscape(scanner, at, true);
      } else at = end;
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
      if (end < 0) {
        // Groovy's lexer forgives an unknown escape behind an interpolation.
        if (endKind === Kind.GStringEnd) at++;
        else {
          at = badEscape(scanner, at, triple);
        }
      } else at = end;
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

function beginsInterpolation(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === leftBrace || (c !== dollar && identifierStartLength(text, at) > 0);
}

/**
 * What follows the `$` at `at`: a dotted name, whose end is returned, or `{`; then -1, as the ordinary tokens come
 * until its closing brace resumes the string.
 */
function interpolate(scanner: Scanner, form: Form, at: number): number {
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

/**
 * `/…/` at `start`, up to its first interpolation. False when no slash ends it, so that it is a division.
 * As in Groovy the longest string wins: a backslash before a slash hides it, but where no other slash follows it ends.
 */
export function scanSlashy(scanner: Scanner, start: number): boolean {
  const { text } = scanner;
  let hidden = -1;
  let at = start + 1;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === slash) {
      if (at === start + 1) return false;
      scanner.emit(Kind.String, start, at + 1, 0);
      return true;
    }
    if (c === backslash && text.charCodeAt(at + 1) === slash) {
      hidden = at + 1;
      at += 2;
    } else if (c === dollar && interpolatesInSlashes(text, at + 1)) {
      scanner.stringStart = start;
      scanner.emit(Kind.GStringBegin, start, at, 0);
      const end = interpolate(scanner, Form.Slashy, at);
      if (end >= 0) scanSlashed(scanner, Form.Slashy, end);
      return true;
    } else if (at >= text.length || c === 0) {
      if (hidden < 0) return false;
      scanner.emit(Kind.String, start, hidden + 1, 0);
      return true;
    } else at++;
  }
}

/** Each fruitless scan reaches the end of the text; with so many of them it is no Groovy anyway. */
const mostFruitlessScans = 100;

/** `$/…/$` at `start`, up to its first interpolation. False when nothing ends it, so that `$` is a name. */
export function scanDollarSlashy(scanner: Scanner, start: number): boolean {
  if (scanner.fruitlessScans > mostFruitlessScans) return false;
  const { text } = scanner;
  let at = start + 2;
  let fallback = -1;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === dollar) {
      const next = text.charCodeAt(at + 1);
      if (next === slash && text.charCodeAt(at + 2) === dollar && text.charCodeAt(at - 1) !== dollar) {
        fallback = at + 3;
        at += 3;
      } else if (next === dollar || (next === slash && text.charCodeAt(at + 2) !== dollar)) at += 2;
      else if (interpolatesInSlashes(text, at + 1)) {
        scanner.stringStart = start;
        scanner.emit(Kind.GStringBegin, start, at, 0);
        const end = interpolate(scanner, Form.DollarSlashy, at);
        if (end >= 0) scanSlashed(scanner, Form.DollarSlashy, end);
        return true;
      } else at++;
    } else if (c === slash && text.charCodeAt(at + 1) === dollar) {
      if (at === start + 2) return false;
      scanner.emit(Kind.String, start, at + 2, 0);
      return true;
    } else if (at >= text.length || c === 0) {
      scanner.fruitlessScans++;
      if (fallback < 0) return false;
      scanner.emit(Kind.String, start, fallback, 0);
      return true;
    } else at++;
  }
}

function interpolatesInSlashes(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c === dollar) return false;
  if (c === leftBrace) return true;
  return c < 128 ? identifierStartLength(text, at) > 0 : identifierPartLength(text, at) > 0;
}

/** The text of a slashed string behind an interpolation. */
function scanSlashed(scanner: Scanner, form: Form, from: number): void {
  const { text } = scanner;
  let start = from;
  let at = from;
  for (;;) {
    const c = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (c === dollar && interpolatesInSlashes(text, at + 1)) {
      scanner.emit(Kind.GStringPart, start, at, 0);
      const end = interpolate(scanner, form, at);
      if (end < 0) return;
      start = at = end;
      continue;
    }
    if (at >= text.length || c === 0) {
      scanner.unclosedGString(at, form === Form.Slashy ? '/' : '/$');
      scanner.emit(Kind.GStringEnd, start, at, 0);
      return;
    }
    const length = form === Form.Slashy ? slashyPiece(c, next) : dollarSlashyPiece(text, at);
    if (length < 0) {
      scanner.emit(Kind.GStringEnd, start, at - length, 0);
      return;
    }
    at += length;
  }
}

/** Units of the next piece of text, or minus the units of what ends the string. */
function slashyPiece(c: number, next: number): number {
  if (c === backslash && next === slash) return 2;
  if (c === dollar && next === slash) return -2;
  return c === slash ? -1 : 1;
}

function dollarSlashyPiece(text: string, at: number): number {
  const c = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (c === dollar) {
    if (next === slash && text.charCodeAt(at + 2) === dollar && text.charCodeAt(at - 1) !== dollar) return 3;
    return next === dollar || (next === slash && text.charCodeAt(at + 2) !== dollar) ? 2 : 1;
  }
  return c === slash && next === dollar ? -2 : 1;
}
