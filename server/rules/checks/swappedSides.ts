import { type Call, type Expression } from '../../groovy/ast';
import { type Fix } from '../../groovy/problem';
import { type Range } from '../../text/range';
import { type CheckedRule } from './check';
import { variableOf } from './subject';

/** Record and replica, given to a helper in each other's place: `commentHelper.mergeComments(replica, issue)`. */
export interface SwappedSides {
  /** Both values. */
  readonly at: Range;
  /** As they stand in the text. */
  readonly replica: string;
  readonly record: string;
  readonly fix: Fix;
}

/** The classes of the two are the same, so that the run does not stop at it. */
export function swappedSidesOf(rule: CheckedRule, call: Call): SwappedSides | undefined {
  const [first, second] = call.arguments;
  if (!first || !second || !isValue(first) || !isValue(second)) return undefined;
  if (variableOf(rule, first)?.role !== 'replica' || variableOf(rule, second)?.role !== 'record') return undefined;
  const wants = rule.types.memberOf(call).facts.map((fact) => {
    return fact.kind === 'method' && !fact.of.owner.external ? fact.of.member.parameters.map(({ type }) => type) : [];
  });
  if (wants.length === 0 || !wants.every((types) => types[0] === 'LocalRecord' && types[1] === 'Replica')) {
    return undefined;
  }
  const { text } = rule.parsed;
  const replica = text.slice(first.start, first.end);
  const record = text.slice(second.start, second.end);
  const at = { start: first.start, end: second.end };
  const between = text.slice(first.end, second.start);
  return { at, replica, record, fix: { ...at, title: 'Swap them', text: `${record}${between}${replica}` } };
}

function isValue(argument: Call['arguments'][number]): argument is Expression {
  return argument.kind !== 'MapEntry' && argument.kind !== 'SpreadMapEntry' && argument.kind !== 'Spread';
}
