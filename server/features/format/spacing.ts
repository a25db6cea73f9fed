import { Kind, isWord, mayBeName } from '../../groovy/scan/tokens';
import { type Item } from './items';
import { type Shape } from './shape';

/** The blanks between two things in one line: none, one, or as many as there are, but one at most. */
export type Blank = 'none' | 'one' | 'keep';

const openers: ReadonlySet<Kind> = new Set([Kind.LeftParen, Kind.LeftBracket, Kind.SafeBracket]);
const closers: ReadonlySet<Kind> = new Set([Kind.RightParen, Kind.RightBracket]);
const joints: ReadonlySet<Kind> = new Set([
  Kind.Dot,
  Kind.SafeDot,
  Kind.SpreadDot,
  Kind.SafeChainDot,
  Kind.MethodPointer,
  Kind.MethodReference,
]);
const ranges: ReadonlySet<Kind> = new Set([Kind.Range, Kind.RangeLeftOpen, Kind.RangeRightOpen, Kind.RangeOpen]);

/** Decides about the blanks between two neighbors in one line; `next` is what follows the second one. */
export function blankBetween(before: Item, after: Item, next: Item | undefined, shape: Shape): Blank {
  const { kind: left } = before;
  const { kind: right } = after;
  if (left === undefined || right === undefined) return 'keep';
  if (right === Kind.Semicolon || right === Kind.Comma) return 'none';
  if (openers.has(left) || closers.has(right)) return 'none';
  if (joints.has(left) || joints.has(right)) return 'none';
  if (left === Kind.LeftBrace && right === Kind.RightBrace) return 'none';
  if (left === Kind.At || right === Kind.Ellipsis) return 'none';
  if (shape.prefixes.has(before.start)) return shape.prefixes.has(after.start) ? 'keep' : 'none';
  if (shape.postfixes.has(after.start) || isWithinOperator(before, after, shape)) return 'none';
  if (left === Kind.Colon) return right === Kind.RightBracket ? 'none' : 'one';
  // Whether it is the colon of a condition is known by what stands behind it.
  if (right === Kind.Colon) return next !== undefined && shape.colonsBefore.has(next.start) ? 'one' : 'none';
  if (ranges.has(left) || ranges.has(right)) return 'keep';
  if (isAngle(before, shape) || isAngle(after, shape)) return blankAtAngle(before, after, shape);
  if (right === Kind.LeftParen) return blankBeforeParenthesis(before, after, shape);
  if (right === Kind.LeftBracket || right === Kind.SafeBracket) return blankBeforeBracket(before, after, shape);
  return 'one';
}

/** `>>` may be two tokens. */
function isWithinOperator(before: Item, after: Item, { operators }: Shape): boolean {
  for (let start = before.start; start >= before.start - 2; start--) {
    const end = operators.get(start);
    if (end !== undefined && after.start < end && before.start < end) return true;
  }
  return false;
}

/** The `<` or `>` around type arguments. */
function isAngle({ kind, start }: Item, { operators }: Shape): boolean {
  if (kind !== Kind.Less && kind !== Kind.Greater) return false;
  return ![start, start - 1, start - 2].some((from) => (operators.get(from) ?? -1) > start);
}

function blankAtAngle(before: Item, after: Item, shape: Shape): Blank {
  if (isAngle(after, shape)) {
    // `def <T> void swap()`: a type parameter's own bracket stands alone.
    return before.kind !== undefined && isWord(before.kind) && !mayBeName(before.kind) ? 'one' : 'none';
  }
  if (before.kind === Kind.Less) return 'none';
  if (after.kind === Kind.LeftParen) return shape.close.has(after.start) ? 'none' : 'keep';
  if (after.kind === Kind.LeftBracket) return 'keep';
  return 'one';
}

function blankBeforeParenthesis({ kind }: Item, after: Item, { close }: Shape): Blank {
  if (close.has(after.start)) return 'none';
  if (kind === undefined) return 'keep';
  if (kind === Kind.This || kind === Kind.Super) return 'none';
  if (mayBeName(kind) && kind !== Kind.In && kind !== Kind.As) return 'keep';
  return 'one';
}

function blankBeforeBracket({ kind }: Item, after: Item, { close }: Shape): Blank {
  if (close.has(after.start)) return 'none';
  // `String[]`, `foo [1]` and `new int[3]` are as they are written.
  const isWordOrEnd = kind !== undefined && (isWord(kind) || kind === Kind.RightBracket || kind === Kind.Greater);
  return isWordOrEnd ? 'keep' : 'one';
}
