import { type Expression, type Parameter, type Type } from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { parseModifiers } from './annotations';
import { parseExpression } from './expressions';
import { type Parser } from './parser';
import { none, reportMissingComma } from './shared';
import { parseValueType } from './types';

/** `(String a, int... b)` at the parenthesis. */
export function parseParameters(p: Parser): readonly Parameter[] {
  const close = p.partnerOf(p.index);
  p.next();
  const parameters = parseParametersUpTo(p, close);
  p.moveTo(close);
  p.next();
  return parameters;
}

/** The parameters of a closure up to its arrow at index `arrow`. */
export function parseClosureParameters(p: Parser, arrow: number): readonly Parameter[] {
  return parseParametersUpTo(p, arrow);
}

function parseParametersUpTo(p: Parser, stop: number): readonly Parameter[] {
  if (p.index >= stop) return none;
  const parameters: Parameter[] = [];
  while (p.index < stop) {
    const from = p.index;
    parameters.push(parseParameter(p, parameters.length === 0));
    if (p.index >= stop) break;
    if (p.kind === Kind.Comma) {
      p.next();
      if (p.index >= stop) {
        p.report(
          'syntax/parameter',
          p.lastEnd - 1,
          p.lastEnd,
          'After this comma another parameter is missing, or the comma is one too many.',
        );
      }
      continue;
    }
    recoverParameter(p, stop, from);
  }
  return parameters;
}

function recoverParameter(p: Parser, stop: number, from: number): void {
  if (p.index > from && (mayBeName(p.kind) || p.kind === Kind.Primitive)) {
    reportMissingComma(p, 'parameters');
    return;
  }
  p.reportExpected(
    'syntax/parameter',
    `Expected a parameter such as 'name' or 'String name' here, found ${p.shown()}.`,
  );
  while (p.index < stop && p.kind !== Kind.Comma) p.skip();
  if (p.kind === Kind.Comma && p.index < stop) p.next();
}

function parseParameter(p: Parser, first: boolean): Parameter {
  const start = p.start;
  const modifiers = p.kind === Kind.At || !mayBeName(p.kind) || p.kind === Kind.Var ? parseModifiers(p) : none;
  let type: Type | undefined;
  let varargs = false;
  if (!isLoneName(p)) {
    if (p.kind !== Kind.Ellipsis) type = parseValueType(p, "a parameter such as 'name' or 'String name'");
    varargs = p.accept(Kind.Ellipsis);
  }
  let name;
  if (mayBeName(p.kind) || (p.kind === Kind.This && first && type !== undefined)) name = p.takeName();
  else {
    if (type?.name !== '') {
      p.reportExpected('syntax/parameter', `The name of the parameter is missing here; found ${p.shown()}.`);
    }
    name = p.missingName(modifiers.length > 0 || type !== undefined ? p.lastEnd : start);
  }
  let defaultValue: Expression | undefined;
  if (p.accept(Kind.Assign)) defaultValue = parseExpression(p);
  const end = defaultValue?.end ?? name.end;
  return { kind: 'Parameter', start: Math.min(start, end), end, modifiers, type, varargs, name, defaultValue };
}

/** A name without a type before it. */
function isLoneName(p: Parser): boolean {
  if (!mayBeName(p.kind)) return false;
  switch (p.nextKind()) {
    case Kind.Comma:
    case Kind.RightParen:
    case Kind.Assign:
    case Kind.Arrow:
    case Kind.RightBrace:
    case Kind.EndOfText:
      return true;
    default:
      return false;
  }
}
