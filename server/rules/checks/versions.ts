import { type Argument, type Closure, type Expression, type Lambda, type Parameter } from '../../groovy/ast';
import { isSureFact, type MemberFact } from '../types/memberLookup';
import { fits, overloadOf } from '../types/overloads';
import { anyType, named, type RuleType, withoutNull } from '../types/ruleType';
import { substitute, type TypeNotation } from '../typeNotation';
import { type CheckedRule } from './check';

/** One way in which a method or constructor can be called. */
export interface Version {
  readonly parameters: readonly WantedValue[];
  /** How many values it takes. */
  readonly least: number;
  readonly most: number;
}

export interface WantedValue {
  readonly type: TypeNotation;
  readonly name: string | undefined;
  readonly isOptional: boolean;
}

/** A value that a call passes; several named ones count as one map. */
export interface GivenValue {
  readonly type: RuleType;
  /** Nothing for the map. */
  readonly expression: Expression | undefined;
}

/** The version that a fact of the catalogue or of the JDK tells; nothing where it does not tell its parameters for sure. */
export function versionOfFact(fact: MemberFact, name: string): Version | undefined {
  const overload = overloadOf(fact, name);
  if (!overload || !isSureFact(fact)) return undefined;
  const told = fact.kind === 'method' ? fact.of.member.parameters : [];
  const parameters = overload.parameters.map((type, at): WantedValue => ({
    type: substitute(type, overload.bound),
    name: told[at]?.name,
    isOptional: told[at]?.optional === true,
  }));
  return { parameters, least: overload.least, most: overload.isVariadic ? Infinity : parameters.length };
}

/** The same as it is when the rule runs: what a collection was said to hold is forgotten then. */
export function versionAtRun(fact: MemberFact, name: string): Version | undefined {
  const overload = overloadOf(fact, name);
  if (fact.kind !== 'library' || !overload || !isSureFact(fact)) return undefined;
  const parameters = overload.parameters.map((type): WantedValue => ({ type, name: undefined, isOptional: false }));
  return { parameters, least: overload.least, most: overload.isVariadic ? Infinity : parameters.length };
}

/** The version of a method or constructor that the text itself declares. */
export function versionOfDeclared(rule: CheckedRule, declared: readonly Parameter[]): Version {
  const parameters = declared.map((one): WantedValue => ({
    type: one.type && !one.varargs ? rule.types.typeWritten(one.type) : anyType,
    name: one.name.text,
    isOptional: one.defaultValue !== undefined,
  }));
  const last = declared.at(-1);
  const isVariadic = last !== undefined && (last.varargs || (last.type?.dimensions ?? 0) > 0);
  const needed = parameters.filter(({ isOptional }) => !isOptional).length;
  return {
    parameters,
    least: isVariadic ? Math.max(0, needed - 1) : needed,
    most: isVariadic ? Infinity : parameters.length,
  };
}

/** What a call passes; nothing where a spread hides how much it is. */
export function givenBy(
  rule: CheckedRule,
  args: readonly Argument[],
  closures: readonly (Closure | Lambda)[] = [],
): readonly GivenValue[] | undefined {
  const given: GivenValue[] = [];
  if (args.some(({ kind }) => kind === 'MapEntry' || kind === 'SpreadMapEntry')) {
    given.push({ type: named('Map', named('String'), anyType), expression: undefined });
  }
  for (const one of [...args, ...closures]) {
    if (one.kind === 'MapEntry' || one.kind === 'SpreadMapEntry') continue;
    if (one.kind === 'Spread') return undefined;
    given.push({ type: rule.types.typeOf(one), expression: one });
  }
  return given;
}

/** Whether a version takes so many values; where one is wanted and none given, Groovy passes null. */
export function takesCount({ least, most, parameters }: Version, count: number): boolean {
  return (count >= least && count <= most) || (count === 0 && parameters.length === 1);
}

/** The places of the values that a version of the right count cannot take. */
export function misfitsOf({ parameters, most }: Version, given: readonly GivenValue[]): readonly number[] {
  // Values left out are those with a default of their own; which ones, only the types tell.
  if (given.length < parameters.length && most !== Infinity && parameters.some(({ isOptional }) => isOptional)) {
    const needed = parameters.filter(({ isOptional }) => !isOptional);
    if (given.length !== needed.length) return [];
    return placesOfMisfits(needed, given, false);
  }
  return placesOfMisfits(parameters, given, most === Infinity);
}

function placesOfMisfits(
  parameters: readonly WantedValue[],
  given: readonly GivenValue[],
  isVariadic: boolean,
): readonly number[] {
  return given.flatMap(({ type, expression }, at) => {
    const wanted = isVariadic && at >= parameters.length - 1 ? undefined : parameters[at]?.type;
    const closure = expression?.kind === 'Closure' || expression?.kind === 'Lambda' ? expression : undefined;
    return wanted && fits(wanted, type, closure) === 0 ? [at] : [];
  });
}

/** `(String name, [record issue])`: what may be left out stands in brackets. */
export function printVersion({ parameters, most }: Version): string {
  const texts = parameters.map(({ type, name, isOptional }, at) => {
    const shown = printWanted(type);
    const text = name === undefined ? shown : shown === 'any' ? name : `${shown} ${name}`;
    const more = most === Infinity && at === parameters.length - 1 ? '…' : '';
    return isOptional ? `[${text}${more}]` : text + more;
  });
  return `(${texts.join(', ')})`;
}

/** A type as people read it in a sentence, null and what it holds left aside. */
export function printWanted(type: TypeNotation): string {
  return namesIn(type).join(' | ');
}

/** `a String`, `a String or a Project`. */
export function describeWanted(type: TypeNotation | undefined): string {
  return type === undefined ? 'another value' : namesIn(type).map(withArticle).join(' or ');
}

/** `an Integer`: what is known of a value. */
export function describeGiven(type: RuleType): string {
  return describeWanted(withoutNull(type));
}

function namesIn(type: TypeNotation): string[] {
  if (type.kind === 'nullable') return namesIn(type.type);
  if (type.kind === 'union') return [...new Set(type.types.flatMap(namesIn))];
  if (type.kind === 'closure') return ['closure'];
  if (type.kind === 'array') return [`${printWanted(type.element)}[]`];
  if (type.kind !== 'named' || /^(?:[A-Z]\d*|Self)$/.test(type.name)) return ['any'];
  return [type.name === 'LocalRecord' ? 'record' : type.name];
}

function withArticle(name: string): string {
  return `${/^[AEIO]/i.test(name) ? 'an' : 'a'} ${name}`;
}
