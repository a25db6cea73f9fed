import { type Call, type Expression } from '../../groovy/ast';
import { isSureFact, type MemberFact } from '../types/memberLookup';
import { type CheckedRule } from './check';

/** An argument in a place where every version of the method takes a text, with the parameter's name where it has one. */
export interface TextWanted {
  readonly argument: Expression;
  readonly parameter: string | undefined;
}

/** The arguments of a call that have to be texts, as far as it is sure which methods it may mean. */
export function textWanted(rule: CheckedRule, call: Call): readonly TextWanted[] {
  const { facts, certainty } = rule.types.memberOf(call);
  if (facts.length === 0 || certainty === 'unknown' || !facts.every(isSureFact)) return [];
  const found: TextWanted[] = [];
  const given = call.arguments.length + call.closures.length;
  for (const [at, argument] of call.arguments.entries()) {
    if (argument.kind === 'Spread' || argument.kind === 'MapEntry' || argument.kind === 'SpreadMapEntry') return [];
    const parameters = facts.flatMap((fact) => parameterAt(fact, at, given));
    const [first] = parameters;
    if (first && parameters.every(({ isText }) => isText)) found.push({ argument, parameter: first.name });
  }
  return found;
}

interface Parameter {
  readonly isText: boolean;
  readonly name: string | undefined;
}

/** The parameter at a place, of a version that takes so many values; nothing of one that does not. */
function parameterAt(fact: MemberFact, at: number, given: number): Parameter[] {
  if (fact.kind === 'method') {
    const { parameters } = fact.of.member;
    const parameter = parameters[at];
    const least = parameters.filter(({ optional }) => optional !== true).length;
    if (!parameter || given > parameters.length || given < least) return [];
    return [{ isText: /^String\??$/.test(parameter.type), name: parameter.name }];
  }
  if (fact.kind !== 'library') return [{ isText: false, name: undefined }];
  const { parameters, isVariadic } = fact.of;
  const parameter = parameters[at];
  if (!isVariadic && parameters.length !== given) return [];
  const isText = parameter?.kind === 'named' && ['String', 'CharSequence'].includes(parameter.name);
  return [{ isText: isText && !isVariadic, name: undefined }];
}
