import { type Fact, holdsFor, type PlatformFact } from './catalogueFacts';
import foreignTypeList from './catalogue/foreignTypes.json';
import { typeFiles } from './catalogue/typeFiles';
import { addTo } from './grouping';

/** A type that rules meet: a record, something in it, or a helper. `type.schema.json` describes each field. */
export interface HubType extends Fact {
  readonly name: string;
  readonly doc: string;
  /** The type whose properties and methods it has as well; a class of the JDK where rules throw it. */
  readonly extends?: string;
  /** Not built in: it has to lie in the scripts folder of the server. */
  readonly external?: true;
  /** Names under which a rule can name the class. */
  readonly javaNames?: readonly string[];
  /** The property that holds what people read, for where a rule needs a text and has the object. */
  readonly nameProperty?: string;
  readonly open?: OpenProperties;
  /** The other side decides what is in it: any property may be missing, of another type, and written. */
  readonly loose?: true;
  /** The values of an enumeration. */
  readonly values?: readonly string[];
  readonly constructors?: readonly HubConstructor[];
  readonly properties: readonly HubProperty[];
  readonly methods: readonly HubMethod[];
}

/** Properties nobody can list, such as custom fields and columns. */
export interface OpenProperties extends PlatformFact {
  /** `quoted`: only a name in quotes may be unknown; `any`: every name may. */
  readonly names: 'quoted' | 'any';
  readonly type: string;
  readonly doc: string;
}

export interface HubProperty extends PlatformFact {
  readonly name: string;
  /** In the catalogue's notation. */
  readonly type: string;
  readonly doc: string;
  /** Whether a rule may give it a value where the record is written; `first-sync`: only while the record is being made. */
  readonly writable: boolean | 'first-sync';
  /** The type of other values that may be given to it, in the catalogue's notation. */
  readonly accepts?: string;
  /** Ways to give it a value by name: `typeName` of the record, `setStatus()` of the record, `nodeHelper.getPriority()`. */
  readonly byName?: readonly string[];
  readonly traps?: readonly Trap[];
}

export interface HubMethod extends PlatformFact {
  readonly name: string;
  readonly parameters: readonly HubParameter[];
  readonly returns: string;
  readonly doc: string;
  /** The version of the node that has it first. */
  readonly since?: string;
  readonly deprecated?: true;
  /** The method of the same type to use instead. */
  readonly replacedBy?: string;
  /** Nothing after the call runs. */
  readonly ends?: true;
  /** Calling it without using what it returns does nothing. */
  readonly resultOnly?: true;
  readonly traps?: readonly Trap[];
}

export interface HubParameter {
  readonly name: string;
  readonly type: string;
  readonly optional?: true;
}

export interface HubConstructor extends Fact {
  readonly parameters: readonly HubParameter[];
}

/** What goes wrong with it. `type.schema.json` describes the kinds. */
export interface Trap {
  readonly kind: 'gives-null' | 'stops' | 'repeats' | 'silent' | 'format';
  /** Ids; everywhere when left out. */
  readonly platforms?: readonly string[];
  /** Of `repeats`: the properties of the replica that must not be added to it. */
  readonly adds?: readonly string[];
  /** Names of the same type to use instead, the best first. */
  readonly instead?: readonly string[];
  readonly doc: string;
  readonly source: string;
}

/** A property or method together with the type that has it. */
export interface Owned<Member> {
  readonly owner: HubType;
  readonly member: Member;
}

/** A class known by name only; everything may be asked of it. */
export interface ForeignType extends Fact {
  readonly name: string;
  readonly doc: string;
}

export const hubTypes = typeFiles as readonly HubType[];
export const foreignTypes: readonly ForeignType[] = foreignTypeList;

const byName = new Map(hubTypes.map((type) => [type.name, type]));
const byJavaName = new Map(hubTypes.flatMap((type) => (type.javaNames ?? []).map((name) => [name, type] as const)));

/** The type that the catalogue's notation calls so. */
export function findHubType(name: string): HubType | undefined {
  return byName.get(name);
}

/** The type of a class that a rule names: by its full name, or an external-script class by its own. */
export function findHubTypeOfClass(javaName: string): HubType | undefined {
  return byJavaName.get(javaName);
}

const foreignNames = new Set(foreignTypes.map(({ name }) => name));

export function isForeignType(name: string): boolean {
  return foreignNames.has(name);
}

/** A type with all that it has, its own and from above, found once. */
interface Whole {
  readonly line: readonly HubType[];
  /** By name, nearest type first. */
  readonly properties: ReadonlyMap<string, readonly Owned<HubProperty>[]>;
  readonly methods: ReadonlyMap<string, readonly Owned<HubMethod>[]>;
}

const wholes = new Map<string, Whole>();

/** Only types of the catalogue are kept: what people type would fill the memory. */
function wholeOf(name: string): Whole | undefined {
  const before = wholes.get(name);
  if (before) return before;
  const type = byName.get(name);
  if (!type) return undefined;
  const line = lineFrom(type);
  const whole: Whole = {
    line,
    properties: membersByName(line, ({ properties }) => properties.map((one) => seenFrom(type, one))),
    methods: membersByName(line, ({ methods }) => methods),
  };
  wholes.set(name, whole);
  return whole;
}

function lineFrom(type: HubType): readonly HubType[] {
  const line: HubType[] = [];
  for (let at: HubType | undefined = type; at; at = at.extends === undefined ? undefined : byName.get(at.extends)) {
    line.push(at);
  }
  return line;
}

function membersByName<Member extends { readonly name: string }>(
  line: readonly HubType[],
  membersOf: (type: HubType) => readonly Member[],
): ReadonlyMap<string, readonly Owned<Member>[]> {
  const found = new Map<string, Owned<Member>[]>();
  for (const owner of line) {
    for (const member of membersOf(owner)) addTo(found, member.name, { owner, member });
  }
  return found;
}

/** The type and those above it, nearest first. */
export function hubTypeLine(name: string): readonly HubType[] {
  return wholeOf(name)?.line ?? [];
}

/** Whether a value of one type is one of the other, too. */
export function isHubSubtype(name: string, aboveName: string): boolean {
  return hubTypeLine(name).some((type) => type.name === aboveName);
}

/** The property of that name, the nearest one; letter case counts. Without a platform, of any platform. */
export function findHubProperty(typeName: string, name: string, platform?: string): Owned<HubProperty> | undefined {
  return wholeOf(typeName)
    ?.properties.get(name)
    ?.find(({ member }) => holdsFor(member, platform));
}

/** All properties, nearest type first; one that a nearer type has under the same name is left out. */
export function hubProperties(typeName: string, platform?: string): readonly Owned<HubProperty>[] {
  const seen = new Set<string>();
  const found: Owned<HubProperty>[] = [];
  for (const owner of hubTypeLine(typeName)) {
    for (const member of owner.properties) {
      if (seen.has(member.name) || !holdsFor(member, platform)) continue;
      seen.add(member.name);
      const known = findHubProperty(typeName, member.name, platform);
      if (known) found.push(known);
    }
  }
  return found;
}

/** In a loose type every property may be written, whatever holds for the type it comes from. */
function seenFrom(type: HubType, property: HubProperty): HubProperty {
  return type.loose && property.writable !== true ? { ...property, writable: true } : property;
}

/** The overloads of a method, nearest type first. */
export function findHubMethods(typeName: string, name: string, platform?: string): readonly Owned<HubMethod>[] {
  const named = wholeOf(typeName)?.methods.get(name) ?? [];
  return platform === undefined ? named : named.filter(({ member }) => holdsFor(member, platform));
}

export function hubMethods(typeName: string, platform?: string): readonly Owned<HubMethod>[] {
  return hubTypeLine(typeName).flatMap((owner) =>
    owner.methods.filter((member) => holdsFor(member, platform)).map((member) => ({ owner, member })),
  );
}

/** The property that a call like `getSummary()` or `setSummary(text)` means, unless the type has such a method itself. */
export function findAccessedProperty(typeName: string, method: string): Owned<HubProperty> | undefined {
  const name = nameInAccessor(method);
  if (name === undefined || findHubMethods(typeName, method).length > 0) return undefined;
  // A getter of `URN` is `getURN`, one of `summary` is `getSummary`.
  return findHubProperty(typeName, name.charAt(0).toLowerCase() + name.slice(1)) ?? findHubProperty(typeName, name);
}

/** `Summary` of `getSummary` and `setSummary`. */
export function nameInAccessor(method: string): string | undefined {
  const first = method.charAt(0);
  if (first !== 'g' && first !== 's' && first !== 'i') return undefined;
  return /^(?:get|set|is)([\p{Lu}_].*)$/u.exec(method)?.[1];
}

/** What is said of properties that are not listed, by the nearest type that says something. */
export function openPropertiesOf(typeName: string): OpenProperties | undefined {
  return hubTypeLine(typeName).find((type) => type.open)?.open;
}

/** What goes wrong with a property or method on a platform. With no platform known, only what goes wrong everywhere. */
export function trapsOf(member: { readonly traps?: readonly Trap[] }, platform?: string): readonly Trap[] {
  return (member.traps ?? []).filter((trap) => trap.platforms === undefined || trap.platforms.includes(platform ?? ''));
}
