/** Character classes of Groovy's lexer, over UTF-16 units. */

const identifierTable = (() => {
  const table = new Uint8Array(128);
  for (let c = 0; c < 128; c++) {
    const letter = (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95 || c === 36;
    const digit = c >= 48 && c <= 57;
    table[c] = letter ? 3 : digit ? 2 : 0;
  }
  return table;
})();

/** ASCII only: letter, `_`, `$` or digit. */
export function isAsciiIdentifierPart(c: number): boolean {
  return c < 128 && identifierTable[c] !== 0;
}

const beyondAsciiStart = /^[\p{L}\p{Nl}\p{Sc}\p{Pc}]$/u;
const beyondAsciiPart = /^[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]$/u;

/** Number of units (0 to 2) at `at` that may begin an identifier. */
export function identifierStartLength(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c < 128) return identifierTable[c] === 3 ? 1 : 0;
  return beyondAscii(text, at, beyondAsciiStart);
}

/** Number of units (0 to 2) at `at` that may continue an identifier. */
export function identifierPartLength(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c < 128) return identifierTable[c] === 0 ? 0 : 1;
  return beyondAscii(text, at, beyondAsciiPart);
}

function beyondAscii(text: string, at: number, pattern: RegExp): number {
  const point = text.codePointAt(at);
  if (point === undefined || (point >= 0xd800 && point <= 0xdfff)) return 0;
  const character = String.fromCodePoint(point);
  return pattern.test(character) ? character.length : 0;
}

/** Offset behind the identifier whose first unit or units lie before `at`. */
export function identifierEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (isAsciiIdentifierPart(text.charCodeAt(end))) end++;
    const more = text.charCodeAt(end) >= 128 ? identifierPartLength(text, end) : 0;
    if (more === 0) return end;
    end += more;
  }
}

const upperCase = /^\p{Lu}$/u;

/** Whether the identifier at `at` begins with an upper-case letter. */
export function beginsUpperCase(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return c >= 65 && c <= 90;
  const point = text.codePointAt(at);
  return point !== undefined && upperCase.test(String.fromCodePoint(point));
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isHexDigit(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
}

export function isLineEnd(c: number): boolean {
  return c === 10 || c === 13;
}

/** Blanks that Groovy does not take for blanks, but that come in by copying from web pages. */
export function isForeignBlank(c: number): boolean {
  return (
    c === 0xa0 ||
    c === 0xfeff ||
    (c >= 0x2000 && c <= 0x200f) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x2060 ||
    c === 0x3000 ||
    c === 0x0b ||
    c === 0x0c
  );
}

/** The plain quote a typographic one stands for, or 0. */
export function plainQuote(c: number): number {
  if (c === 0x201c || c === 0x201d || c === 0x201e || c === 0x201f || c === 0xab || c === 0xbb) return 34;
  if (c === 0x2018 || c === 0x2019 || c === 0x201a || c === 0x201b || c === 0xb4) return 39;
  return 0;
}
