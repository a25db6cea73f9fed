import { type Base } from './base';
import { type Argument, type Expression, type StringLiteral } from './expressions';
import { type Block, type Declarator, type TupleDeclaration, type Unreadable } from './statements';
import { type Name, type QualifiedName, type Type, type TypeParameter } from './types';

export type ClassForm = 'class' | 'interface' | 'trait' | 'enum' | 'record' | '@interface';

export interface ClassDeclaration extends Base {
  readonly kind: 'ClassDeclaration';
  readonly form: ClassForm;
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly name: Name;
  readonly typeParameters: readonly TypeParameter[];
  /** The components of a record, else undefined. */
  readonly header: readonly Parameter[] | undefined;
  readonly superTypes: readonly Type[];
  readonly interfaces: readonly Type[];
  readonly permits: readonly Type[];
  readonly body: ClassBody;
}

/** `{ … }` of a class or an anonymous class. */
export interface ClassBody extends Base {
  readonly kind: 'ClassBody';
  readonly members: readonly Member[];
}

export type Member =
  | FieldDeclaration
  | MethodDeclaration
  | ConstructorDeclaration
  | Initializer
  | EnumConstant
  | ClassDeclaration
  | TupleDeclaration
  | Unreadable;

/** A field or, without a visibility modifier, a property: `String key`, `private int a = 1, b`. */
export interface FieldDeclaration extends Base {
  readonly kind: 'FieldDeclaration';
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly type: Type | undefined;
  readonly declarators: readonly Declarator[];
}

/** A method of a class or of the script. `name` is a string literal in `def 'does it'() { … }`. */
export interface MethodDeclaration extends Base {
  readonly kind: 'MethodDeclaration';
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly typeParameters: readonly TypeParameter[];
  readonly returnType: Type | undefined;
  readonly name: Name | StringLiteral;
  readonly parameters: readonly Parameter[];
  readonly thrown: readonly Type[];
  /** The default of an annotation's element: `int max() default 3`. */
  readonly defaultValue: AnnotationValue | undefined;
  readonly body: Block | undefined;
}

/** `Name(…) { … }` in class Name; `parameters` is undefined for a record's compact constructor `Name { … }`. */
export interface ConstructorDeclaration extends Base {
  readonly kind: 'ConstructorDeclaration';
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly name: Name;
  readonly parameters: readonly Parameter[] | undefined;
  readonly thrown: readonly Type[];
  readonly body: Block;
}

/** `{ … }` or `static { … }` in a class. */
export interface Initializer extends Base {
  readonly kind: 'Initializer';
  readonly isStatic: boolean;
  readonly body: Block;
}

export interface EnumConstant extends Base {
  readonly kind: 'EnumConstant';
  readonly annotations: readonly Annotation[];
  readonly name: Name;
  readonly arguments: readonly Argument[];
  readonly body: ClassBody | undefined;
}

/**
 * A parameter of a method, closure or lambda, a record's component, or the variable of a for-in loop.
 * `Foo this` (Java's receiver parameter) has the name `this`.
 */
export interface Parameter extends Base {
  readonly kind: 'Parameter';
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly type: Type | undefined;
  readonly varargs: boolean;
  readonly name: Name;
  readonly defaultValue: Expression | undefined;
}

export type ModifierOrAnnotation = Modifier | Annotation;

/** A keyword such as `def`, `final`, `static`, `private`, `var`. */
export interface Modifier extends Base {
  readonly kind: 'Modifier';
  readonly keyword: string;
}

/** `@Name`, `@Name(value)`, `@Name(a = 1, b = [2, 3])`; the one unnamed value has an undefined name. */
export interface Annotation extends Base {
  readonly kind: 'Annotation';
  readonly name: QualifiedName;
  readonly values: readonly AnnotationValue[];
}

/** One value of an annotation or the default of its element. `value` may be an annotation. */
export interface AnnotationValue extends Base {
  readonly kind: 'AnnotationValue';
  readonly name: Name | undefined;
  readonly value: Expression | Annotation | AnnotationList;
}

/** `[@A(1), @B]` as the value of an annotation; a list without annotations in it is a List. */
export interface AnnotationList extends Base {
  readonly kind: 'AnnotationList';
  readonly elements: readonly (Expression | Annotation | AnnotationList)[];
}
