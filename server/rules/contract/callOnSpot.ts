import { type Given, giveAway, withoutClosures } from './calls';
import { hasRole } from './collections';
import { invoke, parameterCount } from './functions';
import { isIteration, iterate } from './iterate';
import { memberOf } from './members';
import { isMap, type Run } from './run';
import { type Scope } from './scope';
import { use } from './use';
import { constantsOf, contentsOf, joinAll, ofSpots, ofTexts, type Spot, unknown, type Value } from './value';

const byKey = new Set(['get', 'getAt', 'getProperty', 'getOrDefault', 'getVariable']);
const putting = new Set(['put', 'putAt', 'putIfAbsent', 'setProperty', 'setAt', 'compute', 'computeIfAbsent', 'merge']);
const asking = new Set(['containsKey', 'hasProperty', 'respondsTo', 'containsValue']);
const selfGiving = new Set(['with', 'tap', 'also']);
const wholeListing = new Set(['keySet', 'values', 'entrySet', 'toMapString', 'getProperties', 'toSpreadMap']);
/** Methods of texts whose closures get pieces of the text. */
const replacing = new Set(['replaceAll', 'replaceFirst', 'eachMatch']);
const plainGetters = new Set(['getClass', 'getMetaClass', 'getBytes', 'getChars']);

/** A method that is called on a piece of the replica. */
export function callOnSpot(run: Run, scope: Scope, spot: Spot, given: Given): Value {
  const { name, args, node } = given;
  const { frame } = scope;
  const [first = unknown] = args;
  if (byKey.has(name) && args.length > 0) {
    const found = ofSpots(run.belowKeys(spot, first, node, frame));
    use(run, first, 'value', node, frame);
    return joinAll([found, ...args.slice(1)]);
  }
  if (selfGiving.has(name)) return callWith(run, scope, spot, given);
  if (putting.has(name)) return put(run, scope, spot, given);
  if (name === 'putAll' || (name === 'leftShift' && isMap(spot))) return putAll(run, scope, spot, given);
  if (asking.has(name)) return ask(run, scope, spot, given);
  const property = propertyOf(given);
  if (property !== undefined) return memberOf(run, scope, ofSpots([spot]), ofTexts([property]), node);
  const setter = args.length === 1 ? /^set(\p{Lu}.*)$/u.exec(name)?.[1] : undefined;
  if (setter !== undefined) {
    writeBelow(run, scope, spot, ofTexts([decapitalize(setter)]), given);
    return giveAway(run, scope, given, 'value');
  }
  return callOther(run, scope, spot, given);
}

function callOther(run: Run, scope: Scope, spot: Spot, given: Given): Value {
  const { name, node } = given;
  const { frame } = scope;
  const self = ofSpots([spot]);
  if (run.sends && hasRole(name, 'change')) run.write(spot, node, frame, spot.open || isMap(spot));
  if (isIteration(name)) {
    const result = iterate(run, scope, self, given);
    if (result) return result;
  }
  const isRoot = spot.path.length === 0 && !spot.open;
  if (isRoot && (name === 'equals' || name === 'is' || name === 'hashCode')) return unknown;
  if (wholeListing.has(name)) {
    use(run, self, isMap(spot) ? 'open' : 'value', node, frame);
    return isMap(spot) ? ofSpots([run.elementOf(spot)].map((one) => ({ ...one, spread: true }))) : self;
  }
  use(run, self, isRoot ? 'open' : 'value', node, frame);
  return callUnknown(run, scope, spot, given);
}

/** Closures that nobody knows the use of get whatever there is. */
function callUnknown(run: Run, scope: Scope, spot: Spot, given: Given): Value {
  const { args, node, name } = given;
  const isText = args.length > 1 && replacing.has(name);
  for (const callable of args.flatMap(({ functions }) => functions)) {
    const anything = isText ? unknown : ofSpots([run.somewhereBelow(spot, node, scope.frame)]);
    const items = Array.from({ length: Math.max(1, parameterCount(callable)) }, () => anything);
    run.sometimes(() => invoke(run, callable, items, node));
  }
  return giveAway(run, scope, withoutClosures(given), 'value');
}

/** `spot.with { … }`: in the closure plain names are looked for in the spot. */
function callWith(run: Run, scope: Scope, spot: Spot, given: Given): Value {
  const self = ofSpots([spot]);
  const { args, node, name } = given;
  const closures = args.flatMap(({ functions }) => functions);
  const results = closures.map((one) => invoke(run, one, [self], node, self));
  giveAway(run, scope, withoutClosures(given), 'value');
  spot.access.extended = true;
  return name === 'with' ? joinAll([...results, ...(results.length > 0 ? [] : [unknown])]) : self;
}

/** `spot.put(key, value)` and the like. */
function put(run: Run, scope: Scope, spot: Spot, given: Given): Value {
  const [key = unknown] = given.args;
  writeBelow(run, scope, spot, key, given);
  return giveAway(run, scope, given, 'value');
}

function writeBelow(run: Run, scope: Scope, spot: Spot, keys: Value, { node }: Given): void {
  for (const below of run.belowKeys(spot, keys, node, scope.frame)) {
    below.access.extended = true;
    run.write(below, node, scope.frame);
  }
}

/** `spot.putAll(map)`, `spot << map` */
function putAll(run: Run, scope: Scope, spot: Spot, given: Given): Value {
  const [first] = given.args;
  const names = [...(first?.parts?.fields.keys() ?? [])];
  const isKnown = first?.parts && !first.unknown && contentsOf(first.parts).length === first.parts.fields.size;
  if (isKnown) writeBelow(run, scope, spot, ofTexts(names), given);
  else run.write(spot, given.node, scope.frame, true);
  return giveAway(run, scope, given, 'value');
}

/** `spot.containsKey(key)`: asks for what is there. */
function ask(run: Run, scope: Scope, spot: Spot, given: Given): Value {
  const [key = unknown] = given.args;
  if (constantsOf(key)) {
    for (const below of run.belowKeys(spot, key, given.node, scope.frame)) below.access.used = true;
  }
  use(run, ofSpots([spot]), 'test', given.node, scope.frame);
  return giveAway(run, scope, given, 'value');
}

/** The property that a getter without arguments stands for. */
function propertyOf({ name, args }: Given): string | undefined {
  if (args.length > 0 || plainGetters.has(name)) return undefined;
  const got = /^get(\p{Lu}.*)$/u.exec(name)?.[1];
  if (got !== undefined && !hasRole(name, 'pick')) return decapitalize(got);
  return name === 'isInternal' || name === 'isActive' ? decapitalize(name.slice(2)) : undefined;
}

/** As JavaBeans have it: `Summary` is `summary`, but `URL` stays `URL`. */
function decapitalize(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
