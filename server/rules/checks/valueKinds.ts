import { isSubtype } from '../types/typeRelations';
import { isNull, membersOfUnion, type RuleType } from '../types/ruleType';
import { describeGiven } from './versions';

/** Kinds of values that Groovy does not make out of each other by itself. */
export type ValueKind = 'text' | 'number' | 'truth' | 'date' | 'moment' | 'list' | 'map' | 'closure';

const words: Readonly<Partial<Record<ValueKind, string>>> = {
  text: 'a text',
  number: 'a number',
  truth: 'true or false',
  date: 'a date',
  list: 'a list',
  map: 'a map',
  closure: 'a closure',
};

/** By what it is: `moment` is all that tells of a time but is no `Date`. The first one that fits. */
const classes: readonly (readonly [ValueKind, readonly string[]])[] = [
  ['text', ['String', 'GString']],
  ['number', ['Number']],
  ['truth', ['Boolean']],
  ['date', ['Date']],
  ['moment', ['Calendar', 'Temporal']],
  ['list', ['Collection']],
  ['map', ['Map']],
];

/**
 * What Groovy makes a value of each kind from, where it is assigned or cast; from all others it raises an error. A list stands
 * for the values of a constructor, a map for properties. Everything becomes a text, and true or false.
 */
const sources: Readonly<Partial<Record<ValueKind, readonly ValueKind[]>>> = {
  number: ['number'],
  date: ['date', 'list', 'map'],
  moment: ['moment', 'list', 'map'],
  list: ['list'],
  map: ['map'],
};

/** The kind of all values of a type; nothing where there are several, or nothing is known. */
export function kindOf(type: RuleType): ValueKind | undefined {
  if (isNull(type)) return undefined;
  const [kind, ...others] = new Set(membersOfUnion(type).map(kindOfOne));
  return others.length === 0 ? kind : undefined;
}

function kindOfOne(type: RuleType): ValueKind | undefined {
  if (type.kind === 'closure') return 'closure';
  if (type.kind !== 'named' || (type.own ?? type.declared)) return undefined;
  return classes.find(([, above]) => above.some((name) => isSubtype(type.name, name)))?.[0];
}

/** What the values of a type are, in a sentence: `a text`, `a LocalDate`. */
export function describe(type: RuleType): string {
  const kind = kindOf(type);
  return (kind && words[kind]) ?? describeGiven(type);
}

/** Whether Groovy raises an error when a value of one type goes where the other is wanted; null goes everywhere. */
export function isRefused(wanted: RuleType, given: RuleType): boolean {
  const kind = kindOf(wanted);
  const from = kind && sources[kind];
  if (!from || isNull(given) || makesItself(kind, wanted)) return false;
  return membersOfUnion(given).every((one) => {
    const of = kindOfOne(one);
    return of !== undefined && !from.includes(of);
  });
}

/** Of other lists and maps, such as a `HashMap`, Groovy makes a new one with what it is given. */
function makesItself(kind: ValueKind, wanted: RuleType): boolean {
  if (kind !== 'list' && kind !== 'map') return false;
  return !membersOfUnion(wanted).every((one) => one.kind === 'named' && ['List', 'Set', 'Map'].includes(one.name));
}
