import { type Expression, type Variable } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type CheckedRule } from './check';

/** More names than this that stand for one another are not followed. */
const mostNames = 10;

/**
 * What an expression stands for: the value of a variable of the text that gets only this one value and never changes,
 * else the expression itself; without parentheses.
 */
export function localValue(rule: CheckedRule, expression: Expression): Expression {
  let at = unwrap(expression);
  for (let names = 0; names < mostNames && at.kind === 'Variable'; names++) {
    const value = onlyValueOf(rule, at);
    if (!value) return at;
    at = unwrap(value);
  }
  return at;
}

function onlyValueOf(rule: CheckedRule, variable: Variable): Expression | undefined {
  const declared = rule.types.definitionOf(variable);
  if (!declared || declared.isChanged) return undefined;
  if (declared.kind !== 'variable' && declared.kind !== 'field' && declared.kind !== 'open') return undefined;
  const [given, another] = declared.values;
  return given?.part === 'whole' && !another ? given.from : undefined;
}
