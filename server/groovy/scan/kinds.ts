import { Kind, mayBeName } from './tokens';

/*
 * What a token can be to what stands around it, told by its kind alone.
 */

export function isOpening(kind: Kind): boolean {
  return kind === Kind.LeftParen || kind === Kind.LeftBracket || kind === Kind.SafeBracket || kind === Kind.LeftBrace;
}

export function isClosing(kind: Kind): boolean {
  return kind === Kind.RightParen || kind === Kind.RightBracket || kind === Kind.RightBrace;
}

/** The kind that closes an opening bracket. */
export function closingKind(kind: Kind): Kind {
  if (kind === Kind.LeftParen) return Kind.RightParen;
  return kind === Kind.LeftBrace ? Kind.RightBrace : Kind.RightBracket;
}

/** `.`, `?.`, `*.` and `??.` */
export function isDot(kind: Kind): boolean {
  return kind >= Kind.Dot && kind <= Kind.SafeChainDot;
}

/** Kinds that can only go on with what stands before them, so that a line that starts with one belongs to the last. */
export function onlyContinues(kind: Kind): boolean {
  switch (kind) {
    case Kind.Add:
    case Kind.Subtract:
    case Kind.Not:
    case Kind.BitNot:
    case Kind.Increment:
    case Kind.Decrement:
    case Kind.At:
      return false;
    case Kind.InstanceOf:
      return true;
    default:
      return kind >= Kind.Comma && kind <= Kind.Power;
  }
}

/** Whether the token can begin an expression. */
export function beginsExpression(kind: Kind): boolean {
  switch (kind) {
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.LeftBrace:
    case Kind.Add:
    case Kind.Subtract:
    case Kind.Increment:
    case Kind.Decrement:
      return true;
    default:
      return beginsOnlyArgument(kind) || beginsChainName(kind);
  }
}

/** What can be the argument of a command, but not the next name of a chain. */
export function beginsOnlyArgument(kind: Kind): boolean {
  switch (kind) {
    case Kind.Primitive:
    case Kind.Void:
    case Kind.New:
    case Kind.This:
    case Kind.Super:
    case Kind.Switch:
    case Kind.Not:
    case Kind.BitNot:
      return true;
    default:
      return false;
  }
}

/** A name, or a literal in its place: what can be the next name of a chain such as `a b c d`. */
export function beginsChainName(kind: Kind): boolean {
  switch (kind) {
    case Kind.Integer:
    case Kind.Decimal:
    case Kind.String:
    case Kind.GStringBegin:
    case Kind.True:
    case Kind.False:
    case Kind.Null:
      return true;
    default:
      return mayBeName(kind);
  }
}

/** Whether the token begins a statement by a word of its own, so that a list or an expression cannot go on with it. */
export function isStatementWord(kind: Kind): boolean {
  switch (kind) {
    case Kind.If:
    case Kind.Else:
    case Kind.For:
    case Kind.While:
    case Kind.Do:
    case Kind.Try:
    case Kind.Catch:
    case Kind.Finally:
    case Kind.Return:
    case Kind.Throw:
    case Kind.Break:
    case Kind.Continue:
    case Kind.Assert:
    case Kind.Case:
    case Kind.Default:
    case Kind.Import:
    case Kind.Package:
    case Kind.Class:
    case Kind.Interface:
    case Kind.Enum:
    case Kind.Def:
    case Kind.Private:
    case Kind.Protected:
    case Kind.Public:
    case Kind.Static:
    case Kind.Final:
    case Kind.Abstract:
      return true;
    default:
      return false;
  }
}
