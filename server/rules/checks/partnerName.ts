import { type Expression, type Node } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type CheckedRule } from './check';
import { stepOf } from './path';

/** Nobody writes longer chains. */
const longest = 12;

/** Whether a name stands on the other side of the assignment that a property is in: `issue.summary = replica.sumary`. */
export function isNamedOpposite(rule: CheckedRule, property: Node, name: string): boolean {
  let child: Node = property;
  for (let steps = 0; steps < longest; steps++) {
    const parent = rule.parentOf(child);
    if (!parent) return false;
    if (parent.kind === 'Assignment')
      return namesOf(parent.target === child ? parent.value : parent.target).includes(name);
    if (!passing.includes(parent.kind)) return false;
    child = parent;
  }
  return false;
}

const passing: readonly Node['kind'][] = [
  'Property',
  'Index',
  'Parenthesized',
  'Elvis',
  'Ternary',
  'Call',
  'GString',
  'Interpolation',
];

/** The names of a chain, or of the chain that is taken unless it is empty. */
function namesOf(expression: Expression): string[] {
  const names: string[] = [];
  let at = unwrap(expression);
  for (let parts = 0; parts < longest; parts++) {
    const step = stepOf(at);
    if (step) names.push(step.name);
    const inner = step?.object ?? (at.kind === 'Elvis' ? at.value : calleeOf(at));
    if (!inner) return names;
    at = unwrap(inner);
  }
  return names;
}

function calleeOf(expression: Expression): Expression | undefined {
  return expression.kind === 'Call' && expression.callee.kind === 'Property' ? expression.callee.object : undefined;
}
