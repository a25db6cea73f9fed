import { type MethodDeclaration, type TypeParameter } from '../ast';
import { type Base } from '../ast/base';
import { abstractMethods, finalMethods, type MethodFacts } from '../data/classNames';
import { type Types } from './resolve';
import { type Field, type ScriptClass } from './scriptClasses';
import { Erasure, variantsOf } from './signatures';
import { accessorOf, findAnnotationOf, findModifier, hasModifier, isInterface, lastPart, nameOf } from '../nodeFacts';

export type Visibility = 'public' | 'protected' | 'package' | 'private';

/** A method as far as overriding it goes. Types are erased simple names: `Object`, `int`, `String[]`. */
export interface MethodShape {
  readonly name: string;
  readonly types: readonly string[];
  /** Positions whose type is a type parameter -> the type given for it; undefined where any type may stand. */
  readonly open: ReadonlyMap<number, string | undefined>;
  /** The type parameters themselves, by position. */
  readonly parameters: ReadonlyMap<number, string>;
  /** undefined where it is a type parameter. */
  readonly result: string | undefined;
  readonly isAbstract: boolean;
  readonly isFinal: boolean;
  readonly isStatic: boolean;
  readonly visibility: Visibility;
  /** Where it is declared; undefined for a library's. */
  readonly place: Base | undefined;
  /** Name of the class it belongs to. */
  readonly home: string;
}

const nothing: ReadonlyMap<number, never> = new Map<number, never>();

/** The methods a class declares, with the variants that default values make and the accessors of its properties. */
export function shapesOf(types: Types, one: ScriptClass): MethodShape[] {
  const erasure = new Erasure(types, one);
  const shapes = one.methods.flatMap((method) => methodShapes(erasure, method, one));
  for (const field of one.fields) if (field.isProperty) shapes.push(...accessorShapes(erasure, field, one));
  return shapes;
}

/** A method and the variants that its default values make of it. */
export function methodShapes(erasure: Erasure, method: MethodDeclaration, one: ScriptClass | undefined): MethodShape[] {
  const full = erasure.signatureOf(method);
  const generic = new Set(typeParametersAround(method, one).map(({ name }) => name.text));
  const result = method.returnType;
  const shape = {
    name: nameOf(method.name),
    result: result && generic.has(result.name) ? undefined : lastPart(erasure.erase(result, method.typeParameters)),
    isAbstract: hasModifier(method.modifiers, 'abstract') || (isInterface(one) && method.body === undefined),
    isFinal: hasModifier(method.modifiers, 'final'),
    isStatic: hasModifier(method.modifiers, 'static'),
    visibility: visibilityOf(method),
    place: method.name,
    home: one?.name ?? '',
  };
  const parametersOf = (kept: readonly string[]) =>
    new Map(
      kept.flatMap((_, index): [number, string][] => {
        const type = method.parameters[index]?.type;
        return kept.length === full.types.length && type && generic.has(type.name) ? [[index, type.name]] : [];
      }),
    );
  return [full, ...variantsOf(full, method.parameters)].map(({ types }) => ({
    ...shape,
    types: types.map(lastPart),
    open: openAll(parametersOf(types)),
    parameters: parametersOf(types),
  }));
}

function accessorShapes(erasure: Erasure, field: Field, one: ScriptClass): MethodShape[] {
  const type = lastPart(erasure.erase(field.type));
  const shape = {
    open: nothing,
    parameters: nothing,
    isAbstract: false,
    isFinal: false,
    isStatic: field.isStatic,
    visibility: 'public' as const,
    place: field.name,
    home: one.name,
  };
  const name = field.name.text;
  const accessors: MethodShape[] = [{ ...shape, name: accessorOf('get', name), types: [], result: type }];
  if (type === 'boolean') accessors.push({ ...shape, name: accessorOf('is', name), types: [], result: type });
  if (!field.isFinal) accessors.push({ ...shape, name: accessorOf('set', name), types: [type], result: 'void' });
  if (field.kind === 'component') accessors.push({ ...shape, name, types: [], result: type });
  return accessors;
}

/** What a library's class or interface asks its children to implement, and what it forbids them to override. */
export function libraryShapes(fullName: string): MethodShape[] {
  const home = lastPart(fullName);
  // The facts are erased, so that an `Object` may stand for a type parameter.
  const objects = (method: MethodFacts) =>
    new Map(method.parameters.flatMap((type, index): [number, string][] => (type === 'Object' ? [[index, 'T']] : [])));
  const shape = (method: MethodFacts, isAbstract: boolean): MethodShape => ({
    name: method.name,
    types: method.parameters,
    open: openAll(objects(method)),
    parameters: objects(method),
    result: method.result === 'Object' ? undefined : method.result,
    isAbstract,
    isFinal: !isAbstract,
    isStatic: false,
    visibility: 'public',
    place: undefined,
    home,
  });
  return [
    ...abstractMethods(fullName).map((method) => shape(method, true)),
    ...finalMethods(fullName).map((method) => shape(method, false)),
  ];
}

/** Methods every class has, by `name(types):result`. */
export const OBJECT_METHODS = builtIn('Object', [
  'toString():String',
  'equals(Object):boolean',
  'hashCode():int',
  'clone():Object',
  'finalize():void',
  '!getClass():Class',
  '!notify():void',
  '!notifyAll():void',
  '!wait():void',
  '!wait(long):void',
  '!wait(long,int):void',
]);
export const GROOVY_OBJECT_METHODS = builtIn('GroovyObject', [
  'getMetaClass():MetaClass',
  'setMetaClass(MetaClass):void',
  'invokeMethod(String,Object):Object',
  'getProperty(String):Object',
  'setProperty(String,Object):void',
]);
/** Methods every script has. */
export const SCRIPT_METHODS = builtIn('Script', [
  'getBinding():Binding',
  'setBinding(Binding):void',
  'println():void',
  'println(Object):void',
  'print(Object):void',
  'printf(String,Object):void',
  'printf(String,Object[]):void',
  'evaluate(String):Object',
  'evaluate(File):Object',
  'run(File,String[]):void',
  'run():Object',
]);

function builtIn(home: string, methods: readonly string[]): readonly MethodShape[] {
  return methods.map((text) => {
    const [, final = '', name = '', types = '', result = ''] = /^(!?)(\w+)\((.*)\):(.+)$/.exec(text) ?? [];
    return {
      name,
      types: types === '' ? [] : types.split(','),
      open: nothing,
      parameters: nothing,
      result,
      isAbstract: false,
      isFinal: final !== '',
      isStatic: false,
      visibility: name === 'clone' || name === 'finalize' ? 'protected' : 'public',
      place: undefined,
      home,
    };
  });
}

/** Whether `own` overrides or implements `above`. */
export function overrides(own: MethodShape, above: MethodShape): boolean {
  if (own.name !== above.name || own.types.length !== above.types.length) return false;
  return above.types.every((type, index) => {
    const mine = own.types[index];
    if (mine === type || own.open.has(index)) return true;
    if (!above.open.has(index)) return false;
    const given = above.open.get(index);
    return given === undefined || given === mine;
  });
}

/** The shapes of a class or interface as its child sees them that gives it these type arguments, or none. */
export function bind(shapes: readonly MethodShape[], given: ReadonlyMap<string, string> | 'raw'): MethodShape[] {
  return shapes.map((shape) => {
    if (shape.parameters.size === 0) return shape;
    if (given === 'raw') return { ...shape, open: nothing };
    return { ...shape, open: new Map([...shape.parameters].map(([index, name]) => [index, given.get(name)])) };
  });
}

function openAll(parameters: ReadonlyMap<number, string>): ReadonlyMap<number, string | undefined> {
  return new Map([...parameters.keys()].map((index) => [index, undefined]));
}

function visibilityOf({ modifiers }: MethodDeclaration): Visibility {
  if (findModifier(modifiers, 'private')) return 'private';
  if (findModifier(modifiers, 'protected')) return 'protected';
  return findAnnotationOf(modifiers, 'PackageScope') ? 'package' : 'public';
}

function typeParametersAround(method: MethodDeclaration, one: ScriptClass | undefined): readonly TypeParameter[] {
  const declaration = one?.declaration;
  return declaration?.kind === 'ClassDeclaration'
    ? [...method.typeParameters, ...declaration.typeParameters]
    : method.typeParameters;
}
