/** How Groovy's methods on collections hand on what is in the collection, by their names. */
const tables = {
  /** Give a collection of some of the same things. */
  filter:
    'findAll grep sort toSorted unique toUnique reverse take takeRight takeWhile drop dropRight dropWhile tail init each ' +
    'reverseEach eachWithIndex asImmutable asUnmodifiable asSynchronized asList toList toSet asCollection asReversed ' +
    'plus minus intersect subList stream parallelStream filter sorted distinct limit skip peek iterator listIterator ' +
    'flatten shuffled retainAll removeAll removeIf collate chop clone tee',
  /** Give one of the things. */
  pick:
    'find first last head min max random findFirst findAny next pop poll peekFirst getFirst getLast firstOrNull ' +
    'findResult maxBy minBy orElse elementAt',
  /** Give what the closure makes of each thing. */
  map: 'collect collectMany collectNested findResults map flatMap mapToObj collectWithIndex',
  /** Give something of another kind; the closure is asked about each thing. */
  ask:
    'any every count countBy sum average findIndexOf findLastIndexOf findIndexValues join size isEmpty contains ' +
    'containsAll indexOf anyMatch allMatch noneMatch forEach forEachOrdered eachPermutation split partition each2 ' +
    'mapToInt mapToLong mapToDouble collectEntries toSpreadMap reduce disjoint eachEntry toArray asBoolean',
  /** Give a map from keys to collections of the things. */
  group: 'groupBy groupingBy',
  /** Give the things with their numbers. */
  number: 'withIndex indexed',
  /** Compare two things in a closure of two parameters. */
  compare: 'sort toSorted unique toUnique min max sorted',
  /** Change the collection. */
  change:
    'add addAll addFirst addLast push offer leftShift remove removeAll removeAt removeElement removeIf retainAll clear ' +
    'set replaceAll pop poll',
} as const;

export type CollectionRole = keyof typeof tables;

const roles = new Map<CollectionRole, ReadonlySet<string>>();
for (const [role, names] of Object.entries(tables)) roles.set(role as CollectionRole, new Set(names.split(' ')));

/** Whether a method has a role on collections. */
export function hasRole(method: string, role: CollectionRole): boolean {
  return roles.get(role)?.has(method) ?? false;
}
