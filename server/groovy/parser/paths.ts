import { type Closure, type Expression, type Lambda, type Name, type Property, type Type } from '../ast';
import { beginsChainName, beginsOnlyArgument, isDot } from '../scan/kinds';
import { Kind, isWord, mayBeName } from '../scan/tokens';
import { parseArgumentsInParentheses, parseIndexArguments } from './arguments';
import { parseClosure, parseParenthesizedLambda } from './closures';
import { parseCreation } from './creation';
import { columnOf, indentOf, lineStart } from '../layout';
import { skipToken } from './lookahead';
import { parseFractionAsMember, parseNumberAsName } from './numberNames';
import { type Parser } from './parser';
import { parseParenthesized, parsePrimary } from './primaries';
import { none } from './shared';
import { parseGString, parseStringLiteral } from './texts';
import { parseTypeArguments } from './types';

/** A primary with all that is appended to it: `a.b`, `a?.b(c) { … }`, `a[0]`, `a.&b`. */
export function parsePath(p: Parser): Expression {
  p.endsInCall = false;
  return parsePathElements(p, parsePrimary(p));
}

/** Whether something that is appended to a path stands here. */
export function beginsPathElement(p: Parser): boolean {
  switch (p.kind) {
    case Kind.Dot:
    case Kind.SafeDot:
    case Kind.SpreadDot:
    case Kind.SafeChainDot:
    case Kind.MethodPointer:
    case Kind.MethodReference:
    case Kind.LeftBrace:
      return true;
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.SafeBracket:
      return !p.onNewLine;
    default:
      return false;
  }
}

export function parsePathElements(p: Parser, first: Expression): Expression {
  let path = first;
  for (;;) {
    switch (p.kind) {
      case Kind.Dot:
        path = parseMember(p, path, '.');
        break;
      case Kind.SafeDot:
        path = parseMember(p, path, '?.');
        break;
      case Kind.SpreadDot:
        path = parseMember(p, path, '*.');
        break;
      case Kind.SafeChainDot:
        path = parseMember(p, path, '??.');
        break;
      case Kind.MethodPointer:
        path = parsePointer(p, path, '.&');
        break;
      case Kind.MethodReference:
        path = parsePointer(p, path, '::');
        break;
      case Kind.LeftBrace:
        if (!p.onNewLine && isCommandArgument(p)) return path;
        path = withClosure(path, parseClosure(p));
        p.endsInCall = true;
        break;
      case Kind.LeftParen:
        if (p.onNewLine || isCommandArgument(p)) return path;
        path = parseCall(p, path);
        p.endsInCall = true;
        break;
      case Kind.LeftBracket:
      case Kind.SafeBracket:
        if (p.onNewLine || isCommandArgument(p)) return path;
        path = parseIndex(p, path);
        p.endsInCall = false;
        break;
      default: {
        const member = parseFractionAsMember(p, path);
        if (!member) return path;
        path = member;
        p.endsInCall = false;
      }
    }
  }
}

function parseMember(p: Parser, object: Expression, operator: Property['operator']): Expression {
  p.endsInCall = false;
  const operatorStart = p.start;
  p.next();
  if (p.kind === Kind.New && operator === '.' && mayBeName(p.nextKind())) return parseCreation(p, object);
  const attribute = p.accept(Kind.At);
  const typeArguments = !attribute && p.kind === Kind.Less ? parseTypesOfCall(p) : undefined;
  const name = parseMemberName(p, object, operatorStart);
  return {
    kind: 'Property',
    start: object.start,
    end: p.lastEnd,
    object,
    operator,
    operatorStart,
    attribute,
    typeArguments,
    name,
  };
}

/** `<String>` in `Collections.<String>emptyList()`; Groovy 2 took a `?` there, Groovy 4 does not. */
function parseTypesOfCall(p: Parser): Type[] {
  const { start } = p;
  const types = parseTypeArguments(p, false);
  if (!types.some(({ name }) => name.startsWith('?'))) return types;
  const end = p.lastEnd;
  const shown = p.text.slice(start, end);
  p.report(
    'syntax/wildcard-type-argument',
    start,
    end,
    `Groovy 4 refuses '${shown}' before the name of a method. Remove it: Groovy needs no type there.`,
    { fix: { title: `Remove '${shown}'`, start, end, text: '' } },
  );
  return types;
}

function parsePointer(p: Parser, object: Expression, operator: '.&' | '::'): Expression {
  p.endsInCall = false;
  const operatorStart = p.start;
  p.next();
  const name = parseMemberName(p, object, operatorStart);
  return { kind: 'MethodPointer', start: object.start, end: p.lastEnd, object, operator, operatorStart, name };
}

/** What stands behind a dot: a word, keywords included, a text, or a value in parentheses. */
function parseMemberName(p: Parser, object: Expression, operatorStart: number): Property['name'] {
  if (isWord(p.kind) && !(p.afterBreak && isNextStatement(p, object))) return p.takeName();
  switch (p.kind) {
    case Kind.String:
      return parseStringLiteral(p);
    case Kind.GStringBegin:
      return parseGString(p);
    case Kind.LeftParen:
      return parseParenthesized(p);
    default:
      return parseNumberAsName(p, object, operatorStart) ?? missingMember(p, operatorStart);
  }
}

function missingMember(p: Parser, operatorStart: number): Name {
  const operator = p.text.slice(operatorStart, p.lastEnd);
  if (operator === '.' && p.kind === Kind.Question && p.start === p.lastEnd) return swappedSafeDot(p, operatorStart);
  p.report(
    'syntax/member-name',
    operatorStart,
    p.lastEnd,
    `The name after '${operator}' is missing: write the property or method that is meant.`,
  );
  return p.missingName();
}

/** `a.?b` for `a?.b` */
function swappedSafeDot(p: Parser, operatorStart: number): Name {
  const end = p.end;
  p.report('syntax/safe-navigation', operatorStart, end, "The safe dot is written '?.', not '.?'.", {
    fix: { title: 'Write ?.', start: operatorStart, end, text: '?.' },
  });
  p.next();
  return isWord(p.kind) && !p.afterBreak ? p.takeName() : p.missingName();
}

/**
 * Groovy would read on; but nobody continues a path without indenting it, and whoever is still typing the name behind
 * the dot wants the next line to stay the statement it is.
 */
function isNextStatement(p: Parser, object: Expression): boolean {
  const first = lineStart(p.text, object.start) <= p.statementStart ? object.start : p.statementStart;
  return columnOf(p.text, p.start) <= indentOf(p.text, first);
}

/** A closure behind a call trails it; behind anything else it makes the call. */
function withClosure(path: Expression, closure: Closure | Lambda): Expression {
  if (path.kind === 'Call' && !path.command) {
    return {
      kind: 'Call',
      start: path.start,
      end: closure.end,
      callee: path.callee,
      open: path.open,
      close: path.close,
      arguments: path.arguments,
      closures: path.closures.length === 0 ? [closure] : [...path.closures, closure],
      command: false,
    };
  }
  return {
    kind: 'Call',
    start: path.start,
    end: closure.end,
    callee: path,
    open: -1,
    close: -1,
    arguments: none,
    closures: [closure],
    command: false,
  };
}

function parseCall(p: Parser, callee: Expression): Expression {
  if (p.kindAt(p.partnerOf(p.index) + 1) === Kind.Arrow) return withClosure(callee, parseParenthesizedLambda(p));
  if (callee.kind === 'PrimitiveName' && callee.name !== 'void') {
    p.remark(
      'syntax/primitive-call',
      callee.start,
      callee.end,
      `'${callee.name}' is a type and cannot be called. To convert a value write 'value as ${callee.name}'.`,
    );
  }
  const open = p.start;
  const { list, close } = parseArgumentsInParentheses(p);
  return {
    kind: 'Call',
    start: callee.start,
    end: p.lastEnd,
    callee,
    open,
    close,
    arguments: list,
    closures: none,
    command: false,
  };
}

/**
 * Brackets behind a name are mostly those of a call or an index; they are the first argument of a command when a
 * comma follows that nothing else wants, `foo (1), 2`, or a command stands in them, `println(foo 4)`.
 */
function isCommandArgument(p: Parser): boolean {
  if (p.endsInCall || !p.commands) return false;
  const close = p.partnerOf(p.index);
  if (!p.commaFollows && p.kindAt(close + 1) === Kind.Comma) return true;
  if (p.kind === Kind.LeftBracket) return p.kindAt(close - 1) === Kind.Comma && close > p.index + 2;
  return p.kind === Kind.LeftParen && holdsCommand(p, p.index + 1);
}

/** Whether a value is directly followed by what only the argument of a command can be. */
function holdsCommand(p: Parser, from: number): boolean {
  let at = from;
  while (p.kindAt(at) === Kind.Subtract || p.kindAt(at) === Kind.Not) at++;
  if (p.kindAt(at) === Kind.GStringBegin) {
    while (p.kindAt(at) !== Kind.GStringEnd && p.kindAt(at) !== Kind.EndOfText) at = skipToken(p, at);
    at++;
  } else if (p.partnerOf(at) > at) at = p.partnerOf(at) + 1;
  else if (beginsChainName(p.kindAt(at)) || p.kindAt(at) === Kind.Primitive) at++;
  else return false;
  for (;;) {
    if (isDot(p.kindAt(at)) && isMember(p.kindAt(at + 1))) at += 2;
    else if (p.partnerOf(at) > at) at = p.partnerOf(at) + 1;
    else break;
  }
  const kind = p.kindAt(at);
  if (kind === Kind.As || kind === Kind.In) return p.kindAt(at + 1) === Kind.RightParen;
  if (p.kindAt(at + 1) === Kind.Arrow || p.kindAt(at + 1) === Kind.Colon) return false;
  return beginsChainName(kind) || beginsOnlyArgument(kind);
}

function isMember(kind: Kind): boolean {
  return isWord(kind) || kind === Kind.String;
}

function parseIndex(p: Parser, object: Expression): Expression {
  const safe = p.kind === Kind.SafeBracket;
  const list = parseIndexArguments(p);
  return { kind: 'Index', start: object.start, end: p.lastEnd, object, safe, arguments: list };
}
