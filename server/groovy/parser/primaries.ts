import { type Argument, type Entry, type Expression, type Parenthesized } from '../ast';
import { beginsOnlyArgument } from '../scan/kinds';
import { Kind, isWord, mayBeName } from '../scan/tokens';
import { parseElements } from './arguments';
import { parseClosure, parseParenthesizedLambda } from './closures';
import { parseCreation } from './creation';
import { parseEnhancedExpression } from './expressions';
import { skipTypeArguments } from './lookahead';
import { reportForeignSign } from './foreign';
import { isNestedBraceList, skipBraceList } from './mistakes';
import { doubtInsertion } from './doubts';
import { reportHabit } from './habits';
import { type Parser } from './parser';
import { none } from './shared';
import { parseNumber } from './numberRanges';
import { parseGString, parseStringLiteral } from './texts';
import { parseTypeArguments } from './types';
import { tupleAt } from './tuples';

/** A value that stands by itself: a name, a literal, something in brackets, or a creation. */
export function parsePrimary(p: Parser): Expression {
  const start = p.start;
  const end = p.end;
  switch (p.kind) {
    case Kind.Identifier:
    case Kind.Capitalized:
      return parseVariable(p);
    case Kind.String:
      return parseStringLiteral(p);
    case Kind.GStringBegin:
      return parseGString(p);
    case Kind.Integer:
    case Kind.Decimal: {
      return parseNumber(p);
    }
    case Kind.True:
    case Kind.False: {
      const value = p.kind === Kind.True;
      p.next();
      return { kind: 'BooleanLiteral', start, end, value };
    }
    case Kind.Null:
      p.next();
      return { kind: 'NullLiteral', start, end };
    case Kind.This:
      p.next();
      return { kind: 'This', start, end };
    case Kind.Super:
      p.next();
      return { kind: 'Super', start, end };
    case Kind.New:
      return parseCreation(p, undefined);
    case Kind.LeftParen:
      return parseParentheses(p);
    case Kind.LeftBracket:
      return parseListOrMap(p);
    case Kind.LeftBrace: {
      const closure = isNestedBraceList(p) ? skipBraceList(p) : parseClosure(p, 'value');
      p.endsInCall = true;
      return closure;
    }
    case Kind.Primitive:
    case Kind.Void: {
      const name = p.textAt(p.index);
      p.next();
      return { kind: 'PrimitiveName', start, end, name };
    }
    case Kind.Static:
      if (p.nextKind() === Kind.Dot) return parseVariable(p);
      break;
    default:
      if (mayBeName(p.kind)) return parseVariable(p);
  }
  return missingOperand(p);
}

/** A name. `a<b>` behind it are type arguments wherever the text can be read like that, as Groovy has it. */
function parseVariable(p: Parser): Expression {
  const start = p.start;
  const name = p.textAt(p.index);
  p.next();
  if (name === '$') doubtInsertion(p, start);
  const typeArguments = p.kind === Kind.Less && hasTypeArguments(p) ? parseTypeArguments(p, false) : undefined;
  return { kind: 'Variable', start, end: p.lastEnd, name, typeArguments };
}

/** Behind type arguments there is no value, but for the argument of a command; else `<` and `>` compare. */
function hasTypeArguments(p: Parser): boolean {
  const behind = skipTypeArguments(p, p.index);
  if (behind < 0) return false;
  const kind = p.kindAt(behind);
  if (p.newLineAt(behind) || (p.commands && kind !== Kind.Less)) return true;
  return !mayBeName(kind) && !(kind >= Kind.Null && kind <= Kind.GStringBegin) && !beginsOnlyArgument(kind);
}

/** No value can begin with the token at hand. It is left alone: what it begins is known one level up. */
function missingOperand(p: Parser): Expression {
  if (reportForeignSign(p)) return p.missing();
  const before = p.text.slice(p.startAt(p.index - 1), p.lastEnd);
  const quoted = /^['"]/.test(before) ? before : `'${before}'`;
  const after = p.index > 0 && before.length <= 12 && !/[\r\n]/.test(before) ? ` after ${quoted}` : '';
  if (isWord(p.kind) && !p.afterBreak) {
    p.reportExpected(
      'syntax/operand',
      `A value is missing${after}; ${p.shown()} is a word of Groovy's own and cannot be one.${insteadOf(p.kind)}`,
    );
  } else p.reportExpected('syntax/operand', `A value is missing${after}; found ${p.shown()}.`);
  return p.missing();
}

function insteadOf(kind: Kind): string {
  return kind === Kind.If ? " To choose between two values write 'condition ? value : other'." : '';
}

function parseParentheses(p: Parser): Expression {
  const close = p.partnerOf(p.index);
  if (!p.inCaseLabel && p.kindAt(close + 1) === Kind.Arrow) return parseParenthesizedLambda(p);
  return tupleAt(p, close) ?? parseParenthesized(p);
}

/** `(…)` with anything in it that has a value, commands included. */
export function parseParenthesized(p: Parser): Parenthesized {
  const start = p.start;
  const close = p.partnerOf(p.index);
  p.next();
  const { inCaseLabel, commaFollows, inCommand } = p;
  p.inCommand = false;
  p.inCaseLabel = false;
  p.commaFollows = false;
  const expression = parseEnhancedExpression(p);
  p.inCaseLabel = inCaseLabel;
  p.commaFollows = commaFollows;
  p.inCommand = inCommand;
  if (p.index < close) {
    if (!reportHabit(p)) {
      p.reportExpected('syntax/unexpected', `Expected ')' or an operator here, found ${p.shown()}.`);
    }
    p.moveTo(close);
  }
  p.next();
  p.endsInCall = false;
  return { kind: 'Parenthesized', start, end: p.lastEnd, expression };
}

/** `[1, 2]`, `[a: 1]`, `[]`, `[:]` */
function parseListOrMap(p: Parser): Expression {
  const start = p.start;
  const close = p.partnerOf(p.index);
  p.next();
  if (p.kind === Kind.Colon && p.index + 1 === close) {
    p.moveTo(close);
    p.next();
    return { kind: 'MapLiteral', start, end: p.lastEnd, entries: none };
  }
  const inCaseLabel = p.inCaseLabel;
  p.inCaseLabel = false;
  const elements = parseElements(p, close, 'list');
  p.inCaseLabel = inCaseLabel;
  p.moveTo(close);
  p.next();
  p.endsInCall = false;
  const end = p.lastEnd;
  if (!elements.some(isEntry)) return { kind: 'List', start, end, elements: elements as readonly Expression[] };
  return { kind: 'MapLiteral', start, end, entries: elements.map((element) => asEntry(p, element)) };
}

function isEntry(argument: Argument): argument is Entry {
  return argument.kind === 'MapEntry' || argument.kind === 'SpreadMapEntry';
}

/** In a map every element has a key; one without it is reported, and becomes a value without key. */
function asEntry(p: Parser, element: Argument): Entry {
  if (isEntry(element)) return element;
  p.remark(
    'syntax/map-entry',
    element.start,
    element.end,
    "In a map each value has a key: 'key: value'. Without keys it is a list; the two cannot be mixed.",
  );
  const key = { kind: 'Name', start: element.start, end: element.start, text: '' } as const;
  return { kind: 'MapEntry', start: element.start, end: element.end, key, value: element };
}
