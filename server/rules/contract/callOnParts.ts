import { type Given, giveAway } from './calls';
import { hasRole } from './collections';
import { invoke } from './functions';
import { isIteration, iterate } from './iterate';
import { itemOf } from './members';
import { type Run } from './run';
import { type Scope } from './scope';
import { constantsOf, contentsOf, join, joinAll, nothing, ofParts, ofTexts, unknown, type Value } from './value';

/** A method that is called on a list or map of the script's own. */
export function callOnParts(run: Run, scope: Scope, object: Value, given: Given): Value {
  const { name, args, node } = given;
  const [first = unknown, second] = args;
  const own: Value = { ...nothing, ...(object.parts && { parts: object.parts }) };
  if ((name === 'get' || name === 'getAt' || name === 'getOrDefault') && args.length > 0) {
    giveAway(run, scope, { ...given, args: [first] }, 'value');
    return joinAll([itemOf(run, scope, own, first, node), second ?? nothing, unknown]);
  }
  if (name === 'keySet')
    return ofParts({ items: [...(object.parts?.fields.keys() ?? [])].map((key) => ofTexts([key])) });
  if (name === 'values') return ofParts({ items: object.parts ? contentsOf(object.parts) : [] });
  if (name === 'entrySet' || name === 'asType') return own;
  if (name === 'with' || name === 'tap') {
    const made = args.flatMap(({ functions }) => functions.map((one) => invoke(run, one, [own], node, unknown)));
    return name === 'tap' ? own : joinAll([...made, unknown]);
  }
  if (name === 'put' || name === 'putAt' || name === 'putIfAbsent' || hasRole(name, 'change') || name === 'putAll') {
    keep(scope, run, given);
    return join(giveAway(run, scope, given, 'value'), own);
  }
  if (isIteration(name)) return iterate(run, scope, own, given) ?? unknown;
  return giveAway(run, scope, given, 'value');
}

/** `list.add(x)`, `map.put(k, x)`: what the variable holds grows. */
function keep(scope: Scope, run: Run, { object, args, name }: Given): void {
  if (object?.kind !== 'Variable') return;
  const cell = scope.local(object.name) ?? run.global.own(object.name);
  if (!cell) return;
  const [first = unknown, second] = args;
  const keys = second && name.startsWith('put') ? constantsOf(first) : undefined;
  const fields = new Map(keys?.map((key) => [key, second ?? unknown]));
  cell.value = join(cell.value, keys ? ofParts({ fields }) : ofParts({ rest: joinAll(args) }));
}
