import { findHubType, hubTypeLine, isForeignType, isHubSubtype } from '../catalogueTypes';
import { isBelow, lineOf, membersOf } from '../members';
import { substitute, type TypeNotation } from '../typeNotation';
import {
  anyType,
  guess,
  isGuess,
  membersOfUnion,
  named,
  type NamedType,
  type RuleType,
  settle,
  union,
} from './ruleType';

/** The class of the JDK or of Groovy whose members a type has, with what it is called there. */
export function libraryClassOf(type: RuleType): NamedType | undefined {
  if (type.kind === 'closure') return named('Closure', type.result);
  if (type.kind === 'array') {
    const own = type.element.kind === 'named' ? `${type.element.name.toLowerCase()}[]` : '';
    return membersOf(own) ? named(own) : named('Object[]', type.element);
  }
  if (type.kind !== 'named') return undefined;
  if (type.own) return objectType;
  if (!findHubType(type.name)) return membersOf(type.name) ? type : undefined;
  const above = hubTypeLine(type.name).at(-1)?.extends;
  return above !== undefined && membersOf(above) ? named(above) : objectType;
}

const objectType = named('Object');

/** What the type variables of a receiver's class stand for. */
export function bindingsOf(receiver: NamedType, self: RuleType = receiver): Map<string, TypeNotation> {
  const parameters = membersOf(receiver.name)?.typeParameters ?? [];
  const bound = new Map<string, TypeNotation>(parameters.map((name, at) => [name, receiver.arguments[at] ?? anyType]));
  bound.set('Self', self);
  return bound;
}

/** The classes to look members up in, the nearest first: Groovy makes a text of a GString where one is wanted. */
export function classesOf({ name }: NamedType): readonly string[] {
  return name === 'GString' ? ['GString', 'String'] : [name];
}

/** Whether everything that values of the type have is known. */
export function isKnownType(type: RuleType): boolean {
  if (type.kind === 'array' || type.kind === 'closure') return true;
  if (type.kind !== 'named' || type.declared || isForeignType(type.name)) return false;
  if (type.own) return type.own.open === undefined;
  return findHubType(type.name) !== undefined || membersOf(type.name) !== undefined;
}

/** Whether a value of one class is one of the other, too; both by the names that types use. */
export function isSubtype(name: string, above: string): boolean {
  if (name === above) return true;
  if (findHubType(name)) {
    const last = hubTypeLine(name).at(-1)?.extends;
    return isHubSubtype(name, above) || (last !== undefined && isBelow(last, above));
  }
  return isBelow(name, above);
}

/** As which type arguments a type is a class above it: `Set<User>` is `Iterable<User>`. */
export function argumentsAs(type: RuleType, above: string): readonly RuleType[] | undefined {
  const own = libraryClassOf(type);
  if (!own) return undefined;
  for (const level of lineOf(own.name)) {
    if (level.of.name !== above || level.type.kind !== 'named') continue;
    const bound = bindingsOf(own);
    return level.type.arguments.map((one) => settle(substitute(one, bound)));
  }
  return undefined;
}

/** What a loop over a value gets one after the other. */
export function elementOf(type: RuleType): RuleType {
  const elements = membersOfUnion(type).map((one): RuleType => {
    if (one.kind === 'array') return one.element;
    const entry = argumentsAs(one, 'Map');
    if (entry) return named('Map.Entry', ...entry);
    const [only] = argumentsAs(one, 'Iterable') ?? argumentsAs(one, 'Iterator') ?? [];
    if (only) return only;
    if (one.kind === 'named' && isSubtype(one.name, 'CharSequence')) return named('String');
    return anyType;
  });
  const element = union(elements);
  return isGuess(type) ? guess(element) : element;
}
