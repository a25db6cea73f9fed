import { type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type CheckedRule } from './check';

/** Nobody writes longer chains. */
const longest = 200;
/** More names than this that stand for one another are not followed. */
const mostNames = 10;

/**
 * Whether the text itself makes a value or says its type: literals, `new`, a variable with a type, and what is called on
 * them. What a page of the documentation tells of a value is less sure.
 */
export function isOwnValue(rule: CheckedRule, expression: Expression): boolean {
  let at = madeOf(rule, expression);
  for (let parts = 0; parts < longest; parts++) {
    if (at.kind === 'Variable') return isTyped(rule, at);
    const inner = innerOf(at);
    if (!inner) return made.includes(at.kind);
    at = madeOf(rule, inner);
  }
  return false;
}

/** What the one value is that a variable ever gets, whatever is put into it later; else the expression itself. */
export function madeOf(rule: CheckedRule, expression: Expression): Expression {
  let at = unwrap(expression);
  for (let names = 0; names < mostNames && at.kind === 'Variable'; names++) {
    const declared = rule.types.definitionOf(at);
    const [given, another] = declared?.kind === 'variable' && !declared.type ? declared.values : [];
    if (given?.part !== 'whole' || another) return at;
    at = unwrap(given.from);
  }
  return at;
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
