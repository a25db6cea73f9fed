import { type Argument, type Closure, type Expression, type Lambda } from '../../groovy/ast';
import { isSure } from '../catalogueFacts';
import { findHubType, type HubMethod, type Owned } from '../catalogueTypes';
import { isTypeVariable, membersOf, methodFactsOf } from '../members';
import { substitute, type TypeNotation } from '../typeNotation';
import { readFact, takesAnything } from './around';
import { type Asker } from './asker';
import { type MemberFact } from './memberLookup';
import { argumentsAs, bindingsOf, isKnownType, isSubtype } from './typeRelations';
import {
  anyType,
  isGuess,
  isNull,
  membersOfUnion,
  named,
  nullable,
  type RuleType,
  settle,
  voidType,
  withoutNull,
} from './ruleType';

/** A value that a call passes. */
export interface Passed {
  readonly type: RuleType;
  readonly expression: Expression | undefined;
  /** The closure, where it is written in the call itself. */
  readonly closure: Closure | Lambda | undefined;
}

/** One overload as a call takes it. */
export interface Overload {
  readonly fact: MemberFact | undefined;
  readonly parameters: readonly TypeNotation[];
  /** How many have to be given. */
  readonly least: number;
  readonly isVariadic: boolean;
  readonly result: TypeNotation;
  readonly bound: ReadonlyMap<string, TypeNotation>;
}

/** The overload that a call means. */
export interface Choice {
  readonly overload: Overload;
  /** Type variables, as far as receiver and plain values tell. */
  readonly bound: Map<string, TypeNotation>;
}

/** What a call passes: named arguments as one map first; nothing where a spread hides how many there are. */
export function passedBy(
  args: readonly Argument[],
  closures: readonly (Closure | Lambda)[],
  ask: Asker,
): Passed[] | undefined {
  const passed: Passed[] = [];
  if (args.some((one) => one.kind === 'MapEntry' || one.kind === 'SpreadMapEntry')) {
    passed.push({ type: named('Map', named('String'), anyType), expression: undefined, closure: undefined });
  }
  for (const one of [...args, ...closures]) {
    if (one.kind === 'MapEntry' || one.kind === 'SpreadMapEntry') continue;
    if (one.kind === 'Spread') return undefined;
    const closure = one.kind === 'Closure' || one.kind === 'Lambda' ? one : undefined;
    // What a closure gives back is asked for only when the overload is known.
    const type: RuleType = closure ? { kind: 'closure', parameters: [], result: anyType } : ask.typeOf(one);
    passed.push({ type, expression: one, closure });
  }
  return passed;
}

/** How a fact is called. */
export function overloadOf(fact: MemberFact, methodName: string): Overload | undefined {
  switch (fact.kind) {
    case 'method': {
      const before = ofMethods.get(fact.of);
      if (before) return before;
      const { member, owner } = fact.of;
      const isOpen = takesAnything(member);
      const parameters = isOpen ? [anyType] : member.parameters.map((one) => readFact(one.type, owner));
      const least = member.parameters.filter(({ optional }) => optional !== true).length;
      const result = isSure(member) ? readFact(member.returns, owner) : anyType;
      const overload: Overload = { fact, parameters, least, isVariadic: isOpen, result, bound: none };
      ofMethods.set(fact.of, overload);
      return overload;
    }
    case 'property': {
      const type = isSure(fact.of.member) ? readFact(fact.of.member.type, fact.of.owner) : anyType;
      const isSetter = methodName.startsWith('set');
      const parameters = isSetter ? [anyType] : [];
      return {
        fact,
        parameters,
        least: parameters.length,
        isVariadic: false,
        result: isSetter ? voidType : type,
        bound: none,
      };
    }
    case 'library': {
      const { parameters, isVariadic, result } = fact.of;
      const least = isVariadic ? parameters.length - 1 : parameters.length;
      return { fact, parameters, least, isVariadic, result, bound: bindingsOf(fact.receiver, fact.self) };
    }
    default:
      return undefined;
  }
}

const none: ReadonlyMap<string, TypeNotation> = new Map();
/** How the methods of the catalogue are called, which is the same for everybody. */
const ofMethods = new WeakMap<Owned<HubMethod>, Overload>();

/** The overload that fits best; nothing where none fits, `unclear` where several do that give different things. */
export function choose(
  overloads: readonly Overload[],
  passed: readonly Passed[] | undefined,
): Choice | 'unclear' | undefined {
  const fitting = overloads
    .map((overload) => ({ overload, fit: passed ? fitOf(overload, passed) : 1 }))
    .filter(({ fit }) => fit > 0);
  const best = Math.max(...fitting.map(({ fit }) => fit));
  const [first, ...others] = fitting.filter(({ fit }) => fit === best);
  if (!first) return undefined;
  const isCertain = passed?.every(({ type, closure }) => closure !== undefined || type.kind !== 'any') === true;
  if (!isCertain && others.some(({ overload }) => !isSame(overload.result, first.overload.result))) return 'unclear';
  const bound = new Map(first.overload.bound);
  passed?.forEach(({ type, closure }, at) => {
    if (!closure) bind(parameterAt(first.overload, at), type, bound);
  });
  return { overload: first.overload, bound };
}

function isSame(one: TypeNotation, other: TypeNotation): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

function parameterAt({ parameters, isVariadic }: Overload, at: number): TypeNotation {
  return parameters[at] ?? (isVariadic ? parameters.at(-1) : undefined) ?? anyType;
}

/** 0 where the call cannot mean it; more where it fits better. */
function fitOf(overload: Overload, passed: readonly Passed[]): number {
  const { parameters, least, isVariadic, bound } = overload;
  // Groovy passes null where one value is wanted and none is given.
  const isNullPassed = passed.length === 0 && parameters.length === 1 && !isVariadic;
  if (passed.length < least && !isNullPassed) return 0;
  if (passed.length > parameters.length && !isVariadic) return 0;
  let sum = isNullPassed ? 1 : 100;
  for (const [at, one] of passed.entries()) {
    // An array may stand for all the values of a variable number.
    const isAll = isVariadic && at === parameters.length - 1 && withoutNull(one.type).kind === 'array';
    const fit = isAll ? 2 : fits(substitute(parameterAt(overload, at), bound), one.type, one.closure);
    if (fit === 0) return 0;
    sum += fit - 2;
  }
  return isVariadic ? Math.max(1, sum - 1) : Math.max(1, sum);
}

/** How well a value goes where a type is wanted: 4 exactly, 3 as one below it, 2 unknown, 1 perhaps, 0 not at all. */
export function fits(wanted: TypeNotation, given: RuleType, closure?: Closure | Lambda): number {
  if (isGuess(given)) return Math.max(1, fits(wanted, withoutGuess(given)));
  if (given.kind === 'any' || given.kind === 'nullable' || given.kind === 'union' || isNull(given)) {
    if (given.kind === 'any' || isNull(given)) return 2;
    return Math.max(...membersOfUnion(given).map((one) => fits(wanted, one, closure)));
  }
  switch (wanted.kind) {
    case 'any':
      return 2;
    case 'nullable':
      return fits(wanted.type, given, closure);
    case 'union':
      return Math.max(...wanted.types.map((one) => fits(one, given, closure)));
    case 'array':
      if (given.kind === 'named') return !isKnownType(given) || isSubtype(given.name, 'Collection') ? 1 : 0;
      return given.kind === 'array' ? 3 : 0;
    case 'closure':
      if (given.kind === 'named') return given.name === 'Closure' ? 3 : isKnownType(given) ? 0 : 1;
      if (given.kind !== 'closure') return 0;
      return closure && countOf(closure) !== wanted.parameters.length ? 3 : 4;
    case 'named':
      return fitsNamed(settle(wanted, isTypeVariable), given);
  }
}

function withoutGuess(type: RuleType): RuleType {
  return type.kind === 'named'
    ? named(type.name, ...type.arguments)
    : type.kind === 'nullable'
      ? withoutGuess(type.type)
      : anyType;
}

function countOf(closure: Closure | Lambda): number {
  return closure.parameters?.length ?? 1;
}

const numbers = ['Byte', 'Short', 'Integer', 'Long', 'BigInteger', 'BigDecimal', 'Float', 'Double', 'Number'];

function fitsNamed(wanted: RuleType, given: RuleType): number {
  if (wanted.kind !== 'named') return 2;
  if (given.kind === 'closure') {
    if (wanted.name === 'Closure' || membersOf(wanted.name)?.closure) return 3;
    return isKnownType(wanted) ? 0 : 1;
  }
  if (given.kind === 'array') return wanted.name.endsWith('[]') ? 3 : isKnownType(wanted) ? 0 : 1;
  if (given.kind !== 'named') return 1;
  if (given.name === wanted.name) return 4;
  if (given.name === 'GString' && wanted.name === 'String') return 3;
  if (isSubtype(given.name, wanted.name)) return 3;
  if (numbers.includes(given.name) && numbers.includes(wanted.name)) return 1;
  if (!isKnownType(given) || !isKnownType(wanted)) return 1;
  // A class of the workspace may be made of much.
  if (given.own ?? wanted.own) return 1;
  if (isSubtype(wanted.name, given.name)) return 1;
  const texts = ['String', 'Character', 'GString'];
  return texts.includes(given.name) && texts.includes(wanted.name) ? 1 : 0;
}

/** Finds what type variables stand for when a value goes where a type is wanted. */
export function bind(wanted: TypeNotation, given: RuleType, bound: Map<string, TypeNotation>): void {
  const type = withoutNull(given);
  switch (wanted.kind) {
    case 'named':
      if (isTypeVariable(wanted.name)) {
        if (!bound.has(wanted.name)) bound.set(wanted.name, given);
        return;
      }
      if (type.kind === 'closure') {
        const [result] = wanted.arguments;
        if (result && wanted.name === 'Closure') bind(result, type.result, bound);
        const shape = shapeOf(wanted, bound);
        if (shape && wanted.name !== 'Closure') bind(shape.result, type.result, bound);
        return;
      }
      argumentsAs(type, wanted.name)?.forEach((one, at) => {
        const inner = wanted.arguments[at];
        if (inner) bind(inner, one, bound);
      });
      return;
    case 'nullable':
      bind(wanted.type, type, bound);
      return;
    case 'array':
      if (type.kind === 'array') bind(wanted.element, type.element, bound);
      return;
    case 'union':
      for (const one of wanted.types) if (one.kind !== 'closure' || type.kind === 'closure') bind(one, given, bound);
      return;
    case 'closure':
      if (type.kind === 'closure') bind(wanted.result, type.result, bound);
      return;
    case 'any':
  }
}

/** How a closure looks that goes where a type is wanted; of several the one that takes as many values. */
export function shapeOf(
  wanted: TypeNotation,
  bound: ReadonlyMap<string, TypeNotation>,
  count = 1,
): (TypeNotation & { readonly kind: 'closure' }) | undefined {
  if (wanted.kind === 'closure') return wanted;
  if (wanted.kind === 'nullable') return shapeOf(wanted.type, bound, count);
  if (wanted.kind === 'union') {
    const shapes = wanted.types.flatMap((one) => shapeOf(one, bound, count) ?? []);
    return shapes.find(({ parameters }) => parameters.length === count) ?? shapes[0];
  }
  if (wanted.kind !== 'named') return undefined;
  const of = findHubType(wanted.name) ? undefined : membersOf(wanted.name);
  if (of?.closure?.kind !== 'closure') return undefined;
  const own = new Map(of.typeParameters.map((name, at) => [name, wanted.arguments[at] ?? anyType]));
  const shape = substitute(of.closure, own);
  return shape.kind === 'closure' ? shape : undefined;
}

/** What the closure at a place of a call receives. */
export function receivedAt({ overload, bound }: Choice, at: number, closure: Closure | Lambda): readonly RuleType[] {
  const count = countOf(closure);
  const shape = shapeOf(parameterAt(overload, at), bound, count);
  if (!shape) return [];
  const types = shape.parameters.map((one) => settle(substitute(one, bound), isTypeVariable));
  const [only] = types;
  if (types.length !== 1 || count < 2 || !only) return types;
  // A list that comes where several values are wanted is taken apart.
  const entry = only.kind === 'named' && only.name === 'Map.Entry' ? only.arguments : undefined;
  const element = argumentsAs(only, 'List')?.[0] ?? anyType;
  return entry ? [] : Array.from({ length: count }, () => element);
}

/** What the call gives back. */
export function resultOfChoice(
  choice: Choice,
  passed: readonly Passed[] | undefined,
  name: string,
  ask: Asker,
): RuleType {
  const { overload } = choice;
  const bound = new Map(choice.bound);
  passed?.forEach(({ closure, type }, at) => {
    if (!closure && type.kind !== 'closure') return;
    const shape = shapeOf(parameterAt(overload, at), bound, closure ? countOf(closure) : 1);
    const result = closure ? ask.resultOf(closure) : type.kind === 'closure' ? type.result : anyType;
    if (shape) bind(shape.result, result, bound);
    else bind(parameterAt(overload, at), { kind: 'closure', parameters: [], result }, bound);
    if (name === 'collectEntries' && closure) bindEntry(closure, bound, ask);
  });
  const result = settle(substitute(overload.result, bound), isTypeVariable);
  const { fact } = overload;
  const facts = fact?.kind === 'library' ? methodFactsOf(fact.of.home, name) : undefined;
  return facts?.mayBeNull === true ? nullable(result) : result;
}

/** `collectEntries` takes a map, or a list of key and value. */
function bindEntry(closure: Closure | Lambda, bound: Map<string, TypeNotation>, ask: Asker): void {
  const last = closure.kind === 'Closure' ? closure.statements.at(-1) : undefined;
  const expression =
    last?.kind === 'ExpressionStatement' ? last.expression : last?.kind === 'Return' ? last.value : undefined;
  if (!expression || closure.kind !== 'Closure' || closure.statements.length !== 1) return;
  const given =
    expression.kind === 'List' && expression.elements.length === 2
      ? expression.elements.map((one) => ask.typeOf(one))
      : argumentsAs(ask.typeOf(expression), 'Map');
  if (given?.[0] && given[1]) for (const name of ['K', 'R']) bound.set(name, withoutNull(given[0]));
  if (given?.[1]) for (const name of ['V', 'S']) bound.set(name, given[1]);
}
