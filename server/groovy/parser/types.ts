import { capitalize } from '../../text/suggest';
import { type Annotation, type QualifiedName, type Type, type TypeParameter } from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { parseAnnotations } from './annotations';
import { isNameElement, skipTypeArguments } from './lookahead';
import { type Parser } from './parser';
import { beginsDimension, none } from './shared';
import { beginsNextAssignment, missingAfter } from './unfinished';

/** `a.b.C`; a keyword may be part of it as Groovy allows, and a trailing dot stays for completion. */
export function parseQualifiedName(p: Parser, what: string): QualifiedName {
  const start = p.start;
  if (beginsNextAssignment(p) || (!mayBeName(p.kind) && !(isNameElement(p.kind) && p.nextKind() === Kind.Dot))) {
    reportMissingName(p, what);
    return { kind: 'QualifiedName', start: p.lastEnd, end: p.lastEnd, text: '' };
  }
  const text = takeDottedName(p, 'syntax/name', what);
  return { kind: 'QualifiedName', start, end: p.lastEnd, text };
}

/** The word at hand with those behind its dots; the dot of `.*` is left to the import. */
function takeDottedName(p: Parser, code: 'syntax/name' | 'syntax/type', what: string): string {
  let text = p.textAt(p.index);
  p.next();
  while (p.kind === Kind.Dot && !p.onNewLine) {
    if (code === 'syntax/name' && p.nextKind() === Kind.Multiply) break;
    p.next();
    text += '.';
    if (p.newLineAt(p.index) || !isNameElement(p.kind)) {
      p.report(code, p.lastEnd - 1, p.lastEnd, `The name of ${what} goes on after this dot, but nothing follows.`);
      break;
    }
    text += p.textAt(p.index);
    p.next();
  }
  return text;
}

function reportMissingName(p: Parser, what: string): void {
  if (p.onNewLine) missingAfter(p, p.textAt(p.index - 1), `The name of ${what}`);
  else p.reportExpected('syntax/name', `The name of ${what} is missing here; found ${p.shown()}.`);
}

/** A type with annotations, type arguments and `[]`. Where there is none, an empty one is made and reported. */
export function parseType(p: Parser, what = 'a type'): Type {
  const start = p.start;
  const annotations = p.kind === Kind.At ? parseAnnotations(p) : none;
  return parseTypeBehind(p, start, annotations, what, true);
}

/** A type of which there can be a value: `void` is none. */
export function parseValueType(p: Parser, what = 'a type'): Type {
  const type = parseType(p, what);
  refuseVoid(p, type);
  return type;
}

function refuseVoid(p: Parser, type: Type): void {
  if (type.name !== 'void') return;
  p.remark(
    'syntax/void',
    type.start,
    type.end,
    "'void' means no value at all and is only allowed before a method. Write 'def' or a type.",
  );
}

/** The type in `new …`: its `[]` and sizes belong to the creation. */
export function parseCreatedType(p: Parser): Type {
  const start = p.start;
  const annotations = p.kind === Kind.At ? parseAnnotations(p) : none;
  return parseTypeBehind(p, start, annotations, 'the class to create', false);
}

function parseTypeBehind(
  p: Parser,
  start: number,
  annotations: readonly Annotation[],
  what: string,
  withDimensions: boolean,
): Type {
  const nameStart = p.start;
  let name: string;
  let typeArguments: readonly Type[] | undefined;
  if (p.kind === Kind.Primitive || p.kind === Kind.Void) {
    name = p.textAt(p.index);
    p.next();
  } else {
    const isUnfinished = p.start > p.statementStart && beginsNextAssignment(p);
    if (isUnfinished) missingAfter(p, p.textAt(p.index - 1), capitalize(what));
    if (isUnfinished || (!mayBeName(p.kind) && !(isNameElement(p.kind) && p.nextKind() === Kind.Dot))) {
      p.reportExpected('syntax/type', `Expected ${what} here, found ${p.shown()}.`);
      return emptyType(annotations, annotations.length > 0 ? start : p.lastEnd, p.lastEnd);
    }
    name = takeDottedName(p, 'syntax/type', 'the type');
  }
  const nameEnd = p.lastEnd;
  if (hasTypeArguments(p, name, !withDimensions)) typeArguments = parseTypeArguments(p, !withDimensions);
  const dimensions = withDimensions ? takeDimensions(p) : 0;
  return {
    kind: 'Type',
    start,
    end: p.lastEnd,
    annotations,
    name,
    nameStart,
    nameEnd,
    typeArguments,
    dimensions,
    bound: undefined,
    boundKind: undefined,
  };
}

/** `<` behind the name of a class opens type arguments only if they are closed: `x as int < 3` compares. */
function hasTypeArguments(p: Parser, name: string, diamond: boolean): boolean {
  if (p.kind !== Kind.Less || p.onNewLine || primitives.has(name)) return false;
  return (diamond && p.nextKind() === Kind.Greater) || skipTypeArguments(p, p.index) > 0;
}

const primitives = new Set(['boolean', 'byte', 'char', 'short', 'int', 'long', 'float', 'double', 'void']);

function emptyType(annotations: readonly Annotation[], start: number, end: number): Type {
  return {
    kind: 'Type',
    start,
    end,
    annotations,
    name: '',
    nameStart: end,
    nameEnd: end,
    typeArguments: undefined,
    dimensions: 0,
    bound: undefined,
    boundKind: undefined,
  };
}

/** The `[]` behind a type, which may carry annotations of their own. */
function takeDimensions(p: Parser): number {
  let count = 0;
  while (beginsDimension(p)) {
    if (p.kind === Kind.At) parseAnnotations(p);
    p.next();
    p.next();
    count++;
  }
  return count;
}

/** `<A, ?>` at the `<`; an empty `<>` only where `diamond` allows it. */
export function parseTypeArguments(p: Parser, diamond: boolean): Type[] {
  const open = p.start;
  p.next();
  const types: Type[] = [];
  if (diamond && p.accept(Kind.Greater)) return types;
  do types.push(parseTypeArgument(p));
  while (p.accept(Kind.Comma));
  if (!p.accept(Kind.Greater)) {
    p.reportExpected('syntax/type-arguments', `Expected '>' to close the '<' of the type, found ${p.shown()}.`, {
      related: [{ start: open, end: open + 1, message: "The '<' is here." }],
    });
  }
  return types;
}

function parseTypeArgument(p: Parser): Type {
  if (!p.enter()) return emptyType(none, p.lastEnd, p.lastEnd);
  const start = p.start;
  const annotations = p.kind === Kind.At ? parseAnnotations(p) : none;
  const type =
    p.kind === Kind.Question
      ? parseWildcard(p, start, annotations)
      : parseTypeBehind(p, start, annotations, 'a type', true);
  p.leave();
  return type;
}

function parseWildcard(p: Parser, start: number, annotations: readonly Annotation[]): Type {
  const nameStart = p.start;
  p.next();
  const nameEnd = p.lastEnd;
  const boundKind = p.kind === Kind.Extends ? 'extends' : p.kind === Kind.Super ? 'super' : undefined;
  let bound: Type | undefined;
  if (boundKind !== undefined) {
    p.next();
    bound = parseType(p);
  }
  return {
    kind: 'Type',
    start,
    end: p.lastEnd,
    annotations,
    name: '?',
    nameStart,
    nameEnd,
    typeArguments: undefined,
    dimensions: 0,
    bound,
    boundKind,
  };
}

/** `A, B` behind extends, implements, permits or throws. */
export function parseTypeList(p: Parser, what: string): Type[] {
  const types: Type[] = [];
  do types.push(parseType(p, what));
  while (p.accept(Kind.Comma));
  return types;
}

/** `<T extends A & B>` at the `<`. */
export function parseTypeParameters(p: Parser): TypeParameter[] {
  p.next();
  const parameters: TypeParameter[] = [];
  do {
    const start = p.start;
    const annotations = p.kind === Kind.At ? parseAnnotations(p) : none;
    if (!mayBeName(p.kind)) {
      p.reportExpected('syntax/type-parameters', `Expected the name of a type parameter here, found ${p.shown()}.`);
      break;
    }
    const name = p.takeName();
    const bounds: Type[] = [];
    if (p.accept(Kind.Extends)) {
      do bounds.push(parseType(p));
      while (p.accept(Kind.And));
    }
    parameters.push({ kind: 'TypeParameter', start, end: p.lastEnd, annotations, name, bounds });
  } while (p.accept(Kind.Comma));
  if (!p.accept(Kind.Greater)) {
    p.reportExpected('syntax/type-parameters', `Expected '>' after the type parameters, found ${p.shown()}.`);
  }
  return parameters;
}
