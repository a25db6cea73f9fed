import { identifierPartLength, identifierStartLength } from './characters';
import { Form, interpolate, mostFruitlessScans } from './interpolation';
import { type Scanner } from './scanner';
import { Kind } from './tokens';

const backslash = 92;
const dollar = 36;
const slash = 47;
const leftBrace = 123;

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
export function scanSlashed(scanner: Scanner, form: Form, from: number): void {
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
