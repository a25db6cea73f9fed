import {
  type Block,
  type ClassForm,
  type ConstructorDeclaration,
  type Member,
  type ModifierOrAnnotation,
  type Type,
} from '../ast';
import { isStatementWord } from '../scan/kinds';
import { Kind, isWord, mayBeName } from '../scan/tokens';
import { beginsModifiers, parseModifiers } from './annotations';
import { parseBlock } from './blocks';
import { beginsClass, parseClass } from './classes';
import { parseVariables } from './declarations';
import { isMethodAhead, isMethodName, isParameterList, skipReturnType } from './lookahead';
import { parseMethod } from './methods';
import { parseParameters } from './parameters';
import { type Parser } from './parser';
import { none } from './shared';
import { parseStatement } from './statements';
import { parseType, parseTypeList, parseTypeParameters } from './types';

/** A member of a class; `className` tells its constructors. Nothing is consumed where none begins. */
export function parseMember(p: Parser, form: ClassForm, className: string): Member {
  const start = p.start;
  if (p.kind === Kind.LeftBrace) {
    const body = parseBlock(p);
    return { kind: 'Initializer', start, end: body.end, isStatic: false, body };
  }
  if (p.kind === Kind.Static && p.nextKind() === Kind.LeftBrace) {
    p.next();
    const body = parseBlock(p);
    return { kind: 'Initializer', start, end: body.end, isStatic: true, body };
  }
  const modifiers = beginsModifiers(p) ? parseModifiers(p) : none;
  if (beginsClass(p)) return parseClass(p, modifiers, start);
  if (p.kind === Kind.Less) {
    const typeParameters = parseTypeParameters(p);
    const returnType = isMethodAhead(p) ? undefined : parseType(p, 'the type the method returns');
    return parseMethod(p, start, modifiers, typeParameters, returnType, 'class');
  }
  if (isMethodAhead(p)) return parseWithoutType(p, start, modifiers, className);
  if (
    form === 'record' &&
    p.kind !== Kind.EndOfText &&
    p.textAt(p.index) === className &&
    p.nextKind() === Kind.LeftBrace
  ) {
    return parseCompactConstructor(p, start, modifiers);
  }
  const behind = skipReturnType(p, p.index);
  if (behind > 0 && isMethodName(p.kindAt(behind)) && p.kindAt(behind + 1) === Kind.LeftParen) {
    const returnType: Type = parseType(p);
    return parseMethod(p, start, modifiers, none, returnType, 'class');
  }
  if (modifiers.length === 0 && !beginsField(p)) return misplacedStatement(p);
  const variables = parseVariables(p, start, modifiers);
  if (variables.kind === 'TupleDeclaration') return variables;
  return { ...variables, kind: 'FieldDeclaration' };
}

/** `name(…)` without a type before it: a constructor, or a method if it has modifiers. */
function parseWithoutType(
  p: Parser,
  start: number,
  modifiers: readonly ModifierOrAnnotation[],
  className: string,
): Member {
  const isConstructor = p.textAt(p.index) === className && mayBeName(p.kind);
  if (isConstructor && hasBody(p)) return parseConstructor(p, start, modifiers);
  if (modifiers.length === 0) {
    if (!hasBody(p)) {
      if (!isParameterList(p, p.index + 1)) return misplacedStatement(p);
      return parseMethod(p, start, modifiers, none, undefined, 'class');
    }
    p.report(
      'syntax/method-type',
      p.start,
      p.end,
      `A method in a class needs a type or 'def' before its name: 'def ${p.textAt(p.index)}(…) { … }'.`,
      { fix: { title: 'Write def', start: p.start, end: p.start, text: 'def ' } },
    );
  }
  return parseMethod(p, start, modifiers, none, undefined, 'class');
}

function hasBody(p: Parser): boolean {
  const behind = p.kindAt(p.partnerOf(p.index + 1) + 1);
  return behind === Kind.LeftBrace || behind === Kind.Throws;
}

function parseConstructor(
  p: Parser,
  start: number,
  modifiers: readonly ModifierOrAnnotation[],
): ConstructorDeclaration {
  const name = p.takeName();
  const parameters = parseParameters(p);
  const thrown: readonly Type[] = p.accept(Kind.Throws) ? parseTypeList(p, 'the class of an exception') : none;
  let body: Block;
  if (p.kind === Kind.LeftBrace) body = parseBlock(p);
  else {
    p.reportExpected('syntax/method-body', 'The constructor needs its statements in braces.');
    body = { kind: 'Block', start: p.lastEnd, end: p.lastEnd, statements: none };
  }
  return { kind: 'ConstructorDeclaration', start, end: p.lastEnd, modifiers, name, parameters, thrown, body };
}

function parseCompactConstructor(
  p: Parser,
  start: number,
  modifiers: readonly ModifierOrAnnotation[],
): ConstructorDeclaration {
  const name = p.takeName();
  const body = parseBlock(p);
  return {
    kind: 'ConstructorDeclaration',
    start,
    end: p.lastEnd,
    modifiers,
    name,
    parameters: undefined,
    thrown: none,
    body,
  };
}

/** A field without modifiers has a type and a name. */
function beginsField(p: Parser): boolean {
  if (p.kind === Kind.Primitive) return true;
  if (!mayBeName(p.kind)) return false;
  const next = p.nextKind();
  if (next === Kind.Dot) {
    let at = p.index;
    while (p.kindAt(at + 1) === Kind.Dot && isWord(p.kindAt(at + 2))) at += 2;
    return mayBeName(p.kindAt(at + 1)) || p.kindAt(at + 1) === Kind.Less || p.kindAt(at + 1) === Kind.LeftBracket;
  }
  return (mayBeName(next) && !p.newLineAt(p.index + 1)) || next === Kind.Less || next === Kind.LeftBracket;
}

/** A statement between the members of a class: reported once, then read and set aside. */
function misplacedStatement(p: Parser): Member {
  const start = p.start;
  const from = p.index;
  if (mayBeName(p.kind) || isStatementWord(p.kind)) {
    p.report(
      'syntax/member',
      start,
      p.end,
      'A statement is not allowed here: a class holds only fields and methods. Put it into a method.',
    );
    parseStatement(p, 'body');
  }
  return { kind: 'Unreadable', start, end: p.index > from ? p.lastEnd : start };
}
