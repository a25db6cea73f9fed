import { type CatchClause, type Try, type Type } from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { beginsModifiers, parseModifiers } from './annotations';
import { parseRequiredBlock } from './blocks';
import { parseLocalVariable, parseTypedVariable } from './declarations';
import { parseExpression } from './expressions';
import { isTypedDeclaration } from './lookahead';
import { reportMisspelled } from './mistakes';
import { type Parser } from './parser';
import { none } from './shared';
import { parseType } from './types';

export function parseTry(p: Parser): Try {
  const start = p.start;
  const end = p.end;
  p.next();
  const hasResources = p.kind === Kind.LeftParen;
  const resources = hasResources ? parseResources(p) : none;
  const body = parseRequiredBlock(p, "'try'");
  const catches: CatchClause[] = [];
  while (p.kind === Kind.Catch || isExceptWord(p)) {
    if (p.kind === Kind.Catch) catches.push(parseCatch(p));
    else catches.push(parseExcept(p));
  }
  const finallyBlock = p.accept(Kind.Finally) ? parseRequiredBlock(p, "'finally'") : undefined;
  if (!hasResources && catches.length === 0 && finallyBlock === undefined) {
    p.remark('syntax/lone-try', start, end, "A 'try { … }' needs a 'catch (…) { … }' or a 'finally { … }' after it.");
  }
  return { kind: 'Try', start, end: p.lastEnd, resources, body, catches, finallyBlock };
}

/** `except` and `rescue` of other languages, directly behind the braces of `try` or `catch`. */
function isExceptWord(p: Parser): boolean {
  if (p.kind !== Kind.Identifier || p.kindAt(p.index - 1) !== Kind.RightBrace || p.onNewLine) return false;
  return p.textAt(p.index) === 'except' || p.textAt(p.index) === 'rescue';
}

function parseExcept(p: Parser): CatchClause {
  const { start, quiet } = p;
  reportMisspelled(p, start, p.textAt(p.index), 'catch');
  if (p.nextKind() === Kind.LeftParen) {
    const clause = parseCatch(p);
    p.quiet = quiet;
    return clause;
  }
  p.next();
  while (!p.onNewLine && p.kind !== Kind.LeftBrace && p.kind !== Kind.RightBrace && p.kind !== Kind.EndOfText) p.skip();
  const name = p.missingName();
  const body = parseRequiredBlock(p, "'catch'");
  p.quiet = quiet;
  return { kind: 'CatchClause', start, end: body.end, modifiers: none, types: none, name, body };
}

/** `(def a = open(); b)`: declarations and variables, separated by `;` or line ends. */
function parseResources(p: Parser): Try['resources'] {
  const close = p.partnerOf(p.index);
  p.next();
  const resources: Try['resources'][number][] = [];
  if (p.index === close) {
    p.report(
      'syntax/resource',
      p.start,
      p.end,
      "Between the parentheses of 'try' a resource is missing, as in 'try (def file = open())'.",
    );
  }
  while (p.index < close) {
    const from = p.index;
    if (beginsModifiers(p)) resources.push(parseLocalVariable(p));
    else if (isTypedDeclaration(p, p.index)) resources.push(parseTypedVariable(p));
    else {
      const expression = parseExpression(p);
      const isAssignment = expression.kind === 'Assignment' && expression.target.kind === 'Variable';
      if (!isAssignment && expression.kind !== 'Variable') {
        p.remark(
          'syntax/resource',
          expression.start,
          expression.end,
          "Between the parentheses of 'try' only variables and declarations of variables are allowed.",
        );
      }
      resources.push({ kind: 'ExpressionStatement', start: expression.start, end: expression.end, expression });
    }
    const last = resources.at(-1);
    if (last?.kind === 'VariableDeclaration' && last.declarators.length > 1) {
      p.remark(
        'syntax/resource',
        last.start,
        last.end,
        "Each resource of 'try' is declared by itself; put ';' between them.",
      );
    }
    if (p.index < close && p.kind !== Kind.Semicolon && !p.onNewLine) {
      p.reportExpected('syntax/resource', `Expected ';' or ')' after the resource, found ${p.shown()}.`);
      while (p.index < close && !p.is(Kind.Semicolon)) p.skip();
    }
    while (p.kind === Kind.Semicolon) p.next();
    if (p.index === from) p.skip();
  }
  p.moveTo(close);
  p.next();
  return resources;
}

function parseCatch(p: Parser): CatchClause {
  const start = p.start;
  p.next();
  if (p.kind !== Kind.LeftParen || p.onNewLine) {
    p.reportExpected('syntax/catch', `After 'catch' comes what it catches: 'catch (Exception e)'; found ${p.shown()}.`);
    const name = p.missingName();
    const body = parseRequiredBlock(p, "'catch'");
    return { kind: 'CatchClause', start, end: body.end, modifiers: none, types: none, name, body };
  }
  const close = p.partnerOf(p.index);
  p.next();
  const modifiers = beginsModifiers(p) ? parseModifiers(p) : none;
  const types: Type[] = [];
  if (!(mayBeName(p.kind) && p.nextKind() === Kind.RightParen) && p.index < close) {
    do types.push(parseCaught(p));
    while (p.accept(Kind.Or));
  }
  let name;
  if (mayBeName(p.kind)) name = p.takeName();
  else {
    p.reportExpected(
      'syntax/catch',
      `Expected a name for what is caught, as in 'catch (Exception e)'; found ${p.shown()}.`,
    );
    name = p.missingName();
  }
  if (p.index < close) {
    p.reportExpected('syntax/catch', `Expected ')' here, found ${p.shown()}.`);
    p.moveTo(close);
  }
  p.next();
  const body = parseRequiredBlock(p, "'catch (…)'");
  return { kind: 'CatchClause', start, end: body.end, modifiers, types, name, body };
}

/** What is caught is a class by its name alone. */
function parseCaught(p: Parser): Type {
  const type = parseType(p, 'the class to catch');
  if (type.typeArguments !== undefined || type.dimensions > 0) {
    p.remark('syntax/catch', type.start, type.end, 'Only the plain name of a class can be caught.');
  }
  return type;
}
