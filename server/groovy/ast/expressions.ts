import { type Base } from './base';
import { type ClassBody, type Parameter } from './declarations';
import { type Block, type Statement, type SwitchCase, type Unreadable } from './statements';
import { type Name, type Type } from './types';

export type Expression =
  | Variable
  | NumberLiteral
  | StringLiteral
  | GString
  | BooleanLiteral
  | NullLiteral
  | This
  | Super
  | PrimitiveName
  | Parenthesized
  | List
  | MapLiteral
  | Closure
  | Lambda
  | Property
  | MethodPointer
  | Index
  | Call
  | New
  | NewArray
  | ArrayInitializer
  | Unary
  | Postfix
  | Binary
  | Assignment
  | Ternary
  | Elvis
  | Cast
  | As
  | InstanceOf
  | SwitchExpression
  | Spread
  | Tuple
  | Missing
  | Unreadable;

/** A name used as a value: a variable, a class, or an undeclared name. `typeArguments` only in `ArrayList<String>::new`. */
export interface Variable extends Base {
  readonly kind: 'Variable';
  readonly name: string;
  readonly typeArguments: readonly Type[] | undefined;
}

/** `text` as written: `1_000L`, `0xFF`, `1.5e3d`. */
export interface NumberLiteral extends Base {
  readonly kind: 'NumberLiteral';
  readonly text: string;
}

export type Quote = "'" | "'''" | '"' | '"""' | '/' | '$/';

/** A string without interpolation; `value` has its escapes resolved and its line ends as LF. */
export interface StringLiteral extends Base {
  readonly kind: 'StringLiteral';
  readonly quote: Quote;
  readonly value: string;
}

/** A string with interpolation: texts and interpolations in order, beginning and ending with a text (perhaps empty). */
export interface GString extends Base {
  readonly kind: 'GString';
  readonly quote: Quote;
  readonly parts: readonly (GStringText | Interpolation)[];
}

export interface GStringText extends Base {
  readonly kind: 'GStringText';
  readonly value: string;
}

/**
 * `$a.b` (a Variable or chain of Property) or `${…}`. In braces: the one expression as it is; a Closure where there is
 * an arrow or more than one expression (its range is the braces); undefined for `${}`.
 */
export interface Interpolation extends Base {
  readonly kind: 'Interpolation';
  readonly braces: boolean;
  readonly value: Expression | undefined;
}

export interface BooleanLiteral extends Base {
  readonly kind: 'BooleanLiteral';
  readonly value: boolean;
}

export interface NullLiteral extends Base {
  readonly kind: 'NullLiteral';
}

export interface This extends Base {
  readonly kind: 'This';
}

export interface Super extends Base {
  readonly kind: 'Super';
}

/** `int`, `void` and the like used as a value: `x.getMethod('a', int)`, `int.class`. */
export interface PrimitiveName extends Base {
  readonly kind: 'PrimitiveName';
  readonly name: string;
}

/** `(…)`, which may hold a command such as `(foo 4)`. */
export interface Parenthesized extends Base {
  readonly kind: 'Parenthesized';
  readonly expression: Expression;
}

/** `[1, 2, *more]` */
export interface List extends Base {
  readonly kind: 'List';
  readonly elements: readonly Expression[];
}

/** `[a: 1, (b): 2, *: more]`, `[:]` */
export interface MapLiteral extends Base {
  readonly kind: 'MapLiteral';
  readonly entries: readonly Entry[];
}

export type Entry = MapEntry | SpreadMapEntry;

/** `key: value`, also as a named argument. A key that is a plain name or keyword is a Name and means its own text. */
export interface MapEntry extends Base {
  readonly kind: 'MapEntry';
  readonly key: Name | Expression;
  readonly value: Expression;
}

/** `*: map` */
export interface SpreadMapEntry extends Base {
  readonly kind: 'SpreadMapEntry';
  readonly value: Expression;
}

/** `{ a, b -> … }`. Without an arrow `parameters` is undefined and `it` is there; with a bare arrow it is empty. */
export interface Closure extends Base {
  readonly kind: 'Closure';
  readonly parameters: readonly Parameter[] | undefined;
  readonly statements: readonly Statement[];
}

/** `(a, b) -> a + b`, `x -> { … }` */
export interface Lambda extends Base {
  readonly kind: 'Lambda';
  readonly parameters: readonly Parameter[];
  readonly body: Block | Expression;
}

/**
 * `a.b`, `a?.b`, `a*.b`, `a??.b`, `a.'b c'`, `a."$x"`, `a.(x)`, `a.@field`, `a.<T>b`.
 * In a command chain `a b c d` = `a(b).c(d)` the operator of `c` is empty.
 */
export interface Property extends Base {
  readonly kind: 'Property';
  readonly object: Expression;
  readonly operator: '.' | '?.' | '*.' | '??.' | '';
  /** Offset of the operator; of the name where the operator is empty. */
  readonly operatorStart: number;
  /** `.@field` */
  readonly attribute: boolean;
  readonly typeArguments: readonly Type[] | undefined;
  readonly name: Name | StringLiteral | GString | Parenthesized;
}

/** `object.&name`, `Type::name`, `Type::new` */
export interface MethodPointer extends Base {
  readonly kind: 'MethodPointer';
  readonly object: Expression;
  readonly operator: '.&' | '::';
  readonly operatorStart: number;
  readonly name: Name | StringLiteral | GString | Parenthesized;
}

/** `a[0]`, `a?[0]`, `a[1, 2]`, `a[x: 1]`, `String[]` (no arguments). */
export interface Index extends Base {
  readonly kind: 'Index';
  readonly object: Expression;
  readonly safe: boolean;
  readonly arguments: readonly Argument[];
}

export type Argument = Expression | Entry;

/**
 * `f(1, b: 2) { … }`, `f 1, 2`, `f { … }`, `a.f(1)`.
 * `arguments` are those in the parentheses or of the command; `closures` those that trail behind the parentheses.
 */
export interface Call extends Base {
  readonly kind: 'Call';
  readonly callee: Expression;
  /** Offset of `(`, or -1 for a command or a call by trailing closure only. */
  readonly open: number;
  /** Offset behind `)`, or -1 where there are no parentheses or the closing one is missing. */
  readonly close: number;
  readonly arguments: readonly Argument[];
  readonly closures: readonly (Closure | Lambda)[];
  /** True for `f 1, 2`, a call without parentheses. */
  readonly command: boolean;
}

/** `new Foo(1) { … }`, `outer.new Inner()`. `open` and `close` as in Call. */
export interface New extends Base {
  readonly kind: 'New';
  readonly outer: Expression | undefined;
  readonly type: Type;
  readonly open: number;
  readonly close: number;
  readonly arguments: readonly Argument[];
  readonly body: ClassBody | undefined;
}

/** `new int[3][]`, `new String[] { 'a' }` */
export interface NewArray extends Base {
  readonly kind: 'NewArray';
  readonly outer: Expression | undefined;
  readonly type: Type;
  readonly dimensions: readonly ArrayDimension[];
  readonly initializer: ArrayInitializer | undefined;
}

export interface ArrayDimension extends Base {
  readonly kind: 'ArrayDimension';
  readonly size: Expression | undefined;
}

/** `{ 1, 2 }` behind `new int[]`. */
export interface ArrayInitializer extends Base {
  readonly kind: 'ArrayInitializer';
  readonly elements: readonly Expression[];
}

export type UnaryOperator = '!' | '~' | '-' | '+' | '++' | '--';

export interface Unary extends Base {
  readonly kind: 'Unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

/** `x++`, `x--` */
export interface Postfix extends Base {
  readonly kind: 'Postfix';
  readonly operator: '++' | '--';
  readonly operand: Expression;
}

export type BinaryOperator =
  | '**'
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '<<'
  | '>>'
  | '>>>'
  | '..'
  | '<..'
  | '..<'
  | '<..<'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | '!in'
  | '=='
  | '!='
  | '==='
  | '!=='
  | '<=>'
  | '=~'
  | '==~'
  | '&'
  | '^'
  | '|'
  | '&&'
  | '||';

export interface Binary extends Base {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly operatorStart: number;
  readonly left: Expression;
  readonly right: Expression;
}

export type AssignmentOperator =
  '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '**=' | '<<=' | '>>=' | '>>>=' | '&=' | '^=' | '|=' | '?=';

/** `target = value`; the target of `(a, b) = list` is a Tuple. */
export interface Assignment extends Base {
  readonly kind: 'Assignment';
  readonly operator: AssignmentOperator;
  readonly operatorStart: number;
  readonly target: Expression;
  readonly value: Expression;
}

/** `(a, b)` on the left of an assignment. */
export interface Tuple extends Base {
  readonly kind: 'Tuple';
  readonly elements: readonly Expression[];
}

export interface Ternary extends Base {
  readonly kind: 'Ternary';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** `value ?: fallback` */
export interface Elvis extends Base {
  readonly kind: 'Elvis';
  readonly value: Expression;
  readonly fallback: Expression;
}

/** `(Type) value` */
export interface Cast extends Base {
  readonly kind: 'Cast';
  readonly type: Type;
  readonly value: Expression;
}

/** `value as Type` */
export interface As extends Base {
  readonly kind: 'As';
  readonly value: Expression;
  readonly type: Type;
}

/** `value instanceof Type`, `value !instanceof Type` */
export interface InstanceOf extends Base {
  readonly kind: 'InstanceOf';
  readonly negated: boolean;
  readonly value: Expression;
  readonly type: Type;
}

/** `switch (x) { case 1, 2 -> 'a'; default -> 'b' }`, or with `case 1:` and `yield`. */
export interface SwitchExpression extends Base {
  readonly kind: 'SwitchExpression';
  readonly subject: Expression;
  readonly cases: readonly SwitchCase[];
}

/** `*list` in a list, in arguments or in an index. */
export interface Spread extends Base {
  readonly kind: 'Spread';
  readonly value: Expression;
}

/** An expression that had to be here; no width. */
export interface Missing extends Base {
  readonly kind: 'Missing';
}
