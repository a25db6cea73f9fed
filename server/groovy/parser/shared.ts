import { Kind } from '../scan/tokens';
import { skipAnnotations } from './lookahead';
import { type Parser } from './parser';

/** The one empty list, so that nodes without modifiers, arguments and the like cost nothing for them. */
export const none: readonly never[] = [];

/** Whether `[]`, perhaps annotated, stands here. */
export function beginsDimension(p: Parser): boolean {
  const at = p.kind === Kind.At ? skipAnnotations(p, p.index) : p.index;
  return at > 0 && p.kindAt(at) === Kind.LeftBracket && !p.newLineAt(at) && p.partnerOf(at) === at + 1;
}

/** Whether the token can begin an expression. */
export function beginsExpression(kind: Kind): boolean {
  switch (kind) {
    case Kind.Primitive:
    case Kind.Void:
    case Kind.New:
    case Kind.This:
    case Kind.Super:
    case Kind.Switch:
    case Kind.Null:
    case Kind.True:
    case Kind.False:
    case Kind.Integer:
    case Kind.Decimal:
    case Kind.String:
    case Kind.GStringBegin:
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.LeftBrace:
    case Kind.Add:
    case Kind.Subtract:
    case Kind.Increment:
    case Kind.Decrement:
    case Kind.Not:
    case Kind.BitNot:
      return true;
    default:
      return kind >= Kind.Identifier && kind <= Kind.Yield;
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
