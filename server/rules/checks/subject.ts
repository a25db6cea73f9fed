import { type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { findVariable, type RuleVariable } from '../catalogueVariables';
import { type CheckedRule } from './check';

/** The tracker's variable that an expression names, as far as this kind of rule on this platform surely has it. */
export function variableOf(rule: CheckedRule, expression: Expression): RuleVariable | undefined {
  const inner = unwrap(expression);
  if (inner.kind !== 'Variable' || rule.kind === undefined) return undefined;
  if (rule.types.definitionOf(inner)?.kind !== 'open') return undefined;
  const presence = findVariable(inner.name, rule.kind, rule.platform);
  return presence.answer === 'yes' ? presence.variable : undefined;
}
