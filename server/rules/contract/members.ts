import {
  type Expression,
  type GString,
  type Name,
  type Parenthesized,
  type Property,
  type StringLiteral,
} from '../../groovy/ast';
import { type Range } from '../../text/range';
import { evaluate } from './expressions';
import { methodsOf, invoke, openClass } from './functions';
import { lookUpGlobal, lookUpThis } from './names';
import { type Run } from './run';
import { type Frame, type Scope } from './scope';
import { use } from './use';
import {
  constantsOf,
  contentsOf,
  join,
  joinAll,
  nothing,
  ofParts,
  ofSpots,
  ofTexts,
  orUnknown,
  type Parts,
  type Spot,
  unknown,
  type Value,
} from './value';

/** The texts that the name behind a dot may be. */
export function nameOf(run: Run, scope: Scope, name: Name | StringLiteral | GString | Parenthesized): Value {
  if (name.kind === 'Name') return ofTexts([name.text]);
  return evaluate(run, scope, name);
}

/** `object.name` */
export function evaluateProperty(run: Run, scope: Scope, node: Property): Value {
  const names = nameOf(run, scope, node.name);
  if (constantsOf(names)?.includes('')) {
    evaluate(run, scope, node.object);
    return unknown;
  }
  const special = lookUpThis(run, scope, node.object, names, node);
  if (special) return special;
  const found = memberOf(run, scope, receiverOf(run, scope, node), names, node);
  return node.operator === '*.' ? { ...found, spots: found.spots.map((spot) => ({ ...spot, spread: true })) } : found;
}

/** The object in front of the dot; each of what is in it where the dot is `*.`. */
export function receiverOf(run: Run, scope: Scope, { object, operator }: Property): Value {
  const value = evaluate(run, scope, object);
  return operator === '*.' ? elementOf(run, value) : value;
}

/** What is at a name of a value. */
export function memberOf(run: Run, scope: Scope, object: Value, names: Value, range: Range): Value {
  const known = constantsOf(names);
  const results: Value[] = [];
  for (const spot of object.spots) results.push(memberOfSpot(run, spot, names, known, range, scope.frame));
  if (object.parts) results.push(known ? memberOfParts(object.parts, known) : joinAll(contentsOf(object.parts)));
  for (const one of object.objects) {
    for (const name of known ?? []) {
      const { scope: fields } = openClass(run, one);
      const getter = `get${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const methods = methodsOf(run, one, getter);
      const field = fields.own(name)?.value ?? (methods.length > 0 ? nothing : unknown);
      results.push(field, ...methods.map((method) => invoke(run, method, [], range)));
    }
  }
  if (object.unknown || results.length === 0) results.push(unknown);
  return orUnknown(joinAll(results));
}

function memberOfSpot(
  run: Run,
  spot: Spot,
  names: Value,
  known: readonly string[] | undefined,
  range: Range,
  frame: Frame,
): Value {
  const [only, another] = known ?? [];
  if (another === undefined && (only === 'class' || only === 'metaClass')) return unknown;
  if (another === undefined && only === 'properties') {
    use(run, ofSpots([spot]), 'open', range, frame);
    return unknown;
  }
  return ofSpots(run.belowKeys(spot, names, range, frame));
}

function memberOfParts({ fields, items, rest }: Parts, names: readonly string[]): Value {
  const found = names.flatMap((name) => fields.get(name) ?? []);
  const inItems = [...items, ...(rest ? [rest] : [])].flatMap(({ parts }) =>
    parts ? [memberOfParts(parts, names)] : [],
  );
  const spots = rest ? [rest] : [];
  return joinAll([...found, ...inItems, ...spots, ...(found.length === names.length ? [] : [unknown])]);
}

/** `object[keys]` */
export function itemOf(run: Run, scope: Scope, object: Value, keys: Value, range: Range): Value {
  const known = constantsOf(keys);
  const results: Value[] = [ofSpots(object.spots.flatMap((spot) => run.belowKeys(spot, keys, range, scope.frame)))];
  if (object.parts) {
    const { fields, items, rest, keys: others } = object.parts;
    const named = known?.flatMap((key) => fields.get(key) ?? items[Number(key)] ?? []) ?? [];
    const isKnown = named.length === known?.length;
    if (isKnown) results.push(...named, ...(others && rest ? [rest] : []));
    else results.push(...contentsOf(object.parts), unknown);
  }
  for (const one of object.objects) results.push(memberOf(run, scope, { ...nothing, objects: [one] }, keys, range));
  if (object.unknown) results.push(unknown);
  return orUnknown(joinAll(results));
}

/** One of the things in a value: an item of a list, an entry of a map with `key` and `value`. */
export function elementOf(run: Run, value: Value): Value {
  const results: Value[] = [ofSpots(value.spots.map((spot) => run.elementOf(spot)))];
  if (value.parts) {
    const { fields, items, rest, keys } = value.parts;
    if (fields.size > 0 || keys) {
      const named = fields.size > 0 ? ofTexts([...fields.keys()]) : nothing;
      const pair = new Map([
        ['key', join(named, keys ?? nothing)],
        ['value', joinAll([...fields.values(), (keys && rest) ?? nothing])],
      ]);
      results.push(ofParts({ fields: pair }));
    }
    results.push(...items, ...(rest && !keys ? [rest] : []));
  }
  if (value.unknown) results.push(unknown);
  return orUnknown(joinAll(results));
}

/** Whether there is something in a list or map for sure. */
export function isFilled({ parts, spots, unknown: isUnknown }: Value): boolean {
  return parts !== undefined && spots.length === 0 && !isUnknown && (parts.items.length > 0 || parts.fields.size > 0);
}

/** `binding.x`, `binding.variables.x` and what hides behind them. */
export function bindingMember(run: Run, scope: Scope, names: Value, range: Range): Value {
  const known = constantsOf(names);
  if (!known) {
    run.touch(range);
    return unknown;
  }
  return joinAll(known.map((name) => lookUpGlobal(run, scope, name, range)));
}

/** The name of a class as it is written, with its package: `com.example.Thing` of `com.example.Thing.make`. */
export function dottedName(node: Expression): string | undefined {
  const names: string[] = [];
  let inner = node;
  while (inner.kind === 'Property' && inner.name.kind === 'Name' && inner.operator === '.') {
    names.unshift(inner.name.text);
    inner = inner.object;
    if (names.length > longestName) return undefined;
  }
  return inner.kind === 'Variable' ? [inner.name, ...names].join('.') : undefined;
}

/** Nobody's packages go deeper. */
const longestName = 30;
