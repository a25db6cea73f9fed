import { type Assignment, type Closure, type Expression, type Node } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Check, type CheckedRule, type Report } from './check';
import { nameOfCall } from './statementValue';

/**
 * `=` where the answer to a question is asked for: a fixed value in parentheses within a condition, or the last statement of
 * a closure that has to say yes or no. The plain `if (a = b)` is the parser's own.
 */
export const assignmentInCondition: Check = {
  code: 'types/assignment-in-condition',
  severity: 'warning',
  title: 'An assignment where a comparison is meant',
  begin: (rule, report) => ({
    enter: {
      Assignment: (assignment) => {
        if (assignment.operator !== '=') return;
        if (isFixed(assignment.value) && isCondition(rule, assignment)) {
          const { value, operatorStart } = assignment;
          const outcome = isTruthy(value) ? 'always true' : 'always false';
          const shown = rule.parsed.text.slice(value.start, value.end);
          tell(
            report,
            operatorStart,
            `'=' gives the left side the value ${shorten(shown)} here, so this is ${outcome}.`,
          );
          return;
        }
        const method = predicateAround(rule, assignment);
        if (method === undefined) return;
        tell(
          report,
          assignment.operatorStart,
          `'=' changes each element here, so '${method}' does not compare anything.`,
        );
      },
    },
  }),
};

function tell(report: Report, start: number, what: string): void {
  const fix = { title: 'Write ==', start, end: start + 1, text: '==' };
  report({ start, end: start + 1 }, `${what} To compare, write '=='.`, { fix });
}

const longestShown = 30;

function shorten(text: string): string {
  return text.length > longestShown || text.includes('\n') ? `that follows` : text;
}

/** A value that decides by itself how the condition ends. */
function isFixed(value: Expression): boolean {
  const inner = unwrap(value);
  return ['StringLiteral', 'NumberLiteral', 'BooleanLiteral', 'NullLiteral'].includes(inner.kind);
}

function isTruthy(value: Expression): boolean {
  const inner = unwrap(value);
  if (inner.kind === 'StringLiteral') return inner.value !== '';
  if (inner.kind === 'NumberLiteral') return /[1-9]/.test(inner.text);
  return inner.kind === 'BooleanLiteral' && inner.value;
}

/** Whether an assignment in parentheses is asked for yes or no, perhaps together with other questions. */
function isCondition(rule: CheckedRule, assignment: Assignment): boolean {
  let child: Node = assignment;
  for (let parent = rule.parentOf(child); parent; parent = rule.parentOf(parent)) {
    switch (parent.kind) {
      case 'Parenthesized':
        break;
      case 'Unary':
        if (parent.operator !== '!') return false;
        break;
      case 'Binary':
        if (parent.operator !== '&&' && parent.operator !== '||') return false;
        break;
      case 'If':
      case 'While':
      case 'DoWhile':
      case 'For':
        // Without parentheses of its own the parser has told of it.
        return parent.condition === child && child !== assignment;
      case 'Ternary':
        return parent.condition === child;
      default:
        return false;
    }
    child = parent;
  }
  return false;
}

/** Methods whose closure says of each element yes or no. */
const questions: readonly string[] = [
  'find',
  'findAll',
  'any',
  'every',
  'count',
  'findIndexOf',
  'findLastIndexOf',
  'findIndexValues',
  'takeWhile',
  'dropWhile',
  'split',
  'removeAll',
  'retainAll',
  'removeIf',
];

/** The method whose closure consists of nothing but an assignment to a property of what it receives. */
function predicateAround(rule: CheckedRule, assignment: Assignment): string | undefined {
  let at: Node | undefined = rule.parentOf(assignment);
  let child: Node = assignment;
  for (; at?.kind === 'Parenthesized' || at?.kind === 'Binary'; at = rule.parentOf(at)) {
    if (at.kind === 'Binary' && at.operator !== '&&' && at.operator !== '||') return undefined;
    child = at;
  }
  if (at?.kind === 'ExpressionStatement' && at.expression === child) {
    child = at;
    at = rule.parentOf(at);
  }
  if (at?.kind === 'Closure' ? at.statements.length !== 1 || at.statements[0] !== child : at?.kind !== 'Lambda') {
    return undefined;
  }
  const closure = at as Closure;
  const call = rule.parentOf(closure);
  if (call?.kind !== 'Call') return undefined;
  const name = nameOfCall(call);
  if (name === undefined || !questions.includes(name)) return undefined;
  return isOfElement(rule, assignment.target, closure) ? name : undefined;
}

function isOfElement(rule: CheckedRule, target: Expression, closure: Closure): boolean {
  let at = target;
  if (at.kind !== 'Property') return false;
  while (at.kind === 'Property') at = at.object;
  if (at.kind !== 'Variable') return false;
  const declared = rule.types.definitionOf(at);
  if (declared?.kind === 'it') return declared.node === closure;
  return declared?.node?.kind === 'Parameter' && closure.parameters?.includes(declared.node) === true;
}
