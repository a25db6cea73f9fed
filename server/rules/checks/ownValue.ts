import { type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/compile/tree';
import { type CheckedRule } from './check';
import { localValue } from './localValue';

/** Nobody writes longer chains. */
const longest = 200;

/**
 * Whether the text itself makes a value or says its type: literals, `new`, a variable with a type, and what is called on
 * them. What a page of the documentation tells of a value is less sure.
 */
export function isOwnValue(rule: CheckedRule, expression: Expression): boolean {
  let at = localValue(rule, expression);
  for (let parts = 0; parts < longest; parts++) {
    if (at.kind === 'Variable') return isTyped(rule, at);
    const inner = innerOf(at);
    if (!inner) return made.includes(at.kind);
    at = localValue(rule, inner);
  }
  return false;
}

function innerOf(expression: Expression): Expression | undefined {
  const at = unwrap(expression);
  if (at.kind === 'Property' || at.kind === 'Index') return at.object;
  if (at.kind === 'Binary' && at.operator === '+') return at.left;
  return at.kind === 'Call' && at.callee.kind === 'Property' ? at.callee.object : undefined;
}

const made: readonly Expression['kind'][] = [
  'StringLiteral',
  'GString',
  'NumberLiteral',
  'BooleanLiteral',
  'List',
  'MapLiteral',
  'New',
  'NewArray',
  'Cast',
  'As',
];

function isTyped(rule: CheckedRule, variable: Extract<Expression, { kind: 'Variable' }>): boolean {
  const declared = rule.types.definitionOf(variable);
  if (declared?.type) return declared.type.name !== 'def' && declared.type.name !== 'var';
  const type = rule.types.typeOf(variable);
  return declared?.kind === 'open' && declared.values.length === 0 && type.kind === 'named' && type.name === 'Class';
}
