import { type Expression, type UnaryOperator } from '../ast';
import { beginsExpression } from '../scan/kinds';
import { Kind, mayBeName } from '../scan/tokens';
import { parseOperators } from './expressions';
import { skipType } from './lookahead';
import { type Parser } from './parser';
import { parsePath } from './paths';
import { Level } from './precedence';
import { skipUnreadable } from './shared';
import { parseSwitchExpression } from './switches';
import { parseValueType } from './types';
import { beginsNextStatement, missingAfter } from './unfinished';

/** A path, a prefix operator with its operand, a cast, or a switch expression. */
export function parseOperand(p: Parser): Expression {
  const operator = prefixOperator(p.kind);
  if (operator !== undefined) return parsePrefix(p, operator, false);
  if (p.kind === Kind.LeftParen && isCast(p)) return parseCast(p);
  if (p.kind === Kind.Switch) return parseSwitchExpression(p);
  return parsePostfix(p);
}

function prefixOperator(kind: Kind): UnaryOperator | undefined {
  switch (kind) {
    case Kind.Not:
      return '!';
    case Kind.BitNot:
      return '~';
    case Kind.Subtract:
      return '-';
    case Kind.Add:
      return '+';
    case Kind.Increment:
      return '++';
    case Kind.Decrement:
      return '--';
    default:
      return undefined;
  }
}

/** `-x`: signs bind looser than `**`, `!` and `~` tighter; behind a cast all of them take only a path. */
function parsePrefix(p: Parser, operator: UnaryOperator, inCast: boolean): Expression {
  const start = p.start;
  p.next();
  const isSign = operator !== '!' && operator !== '~';
  if (p.onNewLine && (isSign || beginsNextStatement(p))) {
    const operand = missingAfter(p, operator);
    return { kind: 'Unary', start, end: operand.end, operator, operand };
  }
  const operand = inCast ? parseCastOperand(p) : parseOperators(p, isSign ? Level.Power : Level.Unary);
  p.endsInCall = false;
  if (operator === '-' && (operand.kind === 'NullLiteral' || operand.kind === 'BooleanLiteral')) {
    p.remark('syntax/operand', operand.start, operand.end, 'Only a number can have a minus sign.');
  }
  return { kind: 'Unary', start, end: operand.end, operator, operand };
}

function parsePostfix(p: Parser): Expression {
  const operand = parsePath(p);
  if ((p.kind !== Kind.Increment && p.kind !== Kind.Decrement) || p.onNewLine) return operand;
  const operator = p.kind === Kind.Increment ? '++' : '--';
  p.next();
  return { kind: 'Postfix', start: operand.start, end: p.lastEnd, operator, operand };
}

/**
 * `(Type) value`: parentheses around nothing but a type, and then on the same line what can begin an operand. Groovy
 * takes `(x) - 1`, `(x)[0]` and `(x)(y)` for casts, too.
 */
function isCast(p: Parser): boolean {
  const close = p.partnerOf(p.index);
  return beginsCastOperand(p, close + 1) && !p.newLineAt(close + 1) && skipType(p, p.index + 1) === close;
}

function beginsCastOperand(p: Parser, at: number): boolean {
  const kind = p.kindAt(at);
  switch (kind) {
    case Kind.As:
    case Kind.In:
      // `(x) as Type` is a cast of a variable named `as` with a command's argument, wherever a command can stand.
      return p.commands && mayBeName(p.kindAt(at + 1)) && !p.newLineAt(at + 1);
    case Kind.Increment:
    case Kind.Decrement:
      return beginsExpression(p.kindAt(at + 1)) && !p.newLineAt(at + 1);
    case Kind.Switch:
      return false;
    default:
      return beginsExpression(kind);
  }
}

function parseCast(p: Parser): Expression {
  const start = p.start;
  p.next();
  const type = parseValueType(p);
  p.next();
  const value = parseCastOperand(p);
  p.endsInCall = false;
  return { kind: 'Cast', start, end: value.end, type, value };
}

function parseCastOperand(p: Parser): Expression {
  if (!p.enter()) return skipUnreadable(p);
  const operator = prefixOperator(p.kind);
  const operand =
    operator !== undefined
      ? parsePrefix(p, operator, true)
      : p.kind === Kind.LeftParen && isCast(p)
        ? parseCast(p)
        : parsePostfix(p);
  p.leave();
  return operand;
}
