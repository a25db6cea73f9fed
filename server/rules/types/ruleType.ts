import { type ClassDeclaration } from '../../groovy/ast';
import { printType, type TypeNotation } from '../typeNotation';
import { type AroundType } from './around';

/**
 * The type of a value in a rule: the catalogue's notation, and for some types more than the notation can say. Every `RuleType`
 * is a `TypeNotation` and the other way round, so that both print and substitute the same way.
 *
 * `any` says nothing. Primitives are written as their boxes, `Object` as `any`. The literal null is a type of the name `null`.
 */
export type RuleType =
  | { readonly kind: 'any' }
  | NamedType
  | { readonly kind: 'array'; readonly element: RuleType }
  | { readonly kind: 'nullable'; readonly type: RuleType }
  | { readonly kind: 'union'; readonly types: readonly RuleType[] }
  | { readonly kind: 'closure'; readonly parameters: readonly RuleType[]; readonly result: RuleType };

export interface NamedType {
  readonly kind: 'named';
  readonly name: string;
  readonly arguments: readonly RuleType[];
  /** Of a map: the keys that its literal spells, and what they hold. There may be others. */
  readonly keys?: ReadonlyMap<string, RuleType>;
  /** The class of the rule that this is. */
  readonly declared?: ClassDeclaration;
  /** The class of the workspace, of a script or its catalogue file, that this is. */
  readonly own?: AroundType;
  /** The other side decides: it is usually so, but nothing may be held against a rule. */
  readonly isGuess?: true;
}

export const anyType: RuleType = { kind: 'any' };
export const nullType: RuleType = { kind: 'named', name: 'null', arguments: [] };
export const voidType: RuleType = { kind: 'named', name: 'void', arguments: [] };

/** A class by name, with what it holds. */
export function named(name: string, ...given: readonly RuleType[]): NamedType {
  return { kind: 'named', name, arguments: given };
}

export const stringType = named('String');
export const booleanType = named('Boolean');
export const integerType = named('Integer');

const boxes: ReadonlyMap<string, string> = new Map([
  ['boolean', 'Boolean'],
  ['byte', 'Byte'],
  ['char', 'Character'],
  ['short', 'Short'],
  ['int', 'Integer'],
  ['long', 'Long'],
  ['float', 'Float'],
  ['double', 'Double'],
]);

/** A type as the data writes it, with boxes for primitives and `any` for `Object` and, unless kept, for type variables. */
export function settle(type: TypeNotation, isVariable: (name: string) => boolean = () => false): RuleType {
  const inside = (one: TypeNotation) => settle(one, isVariable);
  switch (type.kind) {
    case 'any':
      return anyType;
    case 'named': {
      if (type.name === 'Object' || type.name === 'java.lang.Object' || isVariable(type.name)) return anyType;
      const name = boxes.get(type.name);
      if (type.arguments.length === 0) return name === undefined ? type : { ...type, name };
      return { ...type, name: name ?? type.name, arguments: type.arguments.map(inside) };
    }
    case 'array':
      return { kind: 'array', element: inside(type.element) };
    case 'nullable':
      return nullable(inside(type.type));
    case 'union':
      return union(type.types.map(inside));
    case 'closure':
      return { kind: 'closure', parameters: type.parameters.map(inside), result: inside(type.result) };
  }
}

/** The type or null; of `any` and null themselves. */
export function nullable(type: RuleType): RuleType {
  if (type.kind === 'any' || type.kind === 'nullable' || isNull(type)) return type;
  return { kind: 'nullable', type };
}

/** What is left when the value is known not to be null; nothing is known of null itself then. */
export function withoutNull(type: RuleType): RuleType {
  if (type.kind === 'nullable') return type.type;
  return isNull(type) ? anyType : type;
}

export function isNull(type: RuleType): boolean {
  return type.kind === 'named' && type.name === 'null';
}

/** More members than this say nothing to anybody. */
const mostMembers = 6;

/** One of several. `any` swallows the others, and lists or maps of several kinds become one list or map. */
export function union(types: readonly RuleType[]): RuleType {
  const [first] = types;
  // Most have one member only.
  if (first?.kind === 'named' && types.every((type) => type === first)) return first;
  const members = new Map<string, RuleType>();
  const nulls: RuleType[] = [];
  const add = (type: RuleType): boolean => {
    if (type.kind === 'any') return false;
    if (isNull(type)) return nulls.push(type) > 0;
    if (type.kind === 'nullable') return nulls.push(type) > 0 && add(type.type);
    if (type.kind === 'union') return type.types.every(add);
    const key = type.kind === 'named' ? type.name : printType(type);
    const before = members.get(key);
    members.set(key, before ? merge(before, type) : type);
    return true;
  };
  if (!types.every(add) || members.size > mostMembers) return anyType;
  const list = [...members.values()];
  const [only] = list;
  if (only === undefined) return nulls.length > 0 ? nullType : anyType;
  const joined: RuleType = list.length === 1 ? only : { kind: 'union', types: list };
  return nulls.length > 0 ? nullable(joined) : joined;
}

/** Two types of one name. */
function merge(one: RuleType, other: RuleType): RuleType {
  if (one.kind !== 'named' || other.kind !== 'named' || one === other) return one;
  const count = Math.min(one.arguments.length, other.arguments.length);
  const given = one.arguments.slice(0, count).map((type, at) => union([type, other.arguments[at] ?? anyType]));
  const keys = mergeKeys(one.keys, other.keys);
  return {
    kind: 'named',
    name: one.name,
    arguments: given,
    ...(keys && { keys }),
    ...(one.declared && one.declared === other.declared && { declared: one.declared }),
    ...(one.own && one.own === other.own && { own: one.own }),
    ...((one.isGuess ?? other.isGuess) && { isGuess: true as const }),
  };
}

/** Keys of both maps; one that a map does not have may be null. */
function mergeKeys(one: NamedType['keys'], other: NamedType['keys']): Map<string, RuleType> | undefined {
  if (!one || !other) return undefined;
  const merged = new Map<string, RuleType>();
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    merged.set(key, union([one.get(key) ?? nullType, other.get(key) ?? nullType]));
  }
  return merged;
}

/** The same type, marked all through as nothing to hold against a rule. */
export function guess(type: RuleType): RuleType {
  switch (type.kind) {
    case 'any':
      return type;
    case 'named':
      return type.isGuess ? type : { ...type, arguments: type.arguments.map(guess), isGuess: true };
    case 'array':
      return { kind: 'array', element: guess(type.element) };
    case 'nullable':
      return { kind: 'nullable', type: guess(type.type) };
    case 'union':
      return { kind: 'union', types: type.types.map(guess) };
    case 'closure':
      return { kind: 'closure', parameters: type.parameters.map(guess), result: guess(type.result) };
  }
}

export function isGuess(type: RuleType): boolean {
  switch (type.kind) {
    case 'named':
      return type.isGuess === true;
    case 'nullable':
      return isGuess(type.type);
    case 'array':
      return isGuess(type.element);
    case 'union':
      return type.types.some(isGuess);
    default:
      return false;
  }
}

/** The members of a union without null; the type alone where it is none. */
export function membersOfUnion(type: RuleType): readonly RuleType[] {
  const sure = withoutNull(type);
  return sure.kind === 'union' ? sure.types : [sure];
}

/** Types that hold types that hold types say nothing below this level. */
const deepest = 6;

/** The type, cut off where it nests too deep. */
export function shallow(type: RuleType, depth = 0): RuleType {
  if (type.kind !== 'named' || (type.arguments.length === 0 && !type.keys)) return type;
  if (depth >= deepest) return anyType;
  return {
    ...type,
    arguments: type.arguments.map((one) => shallow(one, depth + 1)),
    ...(type.keys && { keys: new Map([...type.keys].map(([key, one]) => [key, shallow(one, depth + 1)])) }),
  };
}
