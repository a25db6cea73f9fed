import {
  type ClassBody,
  type ClassDeclaration,
  type ClassForm,
  type ConstructorDeclaration,
  type EnumConstant,
  type FieldDeclaration,
  type MethodDeclaration,
  type ModifierOrAnnotation,
  type Name,
  type New,
  type Parameter,
  type Script,
  type Type,
} from '../ast';
import { type Base } from '../ast/base';
import { accessorOf, findAnnotationOf, findModifier, hasModifier, isInterface, nameOf } from '../nodeFacts';

/** A class, interface, trait, enum or record that the text declares, or a class without a name (`new Runnable() { … }`). */
export interface ScriptClass {
  /** Simple name; empty for a class without a name. */
  readonly name: string;
  /** With the outer ones: `Outer.Inner`. */
  readonly fullName: string;
  readonly form: ClassForm | 'anonymous';
  readonly outer: ScriptClass | undefined;
  /** How many classes are around it. */
  readonly depth: number;
  /** Where to point: the name, or the type behind `new`. */
  readonly place: Base;
  readonly modifiers: readonly ModifierOrAnnotation[];
  readonly typeParameters: readonly string[];
  readonly superTypes: readonly Type[];
  readonly interfaces: readonly Type[];
  readonly body: ClassBody;
  readonly declaration: ClassDeclaration | New | EnumConstant;
  /** Nested classes by name, the first of each name. */
  readonly nested: Map<string, ScriptClass>;
  readonly fields: readonly Field[];
  readonly methods: readonly MethodDeclaration[];
  readonly constructors: readonly ConstructorDeclaration[];
  /** The first field of each name. */
  readonly fieldByName: ReadonlyMap<string, Field>;
  readonly methodsByName: ReadonlyMap<string, readonly MethodDeclaration[]>;
  /** Nested classes that need no object of the outer one. */
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
}

/** A field, property, enum constant or component of a record. */
export interface Field {
  readonly name: Name;
  readonly type: Type | undefined;
  readonly isProperty: boolean;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly hasValue: boolean;
  readonly kind: 'field' | 'constant' | 'component';
  readonly declaration: FieldDeclaration | EnumConstant | Parameter;
}

/** Classes nested deeper than anybody writes them are left alone, so that generated nonsense cannot exhaust the stack. */
const DEEPEST_NESTING = 100;

/** The classes at the top of the script, in order, duplicates included. */
export function classesOfScript(script: Script): ScriptClass[] {
  const found: ScriptClass[] = [];
  for (const statement of script.statements) {
    if (statement.kind === 'ClassDeclaration') found.push(describeClass(statement, undefined));
  }
  return found;
}

function describeClass(declaration: ClassDeclaration, outer: ScriptClass | undefined): ScriptClass {
  const { form, name, modifiers, body } = declaration;
  return assemble({
    name: name.text,
    form,
    outer,
    place: name,
    modifiers,
    typeParameters: declaration.typeParameters.map((parameter) => parameter.name.text),
    superTypes: declaration.superTypes,
    interfaces: declaration.interfaces,
    body,
    declaration,
    header: declaration.header ?? [],
    isStatic:
      hasModifier(modifiers, 'static') ||
      form === 'enum' ||
      form === 'record' ||
      isInterface(declaration) ||
      outer?.form === 'interface',
    isAbstract: isInterface(declaration) || form === 'trait' || hasModifier(modifiers, 'abstract'),
  });
}

/** The class behind `new Foo() { … }` or an enum constant with a body. */
export function describeAnonymous(
  declaration: New | EnumConstant,
  body: ClassBody,
  outer: ScriptClass | undefined,
): ScriptClass {
  return assemble({
    name: '',
    form: 'anonymous',
    outer,
    place: declaration.kind === 'New' ? declaration.type : declaration.name,
    modifiers: [],
    typeParameters: [],
    superTypes: declaration.kind === 'New' ? [declaration.type] : [],
    interfaces: [],
    body,
    declaration,
    header: [],
    isStatic: false,
    isAbstract: false,
  });
}

type Head = Omit<
  ScriptClass,
  'fullName' | 'depth' | 'nested' | 'fields' | 'methods' | 'methodsByName' | 'constructors' | 'fieldByName'
> & { readonly header: readonly Parameter[] };

function assemble({ header, ...head }: Head): ScriptClass {
  const fields = fieldsOf(head, header);
  const fieldByName = new Map<string, Field>();
  for (const field of fields) if (!fieldByName.has(field.name.text)) fieldByName.set(field.name.text, field);
  const { members } = head.body;
  const methods = members.filter((member): member is MethodDeclaration => member.kind === 'MethodDeclaration');
  const depth = head.outer ? head.outer.depth + 1 : 0;
  const described: ScriptClass = {
    ...head,
    fullName: head.outer?.name ? `${head.outer.fullName}.${head.name}` : head.name,
    nested: new Map(),
    fields,
    fieldByName,
    methods,
    methodsByName: groupByName(methods),
    depth,
    constructors: members.filter(
      (member): member is ConstructorDeclaration => member.kind === 'ConstructorDeclaration',
    ),
  };
  if (depth >= DEEPEST_NESTING) return described;
  for (const member of members) {
    if (member.kind !== 'ClassDeclaration' || described.nested.has(member.name.text)) continue;
    described.nested.set(member.name.text, describeClass(member, described));
  }
  return described;
}

function fieldsOf(head: Pick<Head, 'form' | 'modifiers' | 'body'>, header: readonly Parameter[]): Field[] {
  const fields: Field[] = header.map((parameter) => ({
    name: parameter.name,
    type: parameter.type,
    isProperty: true,
    isStatic: false,
    isFinal: true,
    hasValue: true,
    kind: 'component',
    declaration: parameter,
  }));
  const { modifiers, body } = head;
  const ofInterface = isInterface(head);
  const isImmutable = findAnnotationOf(modifiers, 'Immutable') !== undefined;
  for (const member of body.members) {
    if (member.kind === 'EnumConstant') {
      fields.push({
        name: member.name,
        type: undefined,
        isProperty: false,
        isStatic: true,
        isFinal: true,
        hasValue: true,
        kind: 'constant',
        declaration: member,
      });
    } else if (member.kind === 'FieldDeclaration') {
      const visible = findModifier(member.modifiers, 'public', 'private', 'protected') !== undefined;
      for (const declarator of member.declarators) {
        fields.push({
          name: declarator.name,
          type: member.type,
          isProperty: !visible && !ofInterface,
          isStatic: ofInterface || hasModifier(member.modifiers, 'static'),
          isFinal: ofInterface || hasModifier(member.modifiers, 'final') || (isImmutable && !visible),
          hasValue: declarator.value !== undefined,
          kind: 'field',
          declaration: member,
        });
      }
    }
  }
  return fields;
}

/** The method of the class that makes `name` readable as a property: `getName()` or `isName()`. */
export function getterOf(owner: ScriptClass, name: string): MethodDeclaration | undefined {
  for (const prefix of ['get', 'is'] as const) {
    const methods = owner.methodsByName.get(accessorOf(prefix, name)) ?? [];
    const getter = methods.find((method) => method.parameters.length === 0);
    if (getter) return getter;
  }
  return undefined;
}

/** Whether a class is another one, or lies in it, however deep. */
export function isWithin(inner: ScriptClass | undefined, outer: ScriptClass): boolean {
  for (let around = inner; around !== undefined; around = around.outer) if (around === outer) return true;
  return false;
}

function groupByName(methods: readonly MethodDeclaration[]): Map<string, MethodDeclaration[]> {
  const groups = new Map<string, MethodDeclaration[]>();
  for (const method of methods) {
    const name = nameOf(method.name);
    const group = groups.get(name);
    if (group) group.push(method);
    else groups.set(name, [method]);
  }
  return groups;
}
