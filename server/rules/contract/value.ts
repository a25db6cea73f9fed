import {
  type ClassDeclaration,
  type Closure,
  type ConstructorDeclaration,
  type Lambda,
  type MethodDeclaration,
} from '../../groovy/ast';
import { bounded } from './bounded';
import { keyOfPath, type Path } from './path';
import { type Access } from './recorder';
import { type Scope } from './scope';

/** What an expression may be, as far as it matters for replicas: any of all that is listed, or something else. */
export interface Value {
  /** Pieces of the replica. */
  readonly spots: readonly Spot[];
  readonly texts: readonly string[];
  /** Constant whole numbers, as they are written. */
  readonly numbers: readonly string[];
  readonly functions: readonly Callable[];
  /** Objects and classes of the script's own. */
  readonly objects: readonly ScriptObject[];
  /** What is in a list or map that the script makes itself. */
  readonly parts?: Parts;
  /** It may also be something that nothing is known of. */
  readonly unknown: boolean;
}

/** A piece of the replica, reached by an access. */
export interface Spot {
  readonly access: Access;
  readonly path: Path;
  /** Somewhere below the path rather than the path itself. */
  readonly open: boolean;
  /** A list of what is at the path, one for each. */
  readonly spread: boolean;
}

export interface Callable {
  readonly id: number;
  readonly node: Closure | Lambda | MethodDeclaration | ConstructorDeclaration;
  readonly scope: Scope;
  /** Arguments that `curry` has filled in. */
  readonly first: readonly Value[];
}

/** A class of the script; its objects are not told apart. The cells of the scope are its fields. */
export interface ScriptObject {
  readonly name: string;
  readonly node: ClassDeclaration;
  readonly scope: Scope;
}

export interface Parts {
  readonly fields: ReadonlyMap<string, Value>;
  readonly items: readonly Value[];
  /** What may be in it besides. */
  readonly rest?: Value;
  /** The keys that this may have in a map. */
  readonly keys?: Value;
  /** It is a map, even where there is nothing in it. */
  readonly isMap?: true;
  /** The lists and maps that it may be. */
  readonly origins?: readonly Origin[];
}

/** A list or map of the script: all who have it see what is put into it later. */
export interface Origin {
  more?: Parts;
  /** What came of the last parts that `more` was added to. */
  last?: { readonly of: Parts; readonly parts: Parts };
}

const none = { spots: [], texts: [], numbers: [], functions: [], objects: [] };

/** Nothing yet: what a join starts from. */
export const nothing: Value = { ...none, unknown: false };
export const unknown: Value = { ...none, unknown: true };

export function ofTexts(texts: readonly string[]): Value {
  return { ...nothing, texts };
}

/** Whole numbers. */
export function ofNumbers(numbers: readonly number[]): Value {
  return { ...nothing, numbers: numbers.map(String) };
}

export function ofSpots(spots: readonly Spot[]): Value {
  return { ...nothing, spots };
}

export function ofParts(parts: Partial<Parts>): Value {
  return { ...nothing, parts: bounded({ fields: new Map(), items: [], ...parts }) };
}

/** More than this many of anything is more than anybody follows. */
const most = 200;

export function join(a: Value, b: Value): Value {
  if (a === b || b === nothing) return a;
  return a === nothing ? b : joinDifferent([a, b]);
}

/** All at once, which takes less time than one after the other. */
export function joinAll(values: Iterable<Value>): Value {
  const different = [...new Set(values)].filter((value) => value !== nothing);
  const [first = nothing, another] = different;
  return another ? joinDifferent(different) : first;
}

function joinDifferent(values: readonly Value[]): Value {
  const texts = distinct(values.flatMap((value) => value.texts));
  const numbers = distinct(values.flatMap((value) => value.numbers));
  const tooMany = texts.length + numbers.length > most;
  const parts = values.map((value) => value.parts).reduce(joinParts);
  return {
    spots: joinSpots(values.map(({ spots }) => spots)),
    texts: tooMany ? [] : texts,
    numbers: tooMany ? [] : numbers,
    functions: distinct(values.flatMap(({ functions }) => functions)).slice(0, most),
    objects: distinct(values.flatMap(({ objects }) => objects)),
    ...(parts && { parts }),
    unknown: tooMany || values.some((value) => value.unknown),
  };
}

/** The value, or something unknown where nothing has been found. */
export function orUnknown(value: Value): Value {
  return value === nothing ? unknown : value;
}

function joinSpots(all: readonly (readonly Spot[])[]): readonly Spot[] {
  const byKey = new Map(all.flat().map((spot) => [keyOfSpot(spot), spot]));
  const spots = [...byKey.values()];
  const [first] = spots;
  return spots.length > most && first ? [{ ...first, path: [], open: true }] : spots;
}

function joinParts(a: Parts | undefined, b: Parts | undefined): Parts | undefined {
  return a && b ? joinBoth(a, b) : (a ?? b);
}

function joinBoth(a: Parts, b: Parts): Parts {
  const fields = new Map(a.fields);
  for (const [name, value] of b.fields) fields.set(name, join(fields.get(name) ?? nothing, value));
  const sameLength = a.items.length === b.items.length;
  const items = sameLength ? a.items.map((item, at) => join(item, b.items[at] ?? nothing)) : [];
  const others = sameLength ? [] : [...a.items, ...b.items];
  const rest = joinAll([...others, a.rest ?? nothing, b.rest ?? nothing]);
  return bounded({ fields, items, ...(rest !== nothing && { rest }), ...natureOf(a, b) });
}

function natureOf(a: Parts, b: Parts): Pick<Parts, 'keys' | 'origins' | 'isMap'> {
  const keys = join(a.keys ?? nothing, b.keys ?? nothing);
  const origins = distinct([...(a.origins ?? []), ...(b.origins ?? [])]);
  const isMap = a.isMap ?? b.isMap;
  return { ...(keys !== nothing && { keys }), ...(origins.length > 0 && { origins }), ...(isMap && { isMap }) };
}

/** A list or map after more has been put into it. Nobody knows where in a list, so that none of its places is sure. */
export function withMore(parts: Parts, more: Parts): Parts {
  const isMap = more.fields.size > 0 || more.keys !== undefined;
  const before = isMap ? parts : { ...parts, items: [], rest: joinAll([...parts.items, parts.rest ?? nothing]) };
  return joinBoth(before, { ...more, items: before.items });
}

/** The value with all that has been put into it since. */
export function refresh(value: Value): Value {
  const { parts } = value;
  if (!parts?.origins) return value;
  const grown = parts.origins.reduce(withMoreOf, parts);
  return grown === parts ? value : { ...value, parts: grown };
}

function withMoreOf(parts: Parts, origin: Origin): Parts {
  if (!origin.more) return parts;
  if (origin.last?.of !== parts) origin.last = { of: parts, parts: withMore(parts, origin.more) };
  return origin.last.parts;
}

/** Notes that more has been put in; whether that says anything new. */
export function growOrigin(origin: Origin, more: Parts): boolean {
  const before = origin.more;
  origin.more = before ? withMore(before, more) : more;
  if (origin.last) origin.last = { of: origin.last.of, parts: withMore(origin.last.parts, more) };
  if (!before || hasGrown(before.rest, origin.more.rest) || hasGrown(before.keys, origin.more.keys)) return true;
  return [...more.fields.keys()].some((name) => hasGrown(before.fields.get(name), origin.more?.fields.get(name)));
}

/** Whether a value has become more, by a join. */
export function hasGrown(before: Value | undefined, after: Value | undefined): boolean {
  if (!before || !after) return before !== after;
  if (breadthOf(before) !== breadthOf(after)) return true;
  return after.parts !== before.parts && keyOfValue(before) !== keyOfValue(after);
}

/** How many things a value may be, those in lists and maps aside. */
export function breadthOf({ spots, texts, numbers, functions, objects, unknown: isUnknown }: Value): number {
  return spots.length + texts.length + numbers.length + functions.length + objects.length + (isUnknown ? 1 : 0);
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)];
}

/** The constants that a value can only be; nothing when it may be anything else. */
export function constantsOf(value: Value): readonly string[] | undefined {
  const { spots, functions, objects, parts, texts, numbers } = value;
  const other = value.unknown || spots.length > 0 || functions.length > 0 || objects.length > 0 || parts !== undefined;
  const constants = [...texts, ...numbers];
  return other || constants.length === 0 ? undefined : constants;
}

/** Each text of one value followed by each of another; nothing where one of them is not known, or where they are too many. */
export function concatenate(a: readonly string[] | undefined, b: readonly string[] | undefined): string[] | undefined {
  if (!a || !b || a.length * b.length > 100) return undefined;
  return a.flatMap((one) => b.map((other) => one + other));
}

/** The numbers from one to another, with the last one moved; nothing where they are not known, or too many. */
export function rangeOf(from: Value, to: Value, moved = 0): Value | undefined {
  const [first, last] = [onlyNumber(from), onlyNumber(to) + moved];
  if (!(last - first >= 0 && last - first < 100)) return undefined;
  return ofParts({ items: Array.from({ length: last - first + 1 }, (_, at) => ofNumbers([first + at])) });
}

function onlyNumber(value: Value): number {
  const [only, another] = constantsOf(value) ?? [];
  return another === undefined && value.texts.length === 0 ? Number(only) : NaN;
}

/** All that is in a list or map of the script's own, but for the keys. */
export function contentsOf({ fields, items, rest }: Parts): readonly Value[] {
  return [...fields.values(), ...items, ...(rest ? [rest] : [])];
}

/** A list of what the value is. */
export function listOf(value: Value): Value {
  if (value === nothing) return unknown;
  const { spots, ...others } = value;
  return { ...ofParts({ rest: { ...others, spots: [] } }), spots: spots.map((spot) => ({ ...spot, spread: true })) };
}

/** One text for a value, the same for values that behave the same. */
export function keyOfValue(value: Value, depth = 0): string {
  const { spots, texts, numbers, functions, objects, parts } = value;
  const inner =
    parts === undefined || depth > 4
      ? ''
      : [
          ...[...parts.fields].map(([name, field]) => `${name}:${keyOfValue(field, depth + 1)}`),
          ...[...parts.items, parts.rest ?? nothing, parts.keys ?? nothing].map((item) => keyOfValue(item, depth + 1)),
        ].join('\u0002');
  return [
    spots.map(keyOfSpot).join('\u0003'),
    texts.join('\u0003'),
    numbers.join(),
    functions.map(({ id }) => id).join(),
    objects.map(({ name }) => name).join(),
    inner,
    value.unknown ? '?' : '',
  ].join('\u0001');
}

function keyOfSpot({ access, path, open, spread }: Spot): string {
  return `${access.id} ${open ? 1 : 0}${spread ? 1 : 0}${keyOfPath(path)}`;
}
