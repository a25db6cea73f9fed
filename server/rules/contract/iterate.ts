import { type Given } from './calls';
import { hasRole } from './collections';
import { invoke, invokeForEach, iterationArguments, parameterCount } from './functions';
import { elementOf, isFilled } from './members';
import { type Run } from './run';
import { type Scope } from './scope';
import { use } from './use';
import { join, joinAll, listOf, nothing, ofParts, orUnknown, unknown, type Value } from './value';

/**
 * A method of collections: its closures get what is in the collection, and what it gives comes from there. Undefined for
 * any other method. `collection` is what the receiver holds, in one of its forms.
 */
export function iterate(run: Run, scope: Scope, collection: Value, given: Given): Value | undefined {
  const { name } = given;
  if (name === 'inject') return injectInto(run, scope, collection, given);
  const made = callClosures(run, scope, collection, given);
  if (hasRole(name, 'filter')) return withAdded(collection, given);
  if (hasRole(name, 'pick')) return made !== nothing && name === 'findResult' ? made : elementOf(run, collection);
  if (hasRole(name, 'map')) return made === nothing ? collection : listOf(made);
  if (hasRole(name, 'group')) return ofParts({ rest: collection, keys: orUnknown(made), isMap: true });
  if (hasRole(name, 'number')) {
    return ofParts({ rest: ofParts({ items: [elementOf(run, collection), unknown] }) });
  }
  if (!hasRole(name, 'ask')) return undefined;
  if (made === nothing) use(run, collection, 'value', given.node, scope.frame);
  else if (name === 'collectEntries') use(run, made, 'value', given.node, scope.frame);
  return unknown;
}

/** Whether a method is one of those of collections. */
export function isIteration(name: string): boolean {
  return (
    name === 'inject' ||
    (['filter', 'pick', 'map', 'group', 'number', 'ask'] as const).some((role) => hasRole(name, role))
  );
}

/** `list.plus(more)` has both. */
function withAdded(collection: Value, { name, args }: Given): Value {
  return name === 'plus' ? joinAll([collection, ...args]) : collection;
}

/** Gives the closures what is in the collection; what they make of it. Other arguments are used as they are. */
function callClosures(run: Run, scope: Scope, collection: Value, { name, args, ranges, node }: Given): Value {
  let made = nothing;
  args.forEach((arg, at) => {
    run.sometimes(() => {
      for (const callable of arg.functions) {
        const item = elementOf(run, collection);
        const both = hasRole(name, 'compare') && parameterCount(callable) === 2;
        const numbered = name === 'eachWithIndex' || name === 'collectWithIndex';
        const pair = parameterCount(callable) > 2 ? iterationArguments(run, callable, collection) : [item];
        const given = both
          ? [item, item]
          : numbered
            ? [...pair, unknown]
            : iterationArguments(run, callable, collection);
        made = join(made, invokeForEach(run, [callable], given, node));
      }
    }, !isFilled(collection));
    use(run, { ...arg, functions: [] }, 'value', ranges[at] ?? node, scope.frame);
  });
  return made;
}

/** `list.inject(start) { sum, item -> … }` */
function injectInto(run: Run, scope: Scope, collection: Value, { args, ranges, node }: Given): Value {
  const start = args.length > 1 ? (args[0] ?? unknown) : elementOf(run, collection);
  const closures = args.at(-1)?.functions ?? [];
  const inOrder = args.length > 1 ? itemsInOrder(collection) : undefined;
  let sum = start;
  run.sometimes(() => {
    for (const callable of closures) {
      if (inOrder) {
        for (const item of inOrder) sum = invoke(run, callable, [sum, item], node);
        continue;
      }
      const item = iterationArguments(run, { ...callable, first: [...callable.first, sum] }, collection);
      for (let time = 0; time < 2; time++) sum = join(sum, invokeForEach(run, [callable], [sum, ...item], node));
    }
  });
  if (args.length > 1) use(run, { ...start, spots: [] }, 'value', ranges[0] ?? node, scope.frame);
  return sum;
}

/** The items of a list of which all is known. */
function itemsInOrder({ parts, spots, unknown: isUnknown }: Value): readonly Value[] | undefined {
  if (!parts || parts.items.length === 0 || spots.length > 0 || isUnknown) return undefined;
  return parts.rest || parts.fields.size > 0 ? undefined : parts.items;
}
