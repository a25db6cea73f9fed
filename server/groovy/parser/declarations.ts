import {
  type Annotation,
  type Declarator,
  type Expression,
  type ModifierOrAnnotation,
  type Name,
  type Statement,
  type TupleDeclaration,
  type TupleVariable,
  type Type,
  type VariableDeclaration,
} from '../ast';
import { Kind, isWord, mayBeName } from '../scan/tokens';
import { parseModifiers } from './annotations';
import { beginsClass, parseClass } from './classes';
import { parseEnhancedExpression } from './expressions';
import { parseImport, parsePackage } from './imports';
import { isMethodAhead, isMethodName, skipReturnType, skipType } from './lookahead';
import { parseMethod } from './methods';
import { type Parser } from './parser';
import { none } from './shared';
import { type Place } from './statements';
import { parseType, parseTypeParameters, parseValueType } from './types';
import { beginsMemberAssignment, missingAfter } from './unfinished';

/** A declaration that begins with modifiers or annotations: a variable, a method, a class, an import. */
export function parseDeclaration(p: Parser, place: Place): Statement {
  const start = p.start;
  const modifiers = parseModifiers(p);
  if (modifiers.length > 0 && beginsMemberAssignment(p)) return unfinishedDeclaration(p, start, modifiers);
  if (p.kind === Kind.Import) return parseImport(p, annotationsOf(modifiers), start, place);
  if (p.kind === Kind.Package) return parsePackage(p, annotationsOf(modifiers), start);
  if (beginsClass(p)) {
    refuseModifiers(p, modifiers);
    if (place !== 'script') {
      p.report(
        'syntax/class-place',
        p.start,
        p.end,
        `A ${p.shown()} is not allowed here. Classes go at the top of the script or in a class.`,
      );
    }
    return parseClass(p, modifiers, start);
  }
  if (p.kind === Kind.Less) {
    const typeParameters = parseTypeParameters(p);
    const returnType = isMethodAhead(p) ? undefined : parseType(p, 'the type the method returns');
    return parseMethod(p, start, modifiers, typeParameters, returnType, place);
  }
  if (isMethodAhead(p)) return parseMethod(p, start, modifiers, none, undefined, place);
  const behind = skipReturnType(p, p.index);
  if (
    behind > 0 &&
    isMethodName(p.kindAt(behind)) &&
    p.kindAt(behind + 1) === Kind.LeftParen &&
    !p.newLineAt(behind + 1)
  ) {
    const returnType = parseType(p);
    return parseMethod(p, start, modifiers, none, returnType, place);
  }
  return parseVariables(p, start, modifiers);
}

/** `def` or the like at the end of a line, and nothing that it could declare on the next. */
function unfinishedDeclaration(p: Parser, start: number, modifiers: readonly ModifierOrAnnotation[]): Statement {
  const last = modifiers.at(-1);
  missingAfter(p, p.text.slice(last?.start ?? start, p.lastEnd), 'What is declared');
  const end = p.lastEnd;
  const declarator: Declarator = { kind: 'Declarator', start: end, end, name: p.missingName(), value: undefined };
  return { kind: 'VariableDeclaration', start, end, modifiers, type: undefined, declarators: [declarator] };
}

const notForClasses = new Set(['def', 'var', 'synchronized', 'transient', 'native', 'volatile']);

function refuseModifiers(p: Parser, modifiers: readonly ModifierOrAnnotation[]): void {
  for (const modifier of modifiers) {
    if (modifier.kind === 'Annotation' || !notForClasses.has(modifier.keyword)) continue;
    p.report(
      'syntax/class-modifier',
      modifier.start,
      modifier.end,
      `'${modifier.keyword}' is not allowed before a class.`,
    );
  }
}

function annotationsOf(modifiers: readonly ModifierOrAnnotation[]): Annotation[] {
  return modifiers.filter((modifier) => modifier.kind === 'Annotation');
}

/** A local variable with modifiers where nothing else can be declared. */
export function parseLocalVariable(p: Parser): VariableDeclaration | TupleDeclaration {
  const start = p.start;
  return parseVariables(p, start, parseModifiers(p));
}

/** A local variable without modifiers: `String x = 1`. */
export function parseTypedVariable(p: Parser): VariableDeclaration | TupleDeclaration {
  return parseVariables(p, p.start, none);
}

/** A method of the script without modifiers. */
export function parseTypedMethod(p: Parser, place: Place): Statement {
  const start = p.start;
  const typeParameters = p.kind === Kind.Less ? parseTypeParameters(p) : none;
  const returnType = isMethodAhead(p) ? undefined : parseType(p);
  return parseMethod(p, start, none, typeParameters, returnType, place);
}

export function parseVariables(
  p: Parser,
  start: number,
  modifiers: readonly ModifierOrAnnotation[],
): VariableDeclaration | TupleDeclaration {
  if (p.kind === Kind.LeftParen && modifiers.length > 0) return parseTuple(p, start, modifiers);
  const type = typeAhead(p) ? parseValueType(p) : undefined;
  const declarators = parseDeclarators(p);
  return { kind: 'VariableDeclaration', start, end: p.lastEnd, modifiers, type, declarators };
}

/** Whether a type stands before the name; a single word is the name. */
function typeAhead(p: Parser): boolean {
  const behind = skipType(p, p.index);
  if (behind < 0 || p.newLineAt(behind)) return false;
  if (p.kind === Kind.Primitive || p.kind === Kind.Void) return true;
  const kind = p.kindAt(behind);
  if (behind > p.index + 1) return mayBeName(kind) || p.kindAt(behind - 1) !== p.kind;
  return mayBeName(kind) || (isWord(kind) && p.kindAt(behind + 1) === Kind.Assign);
}

function parseDeclarators(p: Parser): Declarator[] {
  const declarators: Declarator[] = [];
  do declarators.push(parseDeclarator(p));
  while (p.accept(Kind.Comma));
  return declarators;
}

function parseDeclarator(p: Parser): Declarator {
  const name = parseVariableName(p);
  let value: Expression | undefined;
  if (p.accept(Kind.Assign)) {
    p.commaFollows = true;
    value = parseEnhancedExpression(p);
    p.commaFollows = false;
  }
  return { kind: 'Declarator', start: name.start, end: value?.end ?? name.end, name, value };
}

function parseVariableName(p: Parser): Name {
  if (mayBeName(p.kind)) return p.takeName();
  if (isWord(p.kind) && !p.onNewLine) {
    p.report(
      'syntax/reserved-name',
      p.start,
      p.end,
      `${p.shown()} is a word of Groovy's own and cannot be the name of a variable.`,
    );
    const next = p.nextKind();
    return next === Kind.Assign || next === Kind.Comma || p.newLineAt(p.index + 1) ? p.takeName() : p.missingName();
  }
  if (p.kind === Kind.LeftBracket || (p.kind >= Kind.Integer && p.kind <= Kind.GStringBegin)) {
    p.reportExpected('syntax/tuple', "Several variables get their values in one step with 'def (a, b) = [1, 2]'.");
    return p.missingName();
  }
  return missingVariableName(p);
}

function missingVariableName(p: Parser): Name {
  p.reportExpected('syntax/name', `The name of the variable is missing here; found ${p.shown()}.`);
  return p.missingName();
}

/** `def (a, int b) = list` at the parenthesis. */
function parseTuple(p: Parser, start: number, modifiers: readonly ModifierOrAnnotation[]): TupleDeclaration {
  const close = p.partnerOf(p.index);
  p.next();
  const variables: TupleVariable[] = [];
  for (;;) {
    variables.push(parseTupleVariable(p));
    if (p.index >= close) break;
    if (p.accept(Kind.Comma)) continue;
    p.reportExpected('syntax/tuple', `Expected ',' or ')' between the variables, found ${p.shown()}.`);
    break;
  }
  p.moveTo(close);
  p.next();
  let value: Expression;
  if (p.accept(Kind.Assign)) value = parseEnhancedExpression(p);
  else {
    p.reportExpected('syntax/tuple', "Several variables in parentheses need their values: 'def (a, b) = [1, 2]'.");
    value = p.missing();
  }
  return { kind: 'TupleDeclaration', start, end: p.lastEnd, modifiers, variables, value };
}

function parseTupleVariable(p: Parser): TupleVariable {
  const start = p.start;
  let type: Type | undefined;
  if (!(mayBeName(p.kind) && (p.nextKind() === Kind.Comma || p.nextKind() === Kind.RightParen))) type = parseType(p);
  const name = mayBeName(p.kind) ? p.takeName() : missingVariableName(p);
  return { kind: 'TupleVariable', start: Math.min(start, name.start), end: name.end, type, name };
}
