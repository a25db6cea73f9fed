import {
  type Annotation,
  type Expression,
  type Modifier,
  type ModifierOrAnnotation,
  type Name,
  type Node,
  type Statement,
  type StringLiteral,
  type Type,
} from './ast';

export function hasModifier(modifiers: readonly ModifierOrAnnotation[], keyword: string): boolean {
  return findModifier(modifiers, keyword) !== undefined;
}

export function findModifier(modifiers: readonly ModifierOrAnnotation[], ...keywords: string[]): Modifier | undefined {
  return modifiers.find((one): one is Modifier => one.kind === 'Modifier' && keywords.includes(one.keyword));
}

export function keywordsOf(modifiers: readonly ModifierOrAnnotation[]): readonly Modifier[] {
  return modifiers.filter((one): one is Modifier => one.kind === 'Modifier');
}

export function annotationsOf(modifiers: readonly ModifierOrAnnotation[]): readonly Annotation[] {
  return modifiers.filter((one): one is Annotation => one.kind === 'Annotation');
}

/** The annotation of a simple name, however it is qualified. */
export function findAnnotationOf(
  modifiers: readonly ModifierOrAnnotation[],
  simpleName: string,
): Annotation | undefined {
  return annotationsOf(modifiers).find(({ name }) => lastPart(name.text) === simpleName);
}

/** `C` of `a.b.C`. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

export function nameOf(name: Name | StringLiteral): string {
  return name.kind === 'Name' ? name.text : name.value;
}

/** The name that a node spells out, in quotes or not; nothing for what has to be worked out first. */
export function plainName(node: Node): string | undefined {
  return node.kind === 'Name' || node.kind === 'StringLiteral' ? nameOf(node) : undefined;
}

/** The expression within any number of parentheses. */
export function unwrap(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'Parenthesized') inner = inner.expression;
  return inner;
}

/** An interface, or an annotation, which is one to the compiler. */
export function isInterface(one: { readonly form: string } | undefined): boolean {
  return one?.form === 'interface' || one?.form === '@interface';
}

const primitives = new Set(['boolean', 'byte', 'char', 'short', 'int', 'long', 'float', 'double']);

/** A primitive type, but not `void`. */
export function isPrimitiveName(name: string): boolean {
  return primitives.has(name);
}

export function isPrimitive(type: Type | undefined): boolean {
  return type?.dimensions === 0 && primitives.has(type.name);
}

export function isVoid(type: Type | undefined): boolean {
  return type?.dimensions === 0 && type.name === 'void';
}

export function startsUpperCase(name: string): boolean {
  const first = name.charAt(0);
  return first !== first.toLowerCase();
}

/** `getName` for `name`. A name of one letter and one that begins with a capital keep their case rules as Java beans have it. */
export function accessorOf(prefix: 'get' | 'set' | 'is', property: string): string {
  const second = property.charAt(1);
  const keep = second !== '' && second !== second.toLowerCase();
  return prefix + (keep ? property : property.charAt(0).toUpperCase() + property.slice(1));
}

/** `this(...)` or `super(...)`, the call a constructor may begin with. */
export function isConstructorCall(expression: Expression): boolean {
  return (
    expression.kind === 'Call' &&
    !expression.command &&
    (expression.callee.kind === 'This' || expression.callee.kind === 'Super')
  );
}

/** Whether control surely leaves by the statement itself: `return` or `throw`. */
export function leavesForGood(statement: Statement | undefined): boolean {
  return statement?.kind === 'Return' || statement?.kind === 'Throw';
}
