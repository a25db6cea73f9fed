import { type Assignment, type Call, type Expression, type Variable } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type RuleVariable } from '../catalogueVariables';
import { type CheckedRule } from './check';
import { stepOf } from './path';
import { variableOf } from './subject';

/** A field of the local record that a rule gives a value: `issue.summary = replica.summary`, `issue.setSummary(…)`. */
export interface FieldWrite {
  readonly record: RuleVariable;
  readonly root: Variable;
  readonly name: string;
  readonly operator: Assignment['operator'];
  readonly value: Expression;
  readonly node: Assignment | Call;
}

/** The field of the record that a node gives a value, where this kind of rule writes the record. */
export function fieldWritten(rule: CheckedRule, node: Assignment | Call): FieldWrite | undefined {
  const write = node.kind === 'Assignment' ? byAssignment(node) : bySetter(node);
  if (!write) return undefined;
  const root = unwrap(write.object);
  const record = recordOf(rule, root);
  return record && root.kind === 'Variable' ? { ...write, record, root, node } : undefined;
}

/** The variable of the local record that an expression names, where this kind of rule writes it. */
export function recordOf(rule: CheckedRule, expression: Expression): RuleVariable | undefined {
  const variable = variableOf(rule, expression);
  return variable?.role === 'record' && variable.writableIn.includes(rule.kind ?? '') ? variable : undefined;
}

/** The variable of the replica that an expression names, where this kind of rule reads it. */
export function replicaOf(rule: CheckedRule, expression: Expression): RuleVariable | undefined {
  const variable = variableOf(rule, expression);
  return variable?.role === 'replica' && !variable.writableIn.includes(rule.kind ?? '') ? variable : undefined;
}

/** `The type of the new issue.` within another sentence. */
export function asPartOfSentence(doc: string): string {
  return doc.charAt(0).toLowerCase() + doc.slice(1).replace(/\.$/, '');
}

type Written = Pick<FieldWrite, 'name' | 'operator' | 'value'> & { readonly object: Expression };

function byAssignment({ target, operator, value }: Assignment): Written | undefined {
  const step = stepOf(unwrap(target));
  return step && { ...step, operator, value };
}

function bySetter({ callee, arguments: given, closures }: Call): Written | undefined {
  const [value, another] = given;
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name' || closures.length > 0) return undefined;
  const [, first, rest] = /^set(\p{Lu})(.*)$/u.exec(callee.name.text) ?? [];
  if (first === undefined || rest === undefined || another) return undefined;
  if (!value || value.kind === 'MapEntry' || value.kind === 'SpreadMapEntry') return undefined;
  return { object: callee.object, name: first.toLowerCase() + rest, operator: '=', value };
}
