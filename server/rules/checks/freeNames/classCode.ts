import { type ClassBody, type ClassDeclaration } from '../../../groovy/ast';
import { annotationsOf, lastPart, nameOf } from '../../../groovy/nodeFacts';
import { findMembers } from '../../members';

/** Annotations that give a class no names. */
const harmless: readonly string[] = [
  'Canonical',
  'CompileDynamic',
  'CompileStatic',
  'Deprecated',
  'EqualsAndHashCode',
  'Immutable',
  'MapConstructor',
  'SuppressWarnings',
  'ToString',
  'TupleConstructor',
  'TypeChecked',
];

/** Methods by which a class answers to names that nobody declares. */
const answering: readonly string[] = ['get', 'getProperty', 'invokeMethod', 'methodMissing', 'propertyMissing'];

interface OpenBody {
  readonly isClosed: boolean;
  /** Methods of the class. */
  readonly methods: ReadonlySet<string>;
  /** How many closures were open where each piece of static code began; nothing for code of the instance. */
  readonly code: (number | undefined)[];
}

/** Follows the classes around a place while a text is walked. */
export class ClassCode {
  /** Methods of all classes so far. */
  readonly methods = new Set<string>();
  private readonly bodies: OpenBody[] = [];

  /** `declaration` is nothing for the body of an anonymous class or of a constant. */
  enter(declaration: ClassDeclaration | undefined, { members }: ClassBody): void {
    const methods = members.flatMap((one) => (one.kind === 'MethodDeclaration' ? [nameOf(one.name)] : []));
    for (const one of methods) this.methods.add(one);
    const isClosed = declaration !== undefined && hasOnlyItsOwn(declaration, methods);
    this.bodies.push({ isClosed, methods: new Set(methods), code: [] });
  }

  leave(): void {
    this.bodies.pop();
  }

  enterCode(isStatic: boolean, closures: number): void {
    this.bodies.at(-1)?.code.push(isStatic ? closures : undefined);
  }

  leaveCode(): void {
    this.bodies.at(-1)?.code.pop();
  }

  isInside(): boolean {
    return this.bodies.length > 0;
  }

  /**
   * Whether it is sure that no class around the place has any of the methods, and that the compiler says nothing of the
   * place itself, as it does of names in static code.
   */
  lacks(methods: readonly string[], closures: number): boolean {
    if (this.bodies.at(-1)?.code.at(-1) === closures) return false;
    return (
      this.bodies.every((body) => body.isClosed && !methods.some((one) => body.methods.has(one))) &&
      !methods.some((one) => findMembers('GroovyObject', one).length > 0 || findMembers('Object', one).length > 0)
    );
  }
}

function hasOnlyItsOwn(declaration: ClassDeclaration, methods: readonly string[]): boolean {
  const { form, superTypes, interfaces, modifiers, body } = declaration;
  if (form !== 'class' || superTypes.length > 0 || interfaces.length > 0) return false;
  if (annotationsOf(modifiers).some(({ name }) => !harmless.includes(lastPart(name.text)))) return false;
  if (methods.some((one) => answering.includes(one))) return false;
  return body.members.every(
    (one) =>
      one.kind !== 'Unreadable' && (one.kind !== 'FieldDeclaration' || annotationsOf(one.modifiers).length === 0),
  );
}
