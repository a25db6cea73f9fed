import { type Expression, type Name, type Statement } from '../ast';
import { beginsChainName, beginsExpression, onlyContinues } from '../scan/kinds';
import { Kind, mayBeName } from '../scan/tokens';
import { isModifier } from './annotations';
import { beginsCase, parseBlock } from './blocks';
import { parseDo, parseFor, parseIf, parseSynchronized, parseWhile } from './control';
import { parseDeclaration, parseTypedMethod, parseTypedVariable, parseVariables } from './declarations';
import { isHeaderBehind } from './classes';
import { parseExpression, parseStatementExpression } from './expressions';
import { doubtFirstWord } from './doubts';
import { parseImport, parsePackage } from './imports';
import { closureArrow, isDeclaratorList, isTypedDeclaration, isTypedMethod, skipType } from './lookahead';
import { type Parser } from './parser';
import { isElseIfWord, strayWord } from './mistakes';
import { skipUnreadable } from './shared';
import { parseSwitchStatement } from './switches';
import { parseTry } from './tries';

/**
 * Where a statement is: methods, classes and imports belong at the top of the script; the braces of a value may be
 * those of a list in another language.
 */
export type Place = 'script' | 'block' | 'case' | 'body' | 'value';

/** One statement. Nothing is consumed where none begins. */
export function parseStatement(p: Parser, place: Place): Statement {
  if (!p.enter()) return skipUnreadable(p);
  const outer = p.statementStart;
  p.statementStart = p.start;
  const statement = parseByFirstWord(p, place);
  p.statementStart = outer;
  p.leave();
  return statement;
}

function parseByFirstWord(p: Parser, place: Place): Statement {
  switch (p.kind) {
    case Kind.LeftBrace:
      return isBlock(p, place) ? parseBlock(p) : parseExpressionStatement(p);
    case Kind.If:
      return parseIf(p);
    case Kind.For:
      return parseFor(p);
    case Kind.While:
      return parseWhile(p);
    case Kind.Do:
      return parseDo(p);
    case Kind.Switch:
      return parseSwitchStatement(p);
    case Kind.Try:
      return parseTry(p);
    case Kind.Return:
      return parseReturn(p);
    case Kind.Throw:
      return parseThrow(p);
    case Kind.Break:
    case Kind.Continue:
      return parseJump(p);
    case Kind.Assert:
      return parseAssert(p);
    case Kind.Synchronized:
      if (p.nextKind() === Kind.LeftParen) return parseSynchronized(p);
      return parseDeclaration(p, place);
    case Kind.Const:
      return mayBeName(p.nextKind()) && !p.newLineAt(p.index + 1) ? parseConst(p) : parseExpressionStatement(p);
    case Kind.Import:
      return parseImport(p, [], p.start, place);
    case Kind.Package:
      return parsePackage(p, [], p.start);
    case Kind.Semicolon: {
      const { start, end } = p;
      p.next();
      return { kind: 'Empty', start, end };
    }
    case Kind.Class:
    case Kind.Interface:
    case Kind.Enum:
    case Kind.At:
      return parseDeclaration(p, place);
    case Kind.Default:
      return beginsCase(p) ? strayWord(p, undefined) : parseDeclaration(p, place);
    case Kind.Static:
      return p.nextKind() === Kind.Dot ? parseExpressionStatement(p) : parseDeclaration(p, place);
    case Kind.Case:
    case Kind.Else:
    case Kind.Catch:
    case Kind.Finally:
      return strayWord(p, undefined);
    case Kind.Less:
      if (place === 'script' && isTypedMethod(p, p.index)) return parseTypedMethod(p, place);
      return parseExpressionStatement(p);
    default:
      return parseOther(p, place);
  }
}

/** `const x = 1` of other languages. */
function parseConst(p: Parser): Statement {
  const { start, end } = p;
  p.report('syntax/foreign-sign', start, end, "Groovy does not use 'const'. A variable is declared with 'def'.", {
    fix: { title: 'Write def', start, end, text: 'def' },
  });
  p.next();
  return parseVariables(p, start, [{ kind: 'Modifier', start, end, keyword: 'def' }]);
}

/** A declaration by its type, a labelled statement, or an expression. */
function parseOther(p: Parser, place: Place): Statement {
  if (mayBeName(p.kind)) {
    doubtFirstWord(p);
    const next = p.nextKind();
    if (p.kind >= Kind.As) {
      const special = parseBySoftWord(p, place, next);
      if (special !== undefined) return special;
    }
    if (next === Kind.Colon && !p.newLineAt(p.index + 1)) return parseLabeled(p);
    // What follows tells apart most calls and assignments without a closer look.
    if (
      next === Kind.LeftParen ||
      next === Kind.Assign ||
      (next === Kind.Dot && p.kindAt(p.index + 3) === Kind.LeftParen)
    ) {
      return parseExpressionStatement(p);
    }
    if (isTypedDeclaration(p, p.index)) return parseTypedVariable(p);
    if (isTypedMethod(p, p.index)) return parseTypedMethod(p, place);
    return parseExpressionStatement(p);
  }
  if (p.kind === Kind.Primitive || p.kind === Kind.Void) {
    if (isTypedDeclaration(p, p.index)) return parseTypedVariable(p);
    if (isTypedMethod(p, p.index)) return parseTypedMethod(p, place);
    return parseExpressionStatement(p);
  }
  if (isModifier(p.kind)) return parseDeclaration(p, place);
  return parseExpressionStatement(p);
}

/** `trait`, `record`, `sealed`, `var` and `yield` are names unless what follows makes them words of the language. */
function parseBySoftWord(p: Parser, place: Place, next: Kind): Statement | undefined {
  switch (p.kind) {
    case Kind.Trait:
    case Kind.Record: {
      if (place !== 'script' && p.kindAt(p.index + 2) === Kind.LeftBrace) return undefined;
      return isHeaderBehind(p) && !p.newLineAt(p.index + 1) ? parseDeclaration(p, place) : undefined;
    }
    case Kind.Sealed:
    case Kind.Var:
      if (p.newLineAt(p.index + 1)) return undefined;
      if (next === Kind.LeftParen && p.kindAt(p.partnerOf(p.index + 1) + 1) !== Kind.Assign) return undefined;
      if (p.kind === Kind.Var && mayBeName(next) && !declaresAfterVar(p)) return undefined;
      if (next === Kind.LeftParen || mayBeName(next) || isModifier(next) || next === Kind.Primitive)
        return parseDeclaration(p, place);
      return next === Kind.Class || next === Kind.Interface || next === Kind.At
        ? parseDeclaration(p, place)
        : undefined;
    case Kind.Yield:
      return p.switchExpressions > 0 && beginsExpression(next) && !p.newLineAt(p.index + 1) ? parseYield(p) : undefined;
    default:
      return undefined;
  }
}

/** `var x = 1`, `var String x`, `var f() { }`, or a declaration that is still being typed. */
function declaresAfterVar(p: Parser): boolean {
  const from = p.index + 1;
  if (isDeclaratorList(p, from) || p.kindAt(from + 1) === Kind.LeftParen) return true;
  const behind = skipType(p, from);
  return behind > 0 && (isDeclaratorList(p, behind) || p.kindAt(behind + 1) === Kind.LeftParen);
}

/** A brace at the start of a statement opens a block, unless it has an arrow or something goes on with its value. */
function isBlock(p: Parser, place: Place): boolean {
  const close = p.partnerOf(p.index);
  const behind = close + 1;
  const kind = p.kindAt(behind);
  if (closureArrow(p, p.index) >= 0) return false;
  if (place === 'body' && isElseIfWord(p, behind)) return true;
  if (p.newLineAt(behind)) return !onlyContinues(kind) || kind === Kind.Colon;
  switch (kind) {
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.SafeBracket:
    case Kind.Add:
    case Kind.Subtract:
    case Kind.As:
    case Kind.In:
      return false;
    default:
      return !onlyContinues(kind) && !beginsChainName(kind);
  }
}

function parseExpressionStatement(p: Parser): Statement {
  const expression = parseStatementExpression(p);
  return { kind: 'ExpressionStatement', start: expression.start, end: expression.end, expression };
}

function parseLabeled(p: Parser): Statement {
  const label = p.takeName();
  p.next();
  const statement = parseBody(p, 'the label');
  return { kind: 'Labeled', start: label.start, end: statement.end, label, statement };
}

/** The statement under a condition, loop or label; line ends may stand before it. */
export function parseBody(p: Parser, what: string): Statement {
  if (p.kind === Kind.EndOfText || p.kind === Kind.RightBrace) {
    p.reportExpected('syntax/block', `After ${what} a statement or a block '{ … }' is missing.`);
    return { kind: 'Empty', start: p.lastEnd, end: p.lastEnd };
  }
  const from = p.index;
  const statement = parseStatement(p, 'body');
  if (p.index > from) return statement;
  p.reportExpected('syntax/block', `After ${what} a statement or a block '{ … }' is missing; found ${p.shown()}.`);
  return { kind: 'Empty', start: p.lastEnd, end: p.lastEnd };
}

/** Whether the statement at hand ends here: no value follows on the line. */
function endsHere(p: Parser): boolean {
  return p.onNewLine || p.kind === Kind.Semicolon || p.kind === Kind.RightBrace || p.kind === Kind.EndOfText;
}

function parseReturn(p: Parser): Statement {
  const start = p.start;
  p.next();
  const value = endsHere(p) ? undefined : parseExpression(p);
  return { kind: 'Return', start, end: p.lastEnd, value };
}

function parseYield(p: Parser): Statement {
  const start = p.start;
  p.next();
  p.results++;
  const value = parseExpression(p);
  return { kind: 'Yield', start, end: value.end, value };
}

function parseThrow(p: Parser): Statement {
  const start = p.start;
  p.next();
  p.results++;
  const value = requiredValue(p, start, 'throw', 'throw new Exception("what happened")');
  return { kind: 'Throw', start, end: value.end, value };
}

function requiredValue(p: Parser, start: number, word: string, example: string): Expression {
  if (!endsHere(p)) return parseExpression(p);
  p.report(
    'syntax/operand',
    start,
    p.lastEnd,
    `After '${word}' a value is missing on the same line, as in '${example}'.`,
  );
  return p.missing();
}

function parseJump(p: Parser): Statement {
  const start = p.start;
  const kind = p.kind === Kind.Break ? 'Break' : 'Continue';
  p.next();
  let label: Name | undefined;
  if (mayBeName(p.kind) && !p.onNewLine) label = p.takeName();
  return { kind, start, end: p.lastEnd, label };
}

function parseAssert(p: Parser): Statement {
  const start = p.start;
  p.next();
  const condition = requiredValue(p, start, 'assert', 'assert issue.key');
  if (condition.kind === 'Assignment' && condition.operator === '=') {
    p.remark(
      'syntax/assignment-in-condition',
      condition.operatorStart,
      condition.operatorStart + 1,
      "'=' assigns, and Groovy refuses that after 'assert'. To compare write '=='.",
      { fix: { title: 'Write ==', start: condition.operatorStart, end: condition.operatorStart + 1, text: '==' } },
    );
  }
  let message: Expression | undefined;
  if (p.kind === Kind.Colon || p.kind === Kind.Comma) {
    p.next();
    message = parseExpression(p);
  }
  return { kind: 'Assert', start, end: p.lastEnd, condition, message };
}
