import { entryOf, grow } from './assign';
import { type Given, giveAway } from './calls';
import { hasRole } from './collections';
import { invoke } from './functions';
import { isIteration, iterate } from './iterate';
import { elementOf, itemOf } from './members';
import { type Run } from './run';
import { type Scope } from './scope';
import { toPutInto } from './sums';
import { contentsOf, join, joinAll, nothing, ofParts, ofTexts, type Parts, unknown, type Value } from './value';

/** A method that is called on a list or map of the script's own. */
export function callOnParts(run: Run, scope: Scope, parts: Parts, given: Given): Value {
  const { name, args, node } = given;
  const [first = unknown, second] = args;
  const own: Value = { ...nothing, parts };
  if ((name === 'get' || name === 'getAt' || name === 'getOrDefault') && args.length > 0) {
    giveAway(run, scope, { ...given, args: [first] }, 'value');
    return join(itemOf(run, scope, own, first, node), second ?? nothing);
  }
  if (name === 'keySet') return keysOf(parts);
  if (name === 'values') return ofParts({ items: contentsOf(parts) });
  if (name === 'entrySet' || name === 'asType') return own;
  if (name === 'with' || name === 'tap') {
    // Inside, plain names may put anything in.
    grow(run, scope, own, given.object, entryOf(unknown, unknown));
    const made = args.flatMap(({ functions }) => functions.map((one) => invoke(run, one, [own], node, unknown)));
    return name === 'tap' ? own : joinAll([...made, unknown]);
  }
  const more = addedBy(run, parts, given);
  if (more) {
    grow(run, scope, own, given.object, more);
    return join(giveAway(run, scope, given, 'value'), own);
  }
  if (isIteration(name)) return iterate(run, scope, own, given) ?? unknown;
  return giveAway(run, scope, given, 'value');
}

/** What a method puts into a list or map; nothing for methods that do not. */
function addedBy(run: Run, parts: Parts, { name, args }: Given): Parts | undefined {
  const [first = unknown, second = unknown] = args;
  if (name === 'putAll' || name === 'leftShift') return toPutInto(parts, first);
  if (name === 'addAll') return toPutInto(parts, joinAll(args.map((arg) => elementOf(run, arg))));
  if (putting.has(name)) return entryOf(first, second);
  if (computing.has(name)) return entryOf(first, unknown);
  return hasRole(name, 'change') ? toPutInto(parts, joinAll(args)) : undefined;
}

const putting = new Set(['put', 'putAt', 'putIfAbsent', 'setProperty']);
const computing = new Set(['compute', 'computeIfAbsent', 'computeIfPresent', 'merge', 'replace']);

function keysOf({ fields, rest, keys }: Parts): Value {
  const named = [...fields.keys()].map((key) => ofTexts([key]));
  const other = keys ?? (rest ? unknown : undefined);
  return ofParts({ items: named, ...(other && { rest: other }) });
}
