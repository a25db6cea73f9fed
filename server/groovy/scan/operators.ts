import { type Scanner } from './scanner';
import { Kind } from './tokens';

/** Emits the longest operator at the scanner's place; false when the character `c` there begins none. */
export function scanOperator(scanner: Scanner, c: number): boolean {
  const { text, at } = scanner;
  const next = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  const token = (kind: Kind, length: number) => {
    scanner.emit(kind, at, at + length, 0);
    return true;
  };
  switch (c) {
    case 44: // ,
      return token(Kind.Comma, 1);
    case 46: // .
      if (next === 46) {
        if (third === 60) return token(Kind.RangeRightOpen, 3);
        return third === 46 ? token(Kind.Ellipsis, 3) : token(Kind.Range, 2);
      }
      return next === 38 ? token(Kind.MethodPointer, 2) : token(Kind.Dot, 1);
    case 61: // =
      return equalsSign(token, next, third);
    case 59: // ;
      return token(Kind.Semicolon, 1);
    case 58: // :
      return next === 58 ? token(Kind.MethodReference, 2) : token(Kind.Colon, 1);
    case 43: // +
      if (next === 43) return token(Kind.Increment, 2);
      return next === 61 ? token(Kind.AddAssign, 2) : token(Kind.Add, 1);
    case 45: // -
      if (next === 45) return token(Kind.Decrement, 2);
      if (next === 62) return token(Kind.Arrow, 2);
      return next === 61 ? token(Kind.SubtractAssign, 2) : token(Kind.Subtract, 1);
    case 63: // ?
      return questionMark(scanner, token, next, third);
    case 33: // !
      return exclamationMark(scanner, token, next, third);
    case 38: // &
      if (next === 38) return token(Kind.AndAnd, 2);
      return next === 61 ? token(Kind.AndAssign, 2) : token(Kind.And, 1);
    case 124: // |
      if (next === 124) return token(Kind.OrOr, 2);
      return next === 61 ? token(Kind.OrAssign, 2) : token(Kind.Or, 1);
    case 60: // <
      return lessThan(token, text, at);
    case 62: // >
      return greaterThan(token, text, at);
    case 42: // *
      if (next === 42) return third === 61 ? token(Kind.PowerAssign, 3) : token(Kind.Power, 2);
      if (next === 46) return token(Kind.SpreadDot, 2);
      return next === 61 ? token(Kind.MultiplyAssign, 2) : token(Kind.Multiply, 1);
    case 47: // /
      return next === 61 ? token(Kind.DivideAssign, 2) : token(Kind.Divide, 1);
    case 37: // %
      return next === 61 ? token(Kind.ModAssign, 2) : token(Kind.Mod, 1);
    case 94: // ^
      return next === 61 ? token(Kind.XorAssign, 2) : token(Kind.Xor, 1);
    case 64: // @
      return token(Kind.At, 1);
    case 126: // ~
      return token(Kind.BitNot, 1);
    default:
      return false;
  }
}

type Token = (kind: Kind, length: number) => boolean;

function equalsSign(token: Token, next: number, third: number): boolean {
  if (next === 61) {
    if (third === 61) return token(Kind.Identical, 3);
    return third === 126 ? token(Kind.Match, 3) : token(Kind.Equal, 2);
  }
  return next === 126 ? token(Kind.Find, 2) : token(Kind.Assign, 1);
}

function questionMark(scanner: Scanner, token: Token, next: number, third: number): boolean {
  if (next === 46) return token(Kind.SafeDot, 2);
  if (next === 63 && third === 46) return token(Kind.SafeChainDot, 3);
  if (next === 58) return token(Kind.Elvis, 2);
  if (next === 61) return token(Kind.ElvisAssign, 2);
  if (next === 91) {
    scanner.open(Kind.SafeBracket, 2);
    return true;
  }
  return token(Kind.Question, 1);
}

/** `!in` and `!instanceof` are operators only before what cannot go on with the word: `!internal` is `!` and a name. */
function exclamationMark(scanner: Scanner, token: Token, next: number, third: number): boolean {
  if (next === 61) return third === 61 ? token(Kind.NotIdentical, 3) : token(Kind.NotEqual, 2);
  if (next === 105) {
    const { text, at } = scanner;
    if (text.startsWith('instanceof', at + 1) && isBlank(text.charCodeAt(at + 11)))
      return token(Kind.NotInstanceOf, 11);
    const behind = text.charCodeAt(at + 3);
    const bracket = behind === 40 || behind === 91 || behind === 123;
    if (third === 110 && (bracket || isBlank(behind))) return token(Kind.NotIn, 3);
  }
  return token(Kind.Not, 1);
}

function isBlank(c: number): boolean {
  return c === 32 || c === 9 || c === 10 || c === 13;
}

function lessThan(token: Token, text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if (next === 61) return third === 62 ? token(Kind.Spaceship, 3) : token(Kind.LessEqual, 2);
  if (next === 60) return third === 61 ? token(Kind.ShiftLeftAssign, 3) : token(Kind.Less, 1);
  if (next === 46 && third === 46) {
    return text.charCodeAt(at + 3) === 60 ? token(Kind.RangeOpen, 4) : token(Kind.RangeLeftOpen, 3);
  }
  return token(Kind.Less, 1);
}

/** `>>` stays two tokens: in `List<List<String>>` they close two brackets. */
function greaterThan(token: Token, text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next === 61) return token(Kind.GreaterEqual, 2);
  if (next === 62) {
    const third = text.charCodeAt(at + 2);
    if (third === 61) return token(Kind.ShiftRightAssign, 3);
    if (third === 62 && text.charCodeAt(at + 3) === 61) return token(Kind.ShiftRightUnsignedAssign, 4);
  }
  return token(Kind.Greater, 1);
}
