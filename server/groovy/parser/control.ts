import {
  type Expression,
  type ExpressionStatement,
  type For,
  type If,
  type Parameter,
  type Statement,
  type TupleDeclaration,
  type VariableDeclaration,
} from '../ast';
import { columnOf, indentOf, lineStart } from '../layout';
import { Flag, Kind, mayBeName } from '../scan/tokens';
import { beginsModifiers, parseModifiers } from './annotations';
import { parseRequiredBlock } from './blocks';
import { parseLocalVariable, parseTypedVariable } from './declarations';
import { parseEnhancedExpression, parseExpression, parseOperators } from './expressions';
import { isTypedDeclaration, skipToken, skipType } from './lookahead';
import { doubtAssignment, doubtThen, doubtWords } from './doubts';
import { reportHabit } from './habits';
import { isElseIfWord, reportMisspelled } from './mistakes';
import { type Parser } from './parser';
import { Level } from './precedence';
import { none } from './shared';
import { parseBody } from './statements';
import { parseType } from './types';

/** The value in parentheses behind `if`, `while`, `switch` and `synchronized`; missing parentheses are reported. */
export function parseInParentheses(p: Parser, word: string): Expression {
  if (p.kind !== Kind.LeftParen || p.onNewLine) {
    p.reportExpected(
      'syntax/condition',
      `After '${word}' comes a value in parentheses: '${word} (…)'; found ${p.shown()}.`,
    );
    if (p.afterBreak || p.kind === Kind.LeftBrace || p.kind === Kind.EndOfText) return p.missing();
    return parseOperators(p, Level.Conditional);
  }
  const close = p.partnerOf(p.index);
  p.next();
  const value = p.index === close ? missingCondition(p, word) : parseEnhancedExpression(p);
  if (p.index < close) {
    if (!reportHabit(p)) {
      p.reportExpected('syntax/unexpected', `Expected ')' or an operator here, found ${p.shown()}.`);
    }
    p.moveTo(close);
  } else if (word === 'if' || word === 'while') {
    doubtAssignment(p, value);
    doubtWords(p, value);
  }
  p.next();
  if (word === 'if' || word === 'while') skipRestOfCondition(p, word);
  return value;
}

/** `if (a) || (b) { … }` */
function skipRestOfCondition(p: Parser, word: string): void {
  if (p.kind < Kind.OrOr || p.kind > Kind.Identical || p.onNewLine) return;
  const { start, end } = p;
  const both = `'${word} ((…) ${p.text.slice(start, end)} (…))'`;
  p.report('syntax/condition', start, end, `The condition ends before this. Put all of it in parentheses: ${both}.`);
  while (!endsHead(p)) p.skip();
}

function endsHead(p: Parser): boolean {
  return p.onNewLine || p.kind === Kind.LeftBrace || p.kind === Kind.Semicolon || endsBlock(p);
}

function missingCondition(p: Parser, word: string): Expression {
  p.report('syntax/condition', p.start, p.end, `Between the parentheses of '${word}' a value is missing.`);
  return p.missing();
}

/** A chain of `else if` is read in a loop, so that its length costs no depth. */
export function parseIf(p: Parser): Statement {
  const heads: { start: number; condition: Expression; then: Statement }[] = [];
  let otherwise: Statement | undefined;
  let elseIfWords = 0;
  const { quiet } = p;
  for (;;) {
    const start = p.start;
    p.next();
    const condition = parseInParentheses(p, 'if');
    doubtThen(p);
    const then = parseBody(p, "'if (…)'");
    heads.push({ start, condition, then });
    if (then.kind === 'Block' && isElseIfWord(p, p.index)) {
      reportMisspelled(p, p.start, p.textAt(p.index), 'else if', elseIfWords++ > 0);
      p.quiet = quiet;
      continue;
    }
    const closed = p.index - 1;
    if (!acceptElse(p)) break;
    if (p.kind === Kind.If || beginsElseCondition(p)) {
      p.quiet = quiet;
      continue;
    }
    // The brace that is missing before the body was reported; whoever is still there has not typed on behind `else`.
    if (p.hasFlag(p.partnerOf(closed), Flag.Inserted) && endsBlock(p)) p.quiet = true;
    otherwise = parseBody(p, "'else'");
    break;
  }
  let statement: If | undefined;
  for (const { start, condition, then } of heads.reverse()) {
    const rest: Statement | undefined = statement ?? otherwise;
    statement = { kind: 'If', start, end: (rest ?? then).end, condition, then, otherwise: rest };
  }
  return statement ?? { kind: 'Empty', start: p.lastEnd, end: p.lastEnd };
}

/** `else (a) { … }`: an error where the parentheses hold a plain name, which makes it a cast; Groovy takes it for a call else. */
function beginsElseCondition(p: Parser): boolean {
  if (p.kind !== Kind.LeftParen || p.onNewLine) return false;
  const close = p.partnerOf(p.index);
  if (p.kindAt(close + 1) !== Kind.LeftBrace || p.newLineAt(close + 1)) return false;
  const [start, end] = [p.startAt(p.index - 1), p.lastEnd];
  const message = "'else' takes no condition. Write 'else if (…)'.";
  const extra = { fix: { title: 'Write else if', start: end, end, text: ' if' } };
  const isCast = skipType(p, p.index + 1) === close;
  if (isCast) p.report('syntax/else-condition', start, end, message, extra);
  else if (!p.quiet) p.problems.warn('syntax/else-condition', start, end, message, extra);
  if (isCast) p.moveTo(p.index - 1);
  return isCast;
}

function endsBlock(p: Parser): boolean {
  return p.kind === Kind.EndOfText || p.kind === Kind.RightBrace;
}

/** `else` may stand on a later line and behind `;`. */
function acceptElse(p: Parser): boolean {
  if (p.accept(Kind.Else)) return true;
  if (p.kind !== Kind.Semicolon) return false;
  let at = p.index;
  while (p.kindAt(at) === Kind.Semicolon) at++;
  if (p.kindAt(at) !== Kind.Else) return false;
  p.moveTo(at + 1);
  return true;
}

export function parseWhile(p: Parser): Statement {
  const start = p.start;
  p.next();
  const condition = parseInParentheses(p, 'while');
  const body = parseBody(p, "'while (…)'");
  return { kind: 'While', start, end: body.end, condition, body };
}

export function parseDo(p: Parser): Statement {
  const start = p.start;
  p.next();
  const body = parseBody(p, "'do'");
  let condition: Expression;
  if (p.accept(Kind.While)) condition = parseInParentheses(p, 'while');
  else {
    if (body.kind !== 'Block' && isOnLaterLine(p, start, body.start)) {
      p.report('syntax/block', start + 2, start + 2, "A block '{ … }' and its 'while (…)' are missing after 'do'.");
    }
    p.reportExpected('syntax/condition', "After the body of 'do' its 'while (…)' is missing.", {
      related: [{ start, end: start + 2, message: "The 'do' is here." }],
    });
    condition = p.missing();
  }
  return { kind: 'DoWhile', start, end: Math.max(p.lastEnd, condition.end), body, condition };
}

function isOnLaterLine(p: Parser, start: number, later: number): boolean {
  return lineStart(p.text, later) > start && columnOf(p.text, later) <= indentOf(p.text, start);
}

export function parseSynchronized(p: Parser): Statement {
  const start = p.start;
  p.next();
  const lock = parseInParentheses(p, 'synchronized');
  const body = parseRequiredBlock(p, "'synchronized (…)'");
  return { kind: 'Synchronized', start, end: body.end, lock, body };
}

export function parseFor(p: Parser): Statement {
  const start = p.start;
  p.next();
  if (p.kind !== Kind.LeftParen || p.onNewLine) {
    p.reportExpected('syntax/for', `After 'for' come parentheses: 'for (x in list)'; found ${p.shown()}.`);
    const body =
      p.kind === Kind.LeftBrace
        ? parseBody(p, "'for (…)'")
        : ({ kind: 'Empty', start: p.lastEnd, end: p.lastEnd } as const);
    return { kind: 'For', start, end: p.lastEnd, init: none, condition: undefined, update: none, body };
  }
  const open = p.index;
  const close = p.partnerOf(open);
  p.next();
  if (hasSemicolon(p, close)) return parseClassicFor(p, start, close);
  const variable = parseLoopVariable(p);
  const isIn = p.is(Kind.In);
  let iterable: Expression;
  if (isIn || p.is(Kind.Colon)) {
    p.next();
    iterable = parseExpression(p);
  } else {
    if (!reportForHabit(p, variable))
      p.reportExpected('syntax/for', `Expected 'in' and what to go through: 'for (x in list)'; found ${p.shown()}.`);
    iterable = p.missing();
  }
  closeFor(p, close);
  const body = parseBody(p, "'for (…)'");
  return { kind: 'ForIn', start, end: body.end, variable, separator: isIn ? 'in' : ':', iterable, body };
}

/** `for (x of list)`, `for (int i = 0, i < 5, i++)` */
function reportForHabit(p: Parser, variable: Parameter): boolean {
  if (p.kind === Kind.Assign) {
    p.report(
      'syntax/for',
      p.start,
      p.end,
      "Three parts with ';' between them are missing: 'for (int i = 0; i < 3; i++)'.",
    );
    return true;
  }
  const { start, end, text } = variable.name;
  const isOf = text === 'of' && variable.type !== undefined;
  const at = isOf ? start : p.start;
  if (!isOf && (p.kind !== Kind.Identifier || p.textAt(p.index) !== 'of')) return false;
  const to = isOf ? end : p.end;
  p.report('syntax/foreign-sign', at, to, "Groovy writes 'in', not 'of'.", {
    fix: { title: 'Write in', start: at, end: to, text: 'in' },
  });
  return true;
}

function closeFor(p: Parser, close: number): void {
  if (p.index < close && !reportHabit(p)) p.reportExpected('syntax/for', `Expected ')' here, found ${p.shown()}.`);
  p.moveTo(close);
  p.next();
}

function hasSemicolon(p: Parser, close: number): boolean {
  for (let at = p.index; at < close; at = skipToken(p, at)) if (p.kindAt(at) === Kind.Semicolon) return true;
  return false;
}

function parseLoopVariable(p: Parser): Parameter {
  const start = p.start;
  const modifiers = beginsModifiers(p) ? parseModifiers(p) : none;
  const lone = mayBeName(p.kind) && (p.nextKind() === Kind.In || p.nextKind() === Kind.Colon);
  const type = lone || !(mayBeName(p.kind) || p.kind === Kind.Primitive) ? undefined : typeBeforeName(p);
  let name;
  if (mayBeName(p.kind)) name = p.takeName();
  else {
    p.reportExpected('syntax/for', `Expected the name of the loop's variable here, found ${p.shown()}.`);
    name = p.missingName(Math.max(start, p.lastEnd));
  }
  const from = Math.min(start, name.start);
  return {
    kind: 'Parameter',
    start: from,
    end: name.end,
    modifiers,
    type,
    varargs: false,
    name,
    defaultValue: undefined,
  };
}

/** `String` in `String x in list`; a single word is the variable itself. */
function typeBeforeName(p: Parser) {
  if (mayBeName(p.kind) && p.nextKind() === Kind.RightParen) return undefined;
  return parseType(p);
}

function parseClassicFor(p: Parser, start: number, close: number): Statement {
  const init = parseInit(p);
  expectSemicolon(p);
  const condition = p.kind === Kind.Semicolon || p.index >= close ? undefined : parseExpression(p);
  if (condition !== undefined) doubtAssignment(p, condition);
  expectSemicolon(p);
  const update: Expression[] = [];
  while (p.index < close) {
    update.push(parseExpression(p));
    if (!p.accept(Kind.Comma)) break;
  }
  closeFor(p, close);
  const body = parseBody(p, "'for (…)'");
  return { kind: 'For', start, end: body.end, init, condition, update, body };
}

function expectSemicolon(p: Parser): void {
  if (!p.accept(Kind.Semicolon)) {
    p.reportExpected('syntax/for', `Expected ';' here, as in 'for (int i = 0; i < 3; i++)'; found ${p.shown()}.`);
  }
}

function parseInit(p: Parser): For['init'] {
  if (p.kind === Kind.Semicolon) return none;
  if (beginsModifiers(p)) return [parseLocalVariable(p)];
  if (isTypedDeclaration(p, p.index)) return [parseTypedVariable(p)];
  const init: (VariableDeclaration | TupleDeclaration | ExpressionStatement)[] = [];
  do {
    const expression = parseExpression(p);
    init.push({ kind: 'ExpressionStatement', start: expression.start, end: expression.end, expression });
  } while (p.accept(Kind.Comma));
  return init;
}
