import { isDigit, isHexDigit } from './characters';
import { type Scanner } from './scanner';
import { Kind } from './tokens';

const underscore = 95;

/** A number that begins at `start`, with a digit or with a dot before a digit. */
export function scanNumber(scanner: Scanner, start: number): void {
  const text = scanner.text;
  let at: number;
  let kind = Kind.Integer;
  const second = text.charCodeAt(start + 1) | 32;
  const zero = text.charCodeAt(start) === 48;
  const hexadecimal = zero && second === 120 && (isHexDigit(text.charCodeAt(start + 2)) || isHexFraction(text, start));
  const binary = zero && second === 98 && (text.charCodeAt(start + 2) === 48 || text.charCodeAt(start + 2) === 49);
  if (hexadecimal) {
    at = digitsEnd(text, start + 2, isHexDigit);
    const fraction = hexFractionEnd(text, at);
    if (fraction > at) {
      at = fraction;
      kind = Kind.Decimal;
    }
  } else if (binary) {
    at = digitsEnd(text, start + 2, (c) => c === 48 || c === 49);
  } else {
    at = digitsEnd(text, start, isDigit);
    const fraction = decimalFractionEnd(text, at);
    if (fraction > at) {
      at = fraction;
      kind = Kind.Decimal;
    }
  }
  const suffix = text.charCodeAt(at) | 32;
  if (suffix === 103) at++;
  else if (kind === Kind.Integer && (suffix === 108 || suffix === 105)) at++;
  else if (!binary && (!hexadecimal || kind === Kind.Decimal) && (suffix === 102 || suffix === 100)) {
    at++;
    kind = Kind.Decimal;
  }
  if (text.charCodeAt(at) === underscore) {
    at++;
    scanner.faults.numberEndsWithUnderscore(start, at);
  } else if (kind === Kind.Integer && zero && !hexadecimal && !binary && hasDigitBeyondSeven(text, start, at)) {
    scanner.faults.octalDigit(start, at);
  }
  scanner.emit(kind, start, at, 0);
}

/** Offset behind digits and underscores, not counting underscores at the end. */
function digitsEnd(text: string, from: number, isOne: (c: number) => boolean): number {
  let at = from;
  let end = from;
  for (;;) {
    const c = text.charCodeAt(at);
    if (isOne(c)) end = ++at;
    else if (c === underscore && end > from) at++;
    else return end;
  }
}

function decimalFractionEnd(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1, isDigit);
  return exponentEnd(text, at, 101);
}

function exponentEnd(text: string, from: number, letter: number): number {
  if ((text.charCodeAt(from) | 32) !== letter) return from;
  const sign = text.charCodeAt(from + 1);
  const digits = sign === 43 || sign === 45 ? from + 2 : from + 1;
  return isDigit(text.charCodeAt(digits)) ? digitsEnd(text, digits, isDigit) : from;
}

function isHexFraction(text: string, start: number): boolean {
  return text.charCodeAt(start + 2) === 46 && isHexDigit(text.charCodeAt(start + 3));
}

/** A hexadecimal fraction needs its exponent: `0x1.8p3`; without one `0x1.e` is a property. */
function hexFractionEnd(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === 46) at = digitsEnd(text, at + 1, isHexDigit);
  const end = exponentEnd(text, at, 112);
  return end > at ? end : from;
}

function hasDigitBeyondSeven(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 56 || c === 57) return true;
  }
  return false;
}
