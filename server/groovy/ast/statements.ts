import { type Base } from './base';
import {
  type Annotation,
  type ClassDeclaration,
  type MethodDeclaration,
  type ModifierOrAnnotation,
  type Parameter,
} from './declarations';
import { type Expression } from './expressions';
import { type Name, type QualifiedName, type Type } from './types';

export type Statement =
  | PackageDeclaration
  | ImportDeclaration
  | ClassDeclaration
  | MethodDeclaration
  | VariableDeclaration
  | TupleDeclaration
  | ExpressionStatement
  | Block
  | If
  | While
  | DoWhile
  | For
  | ForIn
  | Switch
  | Try
  | Synchronized
  | Return
  | Throw
  | Break
  | Continue
  | Yield
  | Labeled
  | Assert
  | Empty
  | Unreadable;

/** `package a.b` */
export interface PackageDeclaration extends Base {
  readonly kind: 'PackageDeclaration';
  readonly annotations: readonly Annotation[];
  readonly name: QualifiedName;
}

/** `import a.B`, `import a.B as C`, `import a.*`, `import static a.B.c`. `star` tells `.*`; it is not part of the name. */
export interface ImportDeclaration extends Base {
  readonly kind: 'ImportDeclaration';
  readonly annotations: readonly Annotation[];
  readonly isStatic: boolean;
  readonly name: QualifiedName;
  readonly star: boolean;
  readonly alias: Name | undefined;
}

/** `def x = 1, y`, `int x`, `final List<String> x = []`: local variables. Without `def` or modifier `type` is given. */
export interface VariableDeclaration extends Base {
  readonly kind: 'VariableDeclaration';
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly type: Type | undefined;
  readonly declarators: readonly Declarator[];
}

/** One name of a declaration with its value: `x = 1`. */
export interface Declarator extends Base {
  readonly kind: 'Declarator';
  readonly name: Name;
  readonly value: Expression | undefined;
}

/** `def (a, int b) = list` */
export interface TupleDeclaration extends Base {
  readonly kind: 'TupleDeclaration';
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly variables: readonly TupleVariable[];
  readonly value: Expression;
}

export interface TupleVariable extends Base {
  readonly kind: 'TupleVariable';
  readonly type: Type | undefined;
  readonly name: Name;
}

export interface ExpressionStatement extends Base {
  readonly kind: 'ExpressionStatement';
  readonly expression: Expression;
}

/** `{ … }`; when the closing brace is missing the end is where it was expected. */
export interface Block extends Base {
  readonly kind: 'Block';
  readonly statements: readonly Statement[];
}

export interface If extends Base {
  readonly kind: 'If';
  readonly condition: Expression;
  readonly then: Statement;
  readonly otherwise: Statement | undefined;
}

export interface While extends Base {
  readonly kind: 'While';
  readonly condition: Expression;
  readonly body: Statement;
}

export interface DoWhile extends Base {
  readonly kind: 'DoWhile';
  readonly body: Statement;
  readonly condition: Expression;
}

/** `for (init; condition; update) body`. `init` is one declaration, or expression statements. */
export interface For extends Base {
  readonly kind: 'For';
  readonly init: readonly (VariableDeclaration | TupleDeclaration | ExpressionStatement)[];
  readonly condition: Expression | undefined;
  readonly update: readonly Expression[];
  readonly body: Statement;
}

/** `for (x in list) body`, `for (String x : list) body` */
export interface ForIn extends Base {
  readonly kind: 'ForIn';
  readonly variable: Parameter;
  readonly separator: 'in' | ':';
  readonly iterable: Expression;
  readonly body: Statement;
}

/** A switch statement in the old form: `case x:`. With arrows it is a SwitchExpression, also where it is a statement. */
export interface Switch extends Base {
  readonly kind: 'Switch';
  readonly subject: Expression;
  readonly cases: readonly SwitchCase[];
}

/** One or more labels and what follows them. */
export interface SwitchCase extends Base {
  readonly kind: 'SwitchCase';
  readonly labels: readonly SwitchLabel[];
  readonly statements: readonly Statement[];
}

/** `case 1, 2 ->`, `case 3:`, `default:`; a `default` has no values. */
export interface SwitchLabel extends Base {
  readonly kind: 'SwitchLabel';
  readonly isDefault: boolean;
  readonly arrow: boolean;
  readonly values: readonly Expression[];
}

export interface Try extends Base {
  readonly kind: 'Try';
  readonly resources: readonly (VariableDeclaration | TupleDeclaration | ExpressionStatement)[];
  readonly body: Block;
  readonly catches: readonly CatchClause[];
  readonly finallyBlock: Block | undefined;
}

/** `catch (IOException | SQLException e) { … }`; without a type it catches Exception. */
export interface CatchClause extends Base {
  readonly kind: 'CatchClause';
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly types: readonly Type[];
  readonly name: Name;
  readonly body: Block;
}

export interface Synchronized extends Base {
  readonly kind: 'Synchronized';
  readonly lock: Expression;
  readonly body: Block;
}

export interface Return extends Base {
  readonly kind: 'Return';
  readonly value: Expression | undefined;
}

export interface Throw extends Base {
  readonly kind: 'Throw';
  readonly value: Expression;
}

export interface Break extends Base {
  readonly kind: 'Break';
  readonly label: Name | undefined;
}

export interface Continue extends Base {
  readonly kind: 'Continue';
  readonly label: Name | undefined;
}

export interface Yield extends Base {
  readonly kind: 'Yield';
  readonly value: Expression;
}

/** `name: statement` */
export interface Labeled extends Base {
  readonly kind: 'Labeled';
  readonly label: Name;
  readonly statement: Statement;
}

/** `assert condition`, `assert condition : message` */
export interface Assert extends Base {
  readonly kind: 'Assert';
  readonly condition: Expression;
  readonly message: Expression | undefined;
}

/** A `;` where a statement is wanted, or the missing body of a loop or condition (no width then). */
export interface Empty extends Base {
  readonly kind: 'Empty';
}

/** Text that could not be read as anything; an error is reported for it. Stands for a statement, member or expression. */
export interface Unreadable extends Base {
  readonly kind: 'Unreadable';
}
