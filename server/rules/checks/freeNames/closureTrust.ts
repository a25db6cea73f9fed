import { type Call, type Closure, type Lambda, type Node } from '../../../groovy/ast';
import { findMembers, methodFactsOf } from '../../members';
import { fixedName } from '../../types/fixedName';
import { type MemberFact } from '../../types/inferTypes';
import { type CheckedRule } from '../check';

/**
 * Whether names in a closure mean what they mean around it. `stored`: it is put away, and only a text that hands closures
 * to builders changes what its names mean; `none`: whoever is given it may look names up elsewhere first.
 */
export type ClosureTrust = 'sure' | 'stored' | 'none';

const ranks: readonly ClosureTrust[] = ['none', 'stored', 'sure'];

/** The lower one of two. */
export function lessTrust(one: ClosureTrust, other: ClosureTrust): ClosureTrust {
  return ranks.indexOf(one) < ranks.indexOf(other) ? one : other;
}

/** `methods` are those of the script. */
export function trustOfClosure(
  rule: CheckedRule,
  closure: Closure | Lambda,
  parent: Node,
  methods: ReadonlySet<string>,
): ClosureTrust {
  if (parent.kind === 'New') return 'none';
  if (parent.kind !== 'Call' || parent.callee === closure) return 'stored';
  return callsAsWritten(rule, parent, methods) ? 'sure' : 'none';
}

/** Whether a call runs the closures it is given with the names they were written with. */
function callsAsWritten(rule: CheckedRule, call: Call, methods: ReadonlySet<string>): boolean {
  const { callee } = call;
  if (callee.kind === 'Variable') {
    if (rule.types.definitionOf(callee)?.kind !== 'open') return rule.types.typeOf(callee).kind === 'closure';
    if (methods.has(callee.name)) return true;
  } else if (callee.kind !== 'Property') {
    return false;
  }
  const name = callee.kind === 'Variable' ? callee.name : fixedName(callee.name)?.text;
  if (name === undefined || methodFactsOf('Object', name)?.delegatesToReceiver) return false;
  if (callee.kind === 'Property' && callee.object.kind === 'This' && methods.has(name)) return true;
  const { facts } = rule.types.memberOf(call);
  if (facts.length > 0) return facts.every(isPlainMethod);
  return callee.kind === 'Property' && commonReceivers.some((one) => findMembers(one, name).length > 0);
}

/** What people copy scripts of may do with closures as it likes. */
function isPlainMethod(fact: MemberFact): boolean {
  return fact.kind === 'library' || (fact.kind === 'method' && !fact.of.owner.external);
}

/** Where nothing is known of the receiver, `each` and the like are those of Groovy. */
const commonReceivers: readonly string[] = ['List', 'Set', 'Map', 'String', 'Integer', 'Iterator'];
