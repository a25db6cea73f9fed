import { type Argument, type Expression, type MapEntry, type Name, type SpreadMapEntry } from '../ast';
import { beginsExpression } from '../scan/kinds';
import { Flag, Kind, isWord, mayBeName } from '../scan/tokens';
import { parseLambda } from './closures';
import { parseExpression } from './expressions';
import { reportHabit } from './habits';
import { type Parser } from './parser';
import { none, reportMissingComma } from './shared';

export interface ArgumentList {
  readonly list: readonly Argument[];
  /** Offset behind the closing parenthesis, or -1 if it is missing. */
  readonly close: number;
}

/** `(1, *more, name: 2, x -> x)` at the parenthesis. */
export function parseArgumentsInParentheses(p: Parser): ArgumentList {
  const close = p.partnerOf(p.index);
  p.next();
  const list = parseElements(p, close, 'arguments');
  const inserted = p.hasFlag(close, Flag.Inserted);
  p.moveTo(close);
  p.next();
  return { list, close: inserted ? -1 : p.lastEnd };
}

/** `[1, 2]`, `[a: 1]` or `[:]` behind a path. */
export function parseIndexArguments(p: Parser): readonly Argument[] {
  const close = p.partnerOf(p.index);
  p.next();
  if (p.kind === Kind.Colon && p.index + 1 === close) {
    p.next();
    p.next();
    return none;
  }
  const list = parseElements(p, close, 'index');
  p.moveTo(close);
  p.next();
  return list;
}

export type ListContext = 'arguments' | 'index' | 'list';

/** The elements up to the bracket at index `close`, with commas between them. */
export function parseElements(p: Parser, close: number, context: ListContext): readonly Argument[] {
  if (p.index >= close) return none;
  const { inCommand } = p;
  p.inCommand = false;
  const elements: Argument[] = [];
  while (p.index < close) {
    if (p.kind === Kind.Comma) {
      reportEmptyElement(p, close, context, elements.length === 0);
      p.next();
      continue;
    }
    const from = p.index;
    elements.push(parseElement(p, context));
    if (p.index >= close) break;
    if (p.is(Kind.Comma)) {
      p.next();
      if (p.index === close && context === 'index') {
        p.reportExpected('syntax/argument', 'After this comma another index is missing.');
      }
      continue;
    }
    recoverElement(p, close, context, p.index === from, elements);
  }
  p.inCommand = inCommand;
  return elements;
}

function reportEmptyElement(p: Parser, close: number, context: ListContext, first: boolean): void {
  if (p.index + 1 === close && !first) {
    p.report('syntax/comma', p.start, p.end, 'One comma too many: there is nothing between it and the one before.');
    return;
  }
  const where = context === 'list' ? 'in the list' : context === 'index' ? 'in the index' : 'among the arguments';
  p.report(
    'syntax/comma',
    p.start,
    p.end,
    `A value is missing before this comma ${where}, or the comma is one too many.`,
  );
}

/** What stands here does not go on with the element: a comma is missing, or it is in the way up to the next one. */
function recoverElement(
  p: Parser,
  close: number,
  context: ListContext,
  stuck: boolean,
  elements: readonly Argument[],
): void {
  const where = context === 'arguments' ? 'arguments' : context === 'index' ? 'indices' : 'elements';
  if (!stuck && reportHabit(p)) {
    skipToComma(p, close);
    return;
  }
  const last = elements.at(-1);
  if (last !== undefined && last.kind !== 'MapEntry' && !stuck && isBehindKey(p, elements, last)) {
    p.report('syntax/map-entry', p.start, p.end, `A ':' is missing between key and value, before ${p.shown()}.`, {
      fix: { title: 'Put a colon', start: p.lastEnd, end: p.lastEnd, text: ':' },
    });
    return;
  }
  if (!stuck && (beginsExpression(p.kind) || (isWord(p.kind) && p.nextKind() === Kind.Colon))) {
    reportMissingComma(p, where);
    return;
  }
  p.reportExpected('syntax/unexpected', `Expected ',' or the end of the ${where} here, found ${p.shown()}.`);
  skipToComma(p, close);
}

function skipToComma(p: Parser, close: number): void {
  while (p.index < close && p.kind !== Kind.Comma) p.skip();
  if (p.kind === Kind.Comma && p.index < close) p.next();
}

/** `b 2` in `[a: 1, b 2]` */
function isBehindKey(p: Parser, elements: readonly Argument[], last: Argument): boolean {
  const isKey = last.kind === 'Variable' || last.kind === 'StringLiteral';
  return isKey && elements[0]?.kind === 'MapEntry' && beginsExpression(p.kind) && p.nextKind() !== Kind.Colon;
}

/** One argument or element, which may be spread, named, or a lambda. */
export function parseElement(p: Parser, context: ListContext): Argument {
  if (p.kind === Kind.Multiply) {
    const start = p.start;
    p.next();
    if (p.is(Kind.Colon)) return parseSpreadEntry(p, start);
    const value = parseExpression(p);
    return { kind: 'Spread', start, end: value.end, value };
  }
  if (isWord(p.kind)) {
    const next = p.nextKind();
    if (next === Kind.Colon) return parseEntry(p, p.takeName());
    if (next === Kind.Arrow && context === 'arguments' && mayBeName(p.kind)) return parseLambda(p);
  }
  const value = parseExpression(p);
  if (p.kind !== Kind.Colon) return value;
  checkKey(p, value);
  return parseEntry(p, value);
}

function parseSpreadEntry(p: Parser, start: number): SpreadMapEntry {
  p.next();
  const value = parseExpression(p);
  return { kind: 'SpreadMapEntry', start, end: value.end, value };
}

/** The rest of an entry, at the colon behind its key. */
function parseEntry(p: Parser, key: Name | Expression): MapEntry {
  p.next();
  const value = parseExpression(p);
  return { kind: 'MapEntry', start: key.start, end: value.end, key, value };
}

/** Reports a key that may not be written like that. */
function checkKey(p: Parser, key: Expression): void {
  switch (key.kind) {
    case 'NumberLiteral':
    case 'StringLiteral':
    case 'GString':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'Parenthesized':
    case 'List':
    case 'MapLiteral':
    case 'Closure':
    case 'This':
    case 'Super':
    case 'New':
    case 'NewArray':
    case 'PrimitiveName':
    case 'Variable':
    case 'Missing':
    case 'Unreadable':
      return;
    default: {
      const written = p.text.slice(key.start, key.end);
      const fix =
        key.end - key.start < 100
          ? { title: 'Put the key in parentheses', start: key.start, end: key.end, text: `(${written})` }
          : undefined;
      p.remark(
        'syntax/map-key',
        key.start,
        key.end,
        "A key that is more than a name, a text or a number goes in parentheses: '(key): value'.",
        fix === undefined ? {} : { fix },
      );
    }
  }
}
