import { type Binary, type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { type Check, type CheckedRule } from './check';
import { isPure } from './pure';
import { isValueLost } from './statementValue';
import { variableOf } from './subject';

/** `issue.status == replica.status` alone: two values are compared and nobody asks for the answer. */
export const comparisonAsStatement: Check = {
  code: 'types/comparison-as-statement',
  severity: 'warning',
  title: 'A comparison where an assignment is meant',
  begin: (rule, report) => ({
    enter: {
      ExpressionStatement: (statement) => {
        const comparison = comparisonIn(rule, unwrap(statement.expression));
        if (!comparison) return;
        if (!isValueLost(rule, statement) || isInSpecification(rule, statement)) return;
        const fix = comparison.operator === '==' ? writeEquals(rule, comparison) : undefined;
        const what = `'${comparison.operator}' compares, and nothing is done with the answer.`;
        const remedy = fix ? " To give the left side a value, write '='." : ' Put it in a condition, or remove it.';
        report(comparison, what + remedy, fix && { fix });
      },
    },
  }),
};

/** `a == b`, and `a == b ?: c` or `a == b ? c : d` where nothing is called: there, too, the left side keeps its value. */
function comparisonIn(rule: CheckedRule, expression: Expression): Binary | undefined {
  const { kind } = expression;
  if (kind === 'Binary') return comparisons.includes(expression.operator) ? expression : undefined;
  if (kind !== 'Elvis' && kind !== 'Ternary') return undefined;
  const rest = kind === 'Elvis' ? [expression.fallback] : [expression.whenTrue, expression.whenFalse];
  const first = kind === 'Elvis' ? expression.value : expression.condition;
  if (first.kind !== 'Binary' || first.operator !== '==') return undefined;
  return [first, ...rest].every((one) => isPure(rule, one)) ? first : undefined;
}

const comparisons: readonly string[] = ['==', '!=', '===', '!==', '<', '<=', '>', '>=', '==~', 'in', '!in'];

/** Only where the left side may be given a value here, and the comparison is the whole statement. */
function writeEquals(rule: CheckedRule, { left, operatorStart }: Binary): Fix | undefined {
  if (!isWritable(rule, left)) return undefined;
  return { title: 'Write =', start: operatorStart, end: operatorStart + 2, text: '=' };
}

function isWritable(rule: CheckedRule, target: Expression): boolean {
  let at = target;
  while (at.kind === 'Property' || at.kind === 'Index') {
    if (at.kind === 'Property' && at.operator !== '.') return false;
    at = at.object;
  }
  if (at.kind !== 'Variable') return false;
  const variable = variableOf(rule, at);
  if (!variable) return rule.types.definitionOf(at)?.node !== undefined;
  return at !== target && rule.kind !== undefined && variable.writableIn.includes(rule.kind);
}

/** In the methods of a test that are called by a sentence a comparison is checked by itself. */
function isInSpecification(rule: CheckedRule, statement: Parameters<CheckedRule['parentOf']>[0]): boolean {
  for (let at = rule.parentOf(statement); at; at = rule.parentOf(at)) {
    if (at.kind === 'MethodDeclaration') return at.name.kind !== 'Name';
  }
  return false;
}
