import { type AssignmentOperator, type BinaryOperator } from '../ast';
import { Kind } from '../scan/tokens';

/** How tight operators bind, loosest first, as in Groovy 4's grammar. */
export const Level = {
  Assignment: 1,
  Conditional: 2,
  Or: 3,
  And: 4,
  BitOr: 5,
  BitXor: 6,
  BitAnd: 7,
  Regex: 8,
  Equality: 9,
  Relation: 10,
  Shift: 11,
  Sum: 12,
  Product: 13,
  Power: 14,
  Unary: 15,
} as const;

/** By kind of token; 0 for what is no operator with something on its left. */
export const levels = new Uint8Array(256);
/** By kind of token. */
export const operators: (BinaryOperator | AssignmentOperator)[] = [];

function define(level: number, ...kinds: (readonly [Kind, BinaryOperator | AssignmentOperator])[]): void {
  for (const [kind, operator] of kinds) {
    levels[kind] = level;
    operators[kind] = operator;
  }
}

define(
  Level.Assignment,
  [Kind.Assign, '='],
  [Kind.AddAssign, '+='],
  [Kind.SubtractAssign, '-='],
  [Kind.MultiplyAssign, '*='],
  [Kind.DivideAssign, '/='],
  [Kind.ModAssign, '%='],
  [Kind.PowerAssign, '**='],
  [Kind.ShiftLeftAssign, '<<='],
  [Kind.ShiftRightAssign, '>>='],
  [Kind.ShiftRightUnsignedAssign, '>>>='],
  [Kind.AndAssign, '&='],
  [Kind.XorAssign, '^='],
  [Kind.OrAssign, '|='],
  [Kind.ElvisAssign, '?='],
);
levels[Kind.Question] = Level.Conditional;
levels[Kind.Elvis] = Level.Conditional;
define(Level.Or, [Kind.OrOr, '||']);
define(Level.And, [Kind.AndAnd, '&&']);
define(Level.BitOr, [Kind.Or, '|']);
define(Level.BitXor, [Kind.Xor, '^']);
define(Level.BitAnd, [Kind.And, '&']);
define(Level.Regex, [Kind.Find, '=~'], [Kind.Match, '==~']);
define(
  Level.Equality,
  [Kind.Equal, '=='],
  [Kind.NotEqual, '!='],
  [Kind.Identical, '==='],
  [Kind.NotIdentical, '!=='],
  [Kind.Spaceship, '<=>'],
);
define(
  Level.Relation,
  [Kind.Less, '<'],
  [Kind.LessEqual, '<='],
  [Kind.Greater, '>'],
  [Kind.GreaterEqual, '>='],
  [Kind.In, 'in'],
  [Kind.NotIn, '!in'],
);
levels[Kind.As] = Level.Relation;
levels[Kind.InstanceOf] = Level.Relation;
levels[Kind.NotInstanceOf] = Level.Relation;
define(
  Level.Shift,
  [Kind.Range, '..'],
  [Kind.RangeLeftOpen, '<..'],
  [Kind.RangeRightOpen, '..<'],
  [Kind.RangeOpen, '<..<'],
);
define(Level.Sum, [Kind.Add, '+'], [Kind.Subtract, '-']);
define(Level.Product, [Kind.Multiply, '*'], [Kind.Divide, '/'], [Kind.Mod, '%']);
define(Level.Power, [Kind.Power, '**']);
