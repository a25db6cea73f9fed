import {
  type ClassDeclaration,
  type Closure,
  type ConstructorDeclaration,
  type Lambda,
  type MethodDeclaration,
} from '../../groovy/ast';
import { keyOfPath, type Path } from './path';
import { type Access } from './recorder';
import { type Scope } from './scope';

/** What an expression may be, as far as it matters for replicas: any of all that is listed, or something else. */
export interface Value {
  /** Pieces of the replica. */
  readonly spots: readonly Spot[];
  /** Constant texts and whole numbers. */
  readonly texts: readonly string[];
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
}

const none = { spots: [], texts: [], functions: [], objects: [] };

/** Nothing yet: what a join starts from. */
export const nothing: Value = { ...none, unknown: false };
export const unknown: Value = { ...none, unknown: true };

export function ofTexts(texts: readonly string[]): Value {
  return { ...nothing, texts };
}

export function ofSpots(spots: readonly Spot[]): Value {
  return { ...nothing, spots };
}

export function ofParts(parts: Partial<Parts>): Value {
  return { ...nothing, parts: { fields: new Map(), items: [], ...parts } };
}

/** More than this many of anything is more than anybody follows. */
const most = 200;

export function join(a: Value, b: Value): Value {
  if (a === b || b === nothing) return a;
  if (a === nothing) return b;
  const texts = [...new Set([...a.texts, ...b.texts])];
  const parts = joinParts(a.parts, b.parts);
  return {
    spots: joinSpots(a.spots, b.spots),
    texts: texts.length > most ? [] : texts,
    functions: distinct([...a.functions, ...b.functions]).slice(0, most),
    objects: distinct([...a.objects, ...b.objects]),
    ...(parts && { parts }),
    unknown: a.unknown || b.unknown || texts.length > most,
  };
}

export function joinAll(values: Iterable<Value>): Value {
  let all = nothing;
  for (const value of values) all = join(all, value);
  return all;
}

/** The value, or something unknown where nothing has been found. */
export function orUnknown(value: Value): Value {
  return value === nothing ? unknown : value;
}

function joinSpots(a: readonly Spot[], b: readonly Spot[]): readonly Spot[] {
  if (b.length === 0) return a;
  const byKey = new Map([...a, ...b].map((spot) => [keyOfSpot(spot), spot]));
  const spots = [...byKey.values()];
  const [first] = spots;
  return spots.length > most && first ? [{ ...first, path: [], open: true }] : spots;
}

function joinParts(a: Parts | undefined, b: Parts | undefined): Parts | undefined {
  if (!a || !b) return a ?? b;
  const fields = new Map(a.fields);
  for (const [name, value] of b.fields) fields.set(name, join(fields.get(name) ?? nothing, value));
  const sameLength = a.items.length === b.items.length;
  const items = sameLength ? a.items.map((item, at) => join(item, b.items[at] ?? nothing)) : [];
  const others = sameLength ? [] : [...a.items, ...b.items];
  const rest = joinAll([...others, a.rest ?? nothing, b.rest ?? nothing]);
  return { fields, items, ...(rest !== nothing && { rest }) };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)];
}

/** The constants that a value can only be; nothing when it may be anything else. */
export function constantsOf(value: Value): readonly string[] | undefined {
  const { spots, functions, objects, parts, texts } = value;
  const other = value.unknown || spots.length > 0 || functions.length > 0 || objects.length > 0 || parts !== undefined;
  return other || texts.length === 0 ? undefined : texts;
}

/** Each text of one value followed by each of another; nothing where one of them is not known, or where they are too many. */
export function concatenate(a: readonly string[] | undefined, b: readonly string[] | undefined): string[] | undefined {
  if (!a || !b || a.length * b.length > 100) return undefined;
  return a.flatMap((one) => b.map((other) => one + other));
}

/** All that is in a list or map of the script's own, but for the keys. */
export function contentsOf({ fields, items, rest }: Parts): readonly Value[] {
  return [...fields.values(), ...items, ...(rest ? [rest] : [])];
}

/** A list of what the value is. */
export function listOf(value: Value): Value {
  if (value === nothing) return unknown;
  const { spots, ...others } = value;
  return {
    ...nothing,
    spots: spots.map((spot) => ({ ...spot, spread: true })),
    parts: { fields: new Map(), items: [], rest: { ...others, spots: [] } },
  };
}

/** One text for a value, the same for values that behave the same. */
export function keyOfValue(value: Value, depth = 0): string {
  const { spots, texts, functions, objects, parts } = value;
  const inner =
    parts === undefined || depth > 4
      ? ''
      : [
          ...[...parts.fields].map(([name, field]) => `${name}:${keyOfValue(field, depth + 1)}`),
          ...[...parts.items, parts.rest ?? nothing].map((item) => keyOfValue(item, depth + 1)),
        ].join('\u0002');
  return [
    spots.map(keyOfSpot).join('\u0003'),
    texts.join('\u0003'),
    functions.map(({ id }) => id).join(),
    objects.map(({ name }) => name).join(),
    inner,
    value.unknown ? '?' : '',
  ].join('\u0001');
}

function keyOfSpot({ access, path, open, spread }: Spot): string {
  return `${access.id} ${open ? 1 : 0}${spread ? 1 : 0}${keyOfPath(path)}`;
}
