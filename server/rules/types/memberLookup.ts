import {
  findAccessedProperty,
  findHubMethods,
  findHubProperty,
  findHubType,
  type HubMethod,
  type HubProperty,
  hubTypeLine,
  nameInAccessor,
  openPropertiesOf,
  type Owned,
  type OpenProperties,
} from '../catalogueTypes';
import { holdsFor, isNameSure, isSure } from '../catalogueFacts';
import { findMembers, findProperty, type FoundMember, isTypeVariable, membersOf } from '../members';
import { substitute } from '../typeNotation';
import { readFact, type TypesAround } from './around';
import { readNotation } from './notation';
import {
  anyType,
  guess,
  isGuess,
  membersOfUnion,
  named,
  type NamedType,
  nullable,
  type RuleType,
  settle,
  union,
} from './ruleType';
import { argumentsAs, bindingsOf, classesOf, elementOf, isKnownType, isSubtype, libraryClassOf } from './typeRelations';

/** What a name behind a dot may be, and where the fact comes from. */
export type MemberFact =
  | { readonly kind: 'property'; readonly of: Owned<HubProperty> }
  | { readonly kind: 'method'; readonly of: Owned<HubMethod> }
  | { readonly kind: 'library'; readonly of: FoundMember; readonly receiver: NamedType; readonly self: RuleType }
  | { readonly kind: 'open'; readonly of: OpenProperties }
  | { readonly kind: 'key'; readonly key: string };

/**
 * How sure an answer is: `sure`, name and type; `name`, only that there is such a name; `guess`, it is usually so, but the other
 * side decides; `unknown`, nothing is known; `missing`, there is certainly no such name; `unlikely`, none is known,
 * but the other side or a tracker whose fields nobody lists may have it.
 */
export type Certainty = 'sure' | 'name' | 'guess' | 'unknown' | 'missing' | 'unlikely';

export interface PropertyAnswer {
  readonly certainty: Certainty;
  readonly type: RuleType;
  readonly facts: readonly MemberFact[];
  /** Of a call: the one that it means, where that is clear. */
  readonly chosen?: MemberFact;
  /** Of a call: whether all overloads are known and none of them takes what it passes. */
  readonly fitsNone?: true;
}

/** Nothing is known of the name. */
export const unknownAnswer: PropertyAnswer = { certainty: 'unknown', type: anyType, facts: [] };

/** What `object.name` is for an object of a type, null left aside. A name in quotes may be one nobody can list. */
export function lookUpProperty(type: RuleType, name: string, isQuoted: boolean, where: LookUpWhere): PropertyAnswer {
  return joinAnswers(type, (one) => propertyOfOne(one, name, isQuoted, where));
}

/** The answers for the members of a union together: missing only where it is missing everywhere. */
function joinAnswers(type: RuleType, ask: (one: RuleType) => PropertyAnswer): PropertyAnswer {
  const answers = membersOfUnion(type).map((one) => soften(ask(one), isGuess(one)));
  const [only] = answers;
  if (only && answers.length === 1) return only;
  const there = answers.filter(({ certainty }) => certainty !== 'missing' && certainty !== 'unlikely');
  if (there.length === 0) return answers.find(({ certainty }) => certainty === 'unlikely') ?? only ?? unknownAnswer;
  return {
    certainty:
      there.length < answers.length
        ? 'unknown'
        : (there.find((one) => one.certainty !== 'sure') ?? there[0] ?? unknownAnswer).certainty,
    type: union(there.map((one) => one.type)),
    facts: there.flatMap((one) => one.facts),
  };
}

function soften(answer: PropertyAnswer, isSoft: boolean): PropertyAnswer {
  if (!isSoft) return answer;
  const certainty =
    answer.certainty === 'missing' ? 'unlikely' : answer.certainty === 'sure' ? 'guess' : answer.certainty;
  return { ...answer, certainty, type: guess(answer.type) };
}

function propertyOfOne(type: RuleType, name: string, isQuoted: boolean, where: LookUpWhere): PropertyAnswer {
  if (type.kind === 'named') {
    const onMap = propertyOfMap(type, name, where.around);
    if (onMap) return onMap;
    if (type.own ?? findHubType(type.name)) return propertyOfHub(type, name, isQuoted, where);
  }
  const library = propertyOfLibrary(type, name);
  if (library) return library;
  const element = spreadElementOf(type);
  if (element) {
    const answer = lookUpProperty(element, name, isQuoted, where);
    return { ...answer, type: named('List', answer.type) };
  }
  return isKnownType(type) && !readsAnyName(type) ? { ...unknownAnswer, certainty: 'missing' } : unknownAnswer;
}

/** Every name means a key, also such as `size` and `class`. */
function propertyOfMap(type: NamedType, name: string, around: TypesAround | undefined): PropertyAnswer | undefined {
  const given = type.own ? undefined : argumentsAs(type, 'Map');
  if (!given || findHubType(type.name)) return undefined;
  const key = type.keys?.get(name);
  if (key) return { certainty: 'sure', type: key, facts: [{ kind: 'key', key: name }] };
  return { certainty: 'unknown', type: customFieldIn(given[1] ?? anyType, name, around), facts: [] };
}

/** What a map of custom fields holds by a name. */
export function customFieldIn(held: RuleType, name: string, around: TypesAround | undefined): RuleType {
  if (held.kind === 'nullable') return nullable(customFieldIn(held.type, name, around));
  if (held.kind !== 'named' || !holdsCustomField(held)) return held;
  const own = around?.customField(name, held.name);
  return own ? { ...held, own } : held;
}

const customFieldType = 'CustomField';

/** Whether a type of the catalogue is that of custom fields: what the maps of a record called so hold. */
function holdsCustomField({ name }: NamedType): boolean {
  return name === customFieldType;
}

/** What `list.name` collects the names of. */
function spreadElementOf(type: RuleType): RuleType | undefined {
  return type.kind === 'named' && isSubtype(type.name, 'Collection') ? elementOf(type) : undefined;
}

/** Classes that answer to every name. */
function readsAnyName(type: RuleType): boolean {
  if (type.kind === 'array' || type.kind === 'closure') return true;
  if (type.kind !== 'named') return true;
  return openClass(type.name);
}

const openClasses = new Map<string, boolean>();

function openClass(name: string): boolean {
  const before = openClasses.get(name);
  if (before !== undefined) return before;
  const isOpen = anyNameClasses.some((one) => isSubtype(name, one));
  // Only real classes are kept: what people type would fill the memory.
  if (membersOf(name)) openClasses.set(name, isOpen);
  return isOpen;
}

const anyNameClasses = [
  'GPathResult',
  'groovy.util.Node',
  'NodeList',
  'Expando',
  'ConfigObject',
  'Binding',
  'Script',
  'Class',
  'Closure',
  'JsonBuilder',
  'StreamingJsonBuilder',
  'MarkupBuilder',
  'Properties',
  'MetaClass',
];

function propertyOfHub(
  type: NamedType,
  name: string,
  isQuoted: boolean,
  { platform, around }: LookUpWhere,
): PropertyAnswer {
  const found =
    findPropertyOf(type, name, platform) ??
    findPropertyOf(type, name) ??
    hubTypeLine(type.name)
      .map((level) => around?.propertyOf(level.name, name))
      .find((one) => one !== undefined);
  const loose = !type.own && hubTypeLine(type.name)[0]?.loose === true;
  if (found) {
    const facts: MemberFact[] = [{ kind: 'property', of: found }];
    const read = readFact(found.member.type, found.owner);
    const known = loose ? guess(read) : read;
    if (isSure(found.member)) return { certainty: loose ? 'guess' : 'sure', type: known, facts };
    return { certainty: isNameSure(found.member) ? 'name' : 'unknown', type: anyType, facts };
  }
  const getter = getterNames(name)
    .flatMap((one) => findMethodsOf(type, one))
    .find(({ member }) => member.parameters.length === 0);
  if (getter) {
    const sure = isSure(getter.member);
    return {
      certainty: sure ? 'sure' : 'name',
      type: sure ? readFact(getter.member.returns, getter.owner) : anyType,
      facts: [{ kind: 'method', of: getter }],
    };
  }
  const library = propertyOfLibrary(type, name);
  if (library) return library;
  const open = openOf(type);
  if (open && (open.names === 'any' || isQuoted)) {
    return {
      certainty: 'unknown',
      type: isSure(open) ? readNotation(open.type) : anyType,
      facts: [{ kind: 'open', of: open }],
    };
  }
  // Where nothing is said of a platform's other fields, there may be some.
  if (loose || (open && !holdsFor(open, platform))) return { ...unknownAnswer, certainty: 'unlikely' };
  return { ...unknownAnswer, certainty: 'missing' };
}

/** Where a property is looked for: on a platform, and with what the workspace adds. */
interface LookUpWhere {
  readonly platform: string | undefined;
  readonly around: TypesAround | undefined;
}

function findPropertyOf(type: NamedType, name: string, platform?: string): Owned<HubProperty> | undefined {
  const { own } = type;
  if (!own) return findHubProperty(type.name, name, platform);
  const member = own.properties.find((one) => one.name === name);
  return member && { owner: own, member };
}

function findMethodsOf(type: NamedType, name: string): readonly Owned<HubMethod>[] {
  const { own } = type;
  if (!own) return findHubMethods(type.name, name);
  return own.methods.filter((one) => one.name === name).map((member) => ({ owner: own, member }));
}

/** The property of a class of the workspace that a call like `getName()` or `setName(text)` means. */
function accessedOf(type: NamedType, method: string): Owned<HubProperty> | undefined {
  const name = nameInAccessor(method);
  if (name === undefined || findMethodsOf(type, method).length > 0) return undefined;
  return findPropertyOf(type, name.charAt(0).toLowerCase() + name.slice(1)) ?? findPropertyOf(type, name);
}

function openOf(type: NamedType): OpenProperties | undefined {
  return type.own ? type.own.open : openPropertiesOf(type.name);
}

function getterNames(name: string): string[] {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [`get${capital}`, `is${capital}`];
}

function propertyOfLibrary(type: RuleType, name: string): PropertyAnswer | undefined {
  const receiver = libraryClassOf(type);
  if (!receiver) return undefined;
  for (const one of classesOf(receiver)) {
    const found = findProperty(one, name);
    if (!found) continue;
    const result = settle(substitute(found.result, bindingsOf(receiver)), isTypeVariable);
    return { certainty: 'sure', type: result, facts: [{ kind: 'library', of: found, receiver, self: type }] };
  }
  if (receiver.name === 'Object[]' && name === 'length')
    return { certainty: 'sure', type: named('Integer'), facts: [] };
  // It can be written, at least.
  if (findMembers(receiver.name, `set${name.charAt(0).toUpperCase()}${name.slice(1)}`).length > 0) return unknownAnswer;
  return undefined;
}

/** Whether type and parameters of a fact can be relied on. */
export function isSureFact(fact: MemberFact): boolean {
  return fact.kind === 'method' || fact.kind === 'property' ? isSure(fact.of.member) : true;
}

/** The overloads that a call of a name on one type may mean, and whether it is sure that there are no others. */
export function lookUpMethods(type: RuleType, name: string): { facts: readonly MemberFact[]; isComplete: boolean } {
  const facts: MemberFact[] = [];
  if (type.kind === 'named' && (type.own ?? findHubType(type.name))) {
    for (const of of findMethodsOf(type, name)) facts.push({ kind: 'method', of });
    const accessed = type.own ? accessedOf(type, name) : findAccessedProperty(type.name, name);
    if (accessed) facts.push({ kind: 'property', of: accessed });
  }
  const receiver = libraryClassOf(type);
  for (const one of receiver ? classesOf(receiver) : []) {
    for (const of of findMembers(one, name)) {
      if (of.kind === 'method' && receiver) facts.push({ kind: 'library', of, receiver, self: type });
    }
  }
  return { facts, isComplete: isKnownType(type) && !callsAnyName(type) };
}

/** Whether a call of any name may work: a closure in a map, a builder, names that the other side made. */
function callsAnyName(type: RuleType): boolean {
  if (type.kind === 'closure' || type.kind === 'array') return false;
  if (type.kind !== 'named') return true;
  if (type.own ?? findHubType(type.name)) return openOf(type)?.names === 'any';
  return isSubtype(type.name, 'Map') || (readsAnyName(type) && type.name !== 'Closure');
}
