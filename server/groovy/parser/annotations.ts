import {
  type Annotation,
  type AnnotationList,
  type AnnotationValue,
  type Expression,
  type ModifierOrAnnotation,
} from '../ast';
import { Kind, isWord, mayBeName } from '../scan/tokens';
import { parseExpression } from './expressions';
import { skipToken } from './lookahead';
import { type Parser } from './parser';
import { none } from './shared';
import { parseQualifiedName } from './types';

/** One or more annotations, with line ends between them. */
export function parseAnnotations(p: Parser): Annotation[] {
  const annotations: Annotation[] = [];
  while (p.kind === Kind.At && p.nextKind() !== Kind.Interface) annotations.push(parseAnnotation(p));
  return annotations;
}

function parseAnnotation(p: Parser): Annotation {
  const start = p.start;
  p.next();
  const name = parseQualifiedName(p, 'the annotation');
  let values: readonly AnnotationValue[] = none;
  if (p.kind === Kind.LeftParen && p.enter()) {
    values = parseAnnotationValues(p);
    p.leave();
  }
  return { kind: 'Annotation', start, end: p.lastEnd, name, values };
}

function parseAnnotationValues(p: Parser): AnnotationValue[] {
  const close = p.partnerOf(p.index);
  p.next();
  const values: AnnotationValue[] = [];
  while (p.index < close) {
    const start = p.start;
    const named = isWord(p.kind) && p.nextKind() === Kind.Assign;
    const name = named ? p.takeName() : undefined;
    if (named) p.next();
    else if (values.length > 0) {
      p.reportExpected(
        'syntax/annotation',
        "Each value but a single one needs its name here, as in '@Name(a = 1, b = 2)'.",
      );
    }
    const value = parseElementValue(p);
    if (named && values.some((other) => other.name === undefined)) {
      p.remark(
        'syntax/annotation',
        start,
        p.lastEnd,
        "Beside a named value each value needs its name, as in '@Name(a = 1, b = 2)'.",
      );
    }
    values.push({ kind: 'AnnotationValue', start: named ? start : value.start, end: p.lastEnd, name, value });
    if (p.index >= close) break;
    if (p.kind === Kind.Comma && p.index + 1 < close) {
      p.next();
      continue;
    }
    p.reportExpected('syntax/annotation', `Expected ',' or ')' in the annotation, found ${p.shown()}.`);
    p.moveTo(close);
  }
  p.next();
  return values;
}

/** The value of an annotation's element or its default: an annotation, a list of values, or an expression. */
export function parseElementValue(p: Parser): Expression | Annotation | AnnotationList {
  if (p.kind === Kind.At) return parseAnnotation(p);
  if (p.kind === Kind.LeftBracket && holdsAnnotation(p)) return parseAnnotationList(p);
  return parseExpression(p);
}

function holdsAnnotation(p: Parser): boolean {
  const close = p.partnerOf(p.index);
  for (let at = p.index + 1; at < close; at = skipToken(p, at)) if (p.kindAt(at) === Kind.At) return true;
  return false;
}

/** `[@A, @B(1)]`; annotations are no expressions elsewhere. */
function parseAnnotationList(p: Parser): AnnotationList {
  const start = p.start;
  const close = p.partnerOf(p.index);
  p.next();
  const elements: (Expression | Annotation | AnnotationList)[] = [];
  while (p.index < close) {
    const from = p.index;
    elements.push(parseElementValue(p));
    if (p.index < close && !p.accept(Kind.Comma)) {
      p.reportExpected('syntax/annotation', `Expected ',' or ']' in the list, found ${p.shown()}.`);
      p.moveTo(close);
    }
    if (p.index === from) p.skip();
  }
  p.next();
  return { kind: 'AnnotationList', start, end: p.lastEnd, elements };
}

/** Whether parseModifiers has something to read here. */
export function beginsModifiers(p: Parser): boolean {
  return p.kind === Kind.At || isModifier(p.kind);
}

/** Keywords and annotations before a declaration, with line ends between them. */
export function parseModifiers(p: Parser): ModifierOrAnnotation[] {
  const modifiers: ModifierOrAnnotation[] = [];
  for (;;) {
    if (p.kind === Kind.At && p.nextKind() !== Kind.Interface) modifiers.push(parseAnnotation(p));
    else if (isModifier(p.kind) && !isContextualName(p)) {
      modifiers.push({ kind: 'Modifier', start: p.start, end: p.end, keyword: p.textAt(p.index) });
      p.next();
    } else return modifiers;
  }
}

/** `var` and `sealed` are names where no declaration follows them. */
function isContextualName(p: Parser): boolean {
  if (p.kind !== Kind.Var && p.kind !== Kind.Sealed) return false;
  const next = p.nextKind();
  if (next === Kind.LeftParen) return p.kindAt(p.partnerOf(p.index + 1) + 1) !== Kind.Assign;
  return !mayBeName(next) && !isModifier(next) && !beginsDeclaration(next);
}

function beginsDeclaration(kind: Kind): boolean {
  switch (kind) {
    case Kind.At:
    case Kind.Class:
    case Kind.Interface:
    case Kind.Enum:
    case Kind.Primitive:
    case Kind.Void:
      return true;
    default:
      return false;
  }
}

export function isModifier(kind: Kind): boolean {
  switch (kind) {
    case Kind.Def:
    case Kind.Var:
    case Kind.Final:
    case Kind.Public:
    case Kind.Protected:
    case Kind.Private:
    case Kind.Static:
    case Kind.Abstract:
    case Kind.Sealed:
    case Kind.NonSealed:
    case Kind.Strictfp:
    case Kind.Default:
    case Kind.Native:
    case Kind.Synchronized:
    case Kind.Transient:
    case Kind.Volatile:
      return true;
    default:
      return false;
  }
}
