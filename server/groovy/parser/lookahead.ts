import { onlyContinues } from '../scan/kinds';
import { Kind, mayBeName } from '../scan/tokens';
import { type Parser } from './parser';

/*
 * What the next tokens can be, without making nodes. Each function takes the index of a token and returns the index
 * behind what it found, or -1. Brackets are passed over in one step, so none of them looks at a token twice.
 */

/** `@A`, `@a.B(…)`, any number of them, with line ends between. */
export function skipAnnotations(p: Parser, from: number): number {
  let at = from;
  while (p.kindAt(at) === Kind.At && p.kindAt(at + 1) !== Kind.Interface) {
    at = skipQualifiedName(p, at + 1);
    if (at < 0) return -1;
    if (p.kindAt(at) === Kind.LeftParen) at = p.partnerOf(at) + 1;
  }
  return at;
}

/** A dotted name in which Groovy allows some keywords: `com.acme.in.Thing`. */
function skipQualifiedName(p: Parser, from: number): number {
  let at = from;
  if (!isNameElement(p.kindAt(at))) return -1;
  while (
    p.kindAt(at + 1) === Kind.Dot &&
    isNameElement(p.kindAt(at + 2)) &&
    !p.newLineAt(at + 1) &&
    !p.newLineAt(at + 2)
  ) {
    at += 2;
  }
  return mayBeName(p.kindAt(at)) ? at + 1 : -1;
}

export function isNameElement(kind: Kind): boolean {
  return mayBeName(kind) || kind === Kind.Def;
}

/** Type arguments within type arguments: more than this nobody writes. */
const deepestType = 50;

/** A type with its annotations, type arguments and `[]`. */
export function skipType(p: Parser, from: number, depth = 0): number {
  let at = skipAnnotations(p, from);
  if (at < 0) return -1;
  const kind = p.kindAt(at);
  if (kind === Kind.Primitive || kind === Kind.Void) at++;
  else {
    at = skipQualifiedName(p, at);
    if (at < 0) return -1;
    if (p.kindAt(at) === Kind.Less && !p.newLineAt(at)) {
      at = skipTypeArguments(p, at, depth);
      if (at < 0) return -1;
    }
  }
  return skipDimensions(p, at);
}

function skipDimensions(p: Parser, from: number): number {
  let at = from;
  for (;;) {
    const bracket = p.kindAt(at) === Kind.At ? skipAnnotations(p, at) : at;
    if (bracket < 0 || p.kindAt(bracket) !== Kind.LeftBracket || p.newLineAt(bracket)) return at;
    if (p.partnerOf(bracket) !== bracket + 1) return at;
    at = bracket + 2;
  }
}

/** `<A, ? extends B>` at the `<`. */
export function skipTypeArguments(p: Parser, from: number, depth = 0): number {
  if (depth > deepestType) return -1;
  let at = from + 1;
  for (;;) {
    const annotated = skipAnnotations(p, at);
    if (annotated < 0) return -1;
    if (p.kindAt(annotated) === Kind.Question) {
      at = annotated + 1;
      if (p.kindAt(at) === Kind.Extends || p.kindAt(at) === Kind.Super) at = skipType(p, at + 1, depth + 1);
    } else at = skipType(p, annotated, depth + 1);
    if (at < 0) return -1;
    if (p.kindAt(at) === Kind.Comma) at++;
    else return p.kindAt(at) === Kind.Greater ? at + 1 : -1;
  }
}

/** Whether the names that follow a type at `from` make a declaration: `x`, `x = 1`, `x, y` and then an end. */
export function isDeclaratorList(p: Parser, from: number): boolean {
  let at = from;
  for (;;) {
    if (!mayBeName(p.kindAt(at))) return false;
    const behind = p.kindAt(at + 1);
    if (behind === Kind.Assign) return true;
    if (behind !== Kind.Comma) return endsDeclaration(p, at + 1);
    at += 2;
  }
}

function endsDeclaration(p: Parser, at: number): boolean {
  switch (p.kindAt(at)) {
    case Kind.EndOfText:
    case Kind.RightBrace:
    case Kind.RightParen:
    case Kind.Semicolon:
      return true;
    default:
      return p.newLineAt(at) && !onlyContinues(p.kindAt(at));
  }
}

/**
 * Whether a local variable declaration without modifier starts at `from`: `String x`, `int[] y = …`, `a.b.C z`.
 * A type in small letters needs `=`, `<` or `[` to be told from a command such as `println x`.
 */
export function isTypedDeclaration(p: Parser, from: number): boolean {
  const kind = p.kindAt(from);
  if (kind === Kind.Primitive || kind === Kind.Void) {
    const behind = skipType(p, from);
    return behind > 0 && !p.newLineAt(behind) && isDeclaratorList(p, behind);
  }
  if (!mayBeName(kind)) return false;
  const second = p.kindAt(from + 1);
  if (!mayBeName(second) && second !== Kind.Dot && second !== Kind.Less && second !== Kind.LeftBracket) return false;
  let name = from;
  while (p.kindAt(name + 1) === Kind.Dot) name += 2;
  const behindName = p.kindAt(name + 1);
  const isGeneric = behindName === Kind.Less || behindName === Kind.LeftBracket;
  if (!isGeneric && p.kindAt(name) !== Kind.Capitalized) {
    if (p.kindAt(name + 2) !== Kind.Assign || p.newLineAt(name + 2)) return false;
  }
  const behind = skipType(p, from);
  return behind > 0 && !p.newLineAt(behind) && isDeclaratorList(p, behind);
}

/** Whether a method of the script without modifier starts at `from`: `String name(…)`, `void f()`, `<T> T f(T t)`. */
export function isTypedMethod(p: Parser, from: number): boolean {
  let at = from;
  if (p.kindAt(at) === Kind.Less) {
    at = skipTypeParameters(p, at);
    if (at < 0) return false;
    if (isMethodName(p.kindAt(at)) && p.kindAt(at + 1) === Kind.LeftParen) return isParameterList(p, at + 1);
  }
  const behind = skipReturnType(p, at);
  return (
    behind > 0 &&
    isMethodName(p.kindAt(behind)) &&
    p.kindAt(behind + 1) === Kind.LeftParen &&
    !p.newLineAt(behind + 1) &&
    isParameterList(p, behind + 1)
  );
}

export function isMethodName(kind: Kind): boolean {
  return mayBeName(kind) || kind === Kind.String;
}

/** Whether the name of a method with its parentheses stands here. */
export function isMethodAhead(p: Parser): boolean {
  return isMethodName(p.kind) && p.nextKind() === Kind.LeftParen && !p.newLineAt(p.index + 1);
}

/** As a type, but a class must begin with a capital: `foo bar(x)` is a command. */
export function skipReturnType(p: Parser, from: number): number {
  const behind = skipType(p, from);
  if (behind < 0) return -1;
  const name = skipAnnotations(p, from);
  const kind = p.kindAt(name);
  if (kind === Kind.Primitive || kind === Kind.Void) return behind;
  return p.kindAt(skipQualifiedName(p, name) - 1) === Kind.Capitalized ? behind : -1;
}

/** `<T extends A & B, U>` at the `<`. */
function skipTypeParameters(p: Parser, from: number): number {
  let at = from + 1;
  for (;;) {
    at = skipAnnotations(p, at);
    if (at < 0 || p.kindAt(at) !== Kind.Capitalized) return -1;
    at++;
    if (p.kindAt(at) === Kind.Extends) {
      do {
        at = skipType(p, at + 1);
        if (at < 0) return -1;
      } while (p.kindAt(at) === Kind.And);
    }
    if (p.kindAt(at) === Kind.Comma) at++;
    else return p.kindAt(at) === Kind.Greater ? at + 1 : -1;
  }
}

/** Whether the parentheses at `open` can hold parameters, not arguments. */
export function isParameterList(p: Parser, open: number): boolean {
  const close = p.partnerOf(open);
  let at = open + 1;
  if (at === close) return true;
  for (;;) {
    at = skipParameter(p, at, close);
    if (at < 0) return false;
    if (at === close) return true;
    if (p.kindAt(at) !== Kind.Comma) return false;
    at++;
  }
}

function isParameterModifier(kind: Kind): boolean {
  switch (kind) {
    case Kind.Final:
    case Kind.Def:
    case Kind.Var:
    case Kind.Public:
    case Kind.Protected:
    case Kind.Private:
    case Kind.Static:
    case Kind.Abstract:
    case Kind.Strictfp:
      return true;
    default:
      return false;
  }
}

function skipParameter(p: Parser, from: number, stop: number): number {
  let at = skipAnnotations(p, from);
  if (at < 0) return -1;
  while (isParameterModifier(p.kindAt(at)) && !isParameterEnd(p, at + 1)) {
    at = skipAnnotations(p, at + 1);
    if (at < 0) return -1;
  }
  if (!mayBeName(p.kindAt(at)) || !isParameterEnd(p, at + 1)) {
    at = skipType(p, at);
    if (at < 0) return -1;
    if (p.kindAt(at) === Kind.Ellipsis) at++;
  }
  if (!mayBeName(p.kindAt(at)) && p.kindAt(at) !== Kind.This) return -1;
  at++;
  if (p.kindAt(at) !== Kind.Assign) return at;
  at++;
  while (at < stop && p.kindAt(at) !== Kind.Comma) at = skipToken(p, at);
  return at;
}

function isParameterEnd(p: Parser, at: number): boolean {
  const kind = p.kindAt(at);
  return kind === Kind.Comma || kind === Kind.RightParen || kind === Kind.Assign || kind === Kind.Arrow;
}

/** Behind the token, or behind the partner of the opening bracket. */
export function skipToken(p: Parser, at: number): number {
  const partner = p.partnerOf(at);
  return partner > at ? partner + 1 : at + 1;
}

/** Index of the `->` that ends the parameters of the closure whose brace is at `open`, or -1 if it has none. */
export function closureArrow(p: Parser, open: number): number {
  const close = p.partnerOf(open);
  let at = open + 1;
  let expectsMore = true;
  let annotated = false;
  while (at < close) {
    const kind = p.kindAt(at);
    if (kind === Kind.Arrow) return at;
    if (!expectsMore && p.newLineAt(at) && kind !== Kind.Assign) return -1;
    if (!belongsToParameters(kind) && !(kind === Kind.LeftParen && annotated)) return -1;
    if (kind === Kind.Assign) return p.kindAt(at - 2) === Kind.Dot ? -1 : arrowBehindDefault(p, at + 1, close);
    expectsMore = kind === Kind.Comma || kind === Kind.At || isParameterModifier(kind);
    if (kind === Kind.At) annotated = true;
    if (annotated) expectsMore = true;
    if (kind === Kind.Comma) annotated = false;
    at = skipToken(p, at);
  }
  return -1;
}

/** A default value may be any expression: the arrow has to come before the line or statement ends. */
function arrowBehindDefault(p: Parser, from: number, close: number): number {
  let at = from;
  while (at < close) {
    const kind = p.kindAt(at);
    if (kind === Kind.Arrow) return at;
    const last = p.kindAt(at - 1);
    if (at > from && p.newLineAt(at) && last !== Kind.Comma && !onlyContinues(kind)) return -1;
    if (kind === Kind.Semicolon) return -1;
    at = skipToken(p, at);
  }
  return -1;
}

function belongsToParameters(kind: Kind): boolean {
  switch (kind) {
    case Kind.Comma:
    case Kind.Dot:
    case Kind.At:
    case Kind.Less:
    case Kind.Greater:
    case Kind.Question:
    case Kind.Extends:
    case Kind.Super:
    case Kind.And:
    case Kind.Ellipsis:
    case Kind.Primitive:
    case Kind.Void:
    case Kind.Assign:
    case Kind.LeftBracket:
    case Kind.This:
      return true;
    default:
      return mayBeName(kind) || isParameterModifier(kind);
  }
}
