import { findClass, findDefaultClass } from '../groovy/data/classNames';
import members from './data/members.json';
import { groupBy } from './grouping';
import { type ClassText, type Member, readClassText } from './memberText';
import methodFactList from './data/methodFacts.json';
import { substitute, type TypeNotation } from './typeNotation';

export { type Member } from './memberText';

/** A class of the JDK or of Groovy that rules use, with what it has of its own. */
export interface ClassMembers extends ClassText {
  /** With dots all through: `java.util.Map.Entry`. */
  readonly fullName: string;
}

/** A member as it looks from the class it was looked up on: type variables of that class, not of the one it comes from. */
export interface FoundMember extends Member {
  /** Full name of the class that has it. */
  readonly home: string;
}

/** A class of a line of inheritance, and as which type it stands there. */
export interface Level {
  readonly type: TypeNotation;
  readonly of: ClassMembers;
}

/** What is known of a method beyond its types. */
export interface MethodFacts {
  /** Full name of the class that has it. */
  readonly class: string;
  readonly method: string;
  /** In one sentence. */
  readonly doc: string;
  /** Calling it without using what it returns does nothing. */
  readonly resultOnly?: boolean;
  /** It returns null where it finds nothing. */
  readonly mayBeNull?: boolean;
  /** It changes the object it is called on. */
  readonly changesReceiver?: boolean;
  /** Inside its closure, names mean members of the receiver first. */
  readonly delegatesToReceiver?: boolean;
}

const texts = new Map<string, string>(Object.entries(members));
const opened = new Map<string, ClassMembers>();
const lines = new Map<string, readonly Level[]>();
const factsByMethod = groupBy(methodFactList as readonly MethodFacts[], ({ method }) => method);

/** The class of a full name, or of a simple one as the data's types use it (`List`, `LocalDate`, `Map.Entry`, `Object[]`). */
export function membersOf(name: string): ClassMembers | undefined {
  const known = opened.get(name);
  if (known) return known;
  const fullName = fullNameOf(name);
  const text = fullName === undefined ? undefined : texts.get(fullName);
  if (fullName === undefined || text === undefined) return undefined;
  const made = opened.get(fullName) ?? { fullName, ...readClassText(text) };
  opened.set(fullName, made);
  opened.set(name, made);
  return made;
}

/** The full name of a class of the data; a full one is given back. */
export function fullNameOf(name: string): string | undefined {
  return texts.has(name) ? name : simpleNames().get(name);
}

/** Whether a name in the data's types is one at all: a class of the data, a primitive, or a class that needs no import. */
export function isTypeName(name: string): boolean {
  if (isPrimitive(name) || isTypeVariable(name)) return true;
  return fullNameOf(name) !== undefined || findDefaultClass(name) !== undefined || findClass(name) !== undefined;
}

/** `int` and its like, and `void`. */
export function isPrimitive(name: string): boolean {
  return /^(void|boolean|byte|char|short|int|long|float|double)$/.test(name);
}

/** Whether a name in the data's types stands for a type: `T`, `T1`, or `Self`, the type that a method is called on. */
export function isTypeVariable(name: string): boolean {
  // Nearly all names have a small letter second, which only this one has among those.
  if (name.charCodeAt(1) >= 97) return name === 'Self';
  return /^(([A-Z])\2?\d*|Self)$/.test(name);
}

/** All members of that name, overloads and inherited ones, nearest class first. A constructor is found by `new`, in its own class. */
export function findMembers(className: string, memberName: string): readonly FoundMember[] {
  const all = namesIn(className);
  if (!all) return noMembers;
  const before = all.members.get(memberName);
  if (before) return before;
  if (!all.names.has(memberName)) return noMembers;
  const found = collect(className, (member) => member.name === memberName);
  // Only real members are kept: what people type would fill the memory.
  all.members.set(memberName, found);
  return found;
}

const noMembers: readonly FoundMember[] = [];

/** What is found out about the members of one class, so that a name it has not is told at once. */
interface MemberNames {
  readonly names: ReadonlySet<string>;
  /** Names that may be read like a field: the fields and what follows `get` and `is`. */
  readonly readable: ReadonlySet<string>;
  readonly members: Map<string, readonly FoundMember[]>;
  readonly properties: Map<string, FoundMember | undefined>;
}

const namesOfClasses = new Map<ClassMembers, MemberNames>();

function namesIn(className: string): MemberNames | undefined {
  const of = membersOf(className);
  if (!of) return undefined;
  const before = namesOfClasses.get(of);
  if (before) return before;
  const names = new Set<string>();
  const readable = new Set<string>();
  for (const level of lineOf(className)) {
    for (const { name, kind } of level.of.members) {
      names.add(name);
      const read = kind === 'field' ? name : /^(?:get|is)(.+)$/s.exec(name)?.[1];
      if (read !== undefined) readable.add(read).add(read.charAt(0).toLowerCase() + read.slice(1));
    }
  }
  const made: MemberNames = { names, readable, members: new Map(), properties: new Map() };
  namesOfClasses.set(of, made);
  return made;
}

/** What `object.name` means: a field, or the getter `getName()` or `isName()`; Groovy takes either. Maps and lists read more. */
export function findProperty(className: string, name: string): FoundMember | undefined {
  const all = namesIn(className);
  if (!all?.readable.has(name)) return undefined;
  if (!all.properties.has(name)) all.properties.set(name, propertyOf(className, name));
  return all.properties.get(name);
}

function propertyOf(className: string, name: string): FoundMember | undefined {
  const field = findMembers(className, name).find(({ kind }) => kind === 'field');
  if (field) return field;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const read = (getter: string) =>
    findMembers(className, getter).find(({ kind, parameters }) => kind === 'method' && parameters.length === 0);
  return read(`get${capital}`) ?? read(`is${capital}`);
}

/** Everything a class has, inherited members too; constructors of its own only. */
export function allMembers(className: string): readonly FoundMember[] {
  return collect(className, () => true);
}

/** The class itself and all classes above it that are in the data, nearest first, in terms of its type variables. */
export function lineOf(className: string): readonly Level[] {
  const start = membersOf(className);
  if (!start) return [];
  const before = lines.get(start.fullName);
  if (before) return before;
  const made = makeLine(start);
  lines.set(start.fullName, made);
  return made;
}

function makeLine(start: ClassMembers): readonly Level[] {
  const parameters = start.typeParameters.map((name): TypeNotation => ({ kind: 'named', name, arguments: [] }));
  const line: Level[] = [{ type: { kind: 'named', name: start.name, arguments: parameters }, of: start }];
  const seen = new Set([start.fullName]);
  // The list grows while it is walked.
  for (const { type, of } of line) {
    const names = bindings(of, type);
    for (const above of of.supertypes) {
      const next = above.kind === 'named' ? membersOf(above.name) : undefined;
      if (!next || seen.has(next.fullName)) continue;
      seen.add(next.fullName);
      line.push({ type: substitute(above, names), of: next });
    }
  }
  // What every object has counts only where nothing nearer is called so.
  return [
    ...line.filter((level) => level.of.supertypes.length > 0),
    ...line.filter((level) => level.of.supertypes.length === 0),
  ];
}

const classesAbove = new Map<readonly Level[], ReadonlySet<ClassMembers>>();

/** Whether one class of the data is another or stands below it. */
export function isBelow(className: string, aboveName: string): boolean {
  const above = membersOf(aboveName);
  const line = above && lineOf(className);
  if (!line || line.length === 0) return false;
  const all = classesAbove.get(line) ?? new Set(line.map(({ of }) => of));
  classesAbove.set(line, all);
  return all.has(above);
}

/** What is known of a method of a class or of one above it. */
export function methodFactsOf(className: string, method: string): MethodFacts | undefined {
  const named = factsByMethod.get(method);
  if (!named) return undefined;
  for (const { of } of lineOf(className)) {
    const found = named.find((facts) => facts.class === of.fullName);
    if (found) return found;
  }
  return undefined;
}

function collect(className: string, wanted: (member: Member) => boolean): FoundMember[] {
  return lineOf(className).flatMap(({ type, of }, level) => {
    const names = bindings(of, type);
    return of.members
      .filter((member) => wanted(member) && (level === 0 || member.kind !== 'constructor'))
      .map((member) => ({
        ...member,
        parameters: member.parameters.map((parameter) => substitute(parameter, names)),
        result: substitute(member.result, names),
        home: of.fullName,
      }));
  });
}

/** What the type parameters of a class stand for in a type; a raw type says nothing of them. */
function bindings(of: ClassText, type: TypeNotation): ReadonlyMap<string, TypeNotation> {
  const given = type.kind === 'named' ? type.arguments : [];
  return new Map(of.typeParameters.map((name, at) => [name, given[at] ?? { kind: 'any' }]));
}

let bySimpleName: ReadonlyMap<string, string> | undefined;

function simpleNames(): ReadonlyMap<string, string> {
  if (bySimpleName) return bySimpleName;
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const fullName of texts.keys()) {
    const simple = simpleNameOf(fullName);
    if (names.has(simple)) twice.add(simple);
    names.set(simple, fullName);
  }
  for (const name of twice) names.delete(name);
  bySimpleName = names;
  return names;
}

/** Packages are in lower case, classes begin with a capital. */
function simpleNameOf(fullName: string): string {
  return fullName.replace(/^(?:\p{Ll}[^.]*\.)+/u, '');
}
