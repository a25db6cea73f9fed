import {
  type Argument,
  type ArrayDimension,
  type ArrayInitializer,
  type ClassBody,
  type Expression,
  type Type,
} from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { parseAnnotations } from './annotations';
import { parseArgumentsInParentheses } from './arguments';
import { parseClassBody } from './classes';
import { parseEnhancedExpression, parseExpression } from './expressions';
import { closureArrow, isParameterList, skipAnnotations, skipType } from './lookahead';
import { type Parser } from './parser';
import { none } from './shared';
import { parseCreatedType } from './types';

/** `new Foo(1) { … }`, `new int[3]`, `new int[] { 1 }` at the `new`; `outer` is what stands before its dot. */
export function parseCreation(p: Parser, outer: Expression | undefined): Expression {
  const start = outer?.start ?? p.start;
  p.next();
  const type = parseCreatedType(p);
  p.endsInCall = false;
  if (beginsArrayDimension(p)) return parseArray(p, start, outer, type);
  let open = -1;
  let close = -1;
  let list: readonly Argument[] = none;
  let body: ClassBody | undefined;
  if (p.kind === Kind.LeftParen) {
    open = p.start;
    const parsed = parseArgumentsInParentheses(p);
    list = parsed.list;
    close = parsed.close;
    if (p.is(Kind.LeftBrace) && !p.onNewLine && isClassBody(p)) body = parseClassBody(p, 'class', '');
  } else if (type.name !== '') {
    p.report(
      'syntax/creation',
      p.lastEnd,
      p.lastEnd,
      `After 'new ${type.name}' come parentheses with its arguments: 'new ${type.name}()'.`,
      { fix: { title: 'Put ()', start: p.lastEnd, end: p.lastEnd, text: '()' } },
    );
  }
  p.endsInCall = false;
  return { kind: 'New', start, end: p.lastEnd, outer, type, open, close, arguments: list, body };
}

/** Whether the braces hold members, or are those of a closure that the new object is called with. */
function isClassBody(p: Parser): boolean {
  const at = p.index + 1;
  const kind = p.kindAt(at);
  if (closureArrow(p, p.index) >= 0) return false;
  if (!mayBeName(kind)) return !(kind >= Kind.Integer && kind <= Kind.GStringBegin);
  const next = p.kindAt(at + 1);
  if (next === Kind.RightBrace) return true;
  if (next === Kind.LeftParen) return isParameterList(p, at + 1);
  const behind = skipType(p, at);
  return behind > 0 && (mayBeName(p.kindAt(behind)) || p.kindAt(behind) === Kind.String) && !p.newLineAt(behind);
}

function beginsArrayDimension(p: Parser): boolean {
  const at = p.kind === Kind.At ? skipAnnotations(p, p.index) : p.index;
  return p.kindAt(at) === Kind.LeftBracket && !p.newLineAt(at);
}

function parseArray(p: Parser, start: number, outer: Expression | undefined, type: Type): Expression {
  const dimensions: ArrayDimension[] = [];
  while (beginsArrayDimension(p)) dimensions.push(parseDimension(p));
  const sized = dimensions.some(({ size }) => size !== undefined);
  let initializer: ArrayInitializer | undefined;
  if (p.kind === Kind.LeftBrace && !sized) {
    const outerArray = p.inArrayInitializer;
    p.inArrayInitializer = true;
    initializer = parseInitializer(p);
    p.inArrayInitializer = outerArray;
  } else if (!sized) {
    p.report(
      'syntax/array',
      p.lastEnd - 1,
      p.lastEnd,
      "A new array needs its size, as in 'new int[3]', or its values, as in 'new int[] { 1, 2 }'.",
    );
  } else checkDimensions(p, dimensions);
  return { kind: 'NewArray', start, end: p.lastEnd, outer, type, dimensions, initializer };
}

function checkDimensions(p: Parser, dimensions: readonly ArrayDimension[]): void {
  const empty = dimensions.findIndex(({ size }) => size === undefined);
  const sizeBehind = dimensions.findIndex(({ size }, index) => index > empty && size !== undefined);
  const at = dimensions[empty];
  if (empty < 0 || sizeBehind < 0 || at === undefined) return;
  p.remark('syntax/array', at.start, at.end, 'The size is missing here: sizes of an array are given from the left.');
}

function parseDimension(p: Parser): ArrayDimension {
  const start = p.start;
  if (p.kind === Kind.At) parseAnnotations(p);
  const close = p.partnerOf(p.index);
  p.next();
  const size = p.index < close ? parseExpression(p) : undefined;
  if (p.index < close) {
    p.reportExpected('syntax/array', `Expected ']' after the size, found ${p.shown()}.`);
    p.moveTo(close);
  }
  p.next();
  return { kind: 'ArrayDimension', start, end: p.lastEnd, size };
}

/** `{ 1, 2 }` behind `new int[]`; for arrays of arrays the values may be such lists themselves. */
function parseInitializer(p: Parser): ArrayInitializer {
  const start = p.start;
  const close = p.partnerOf(p.index);
  p.next();
  const elements: Expression[] = [];
  while (p.index < close) {
    const from = p.index;
    elements.push(parseEnhancedExpression(p));
    if (p.index >= close) break;
    if (p.accept(Kind.Comma)) continue;
    p.reportExpected('syntax/array', `Expected ',' or '}' in the array, found ${p.shown()}.`);
    while (p.index < close && p.kind !== Kind.Comma) p.skip();
    if (p.index < close) p.next();
    if (p.index === from) p.next();
  }
  p.moveTo(close);
  p.next();
  return { kind: 'ArrayInitializer', start, end: p.lastEnd, elements };
}
