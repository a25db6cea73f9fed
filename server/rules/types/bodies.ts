import { type Node, type Statement } from '../../groovy/ast';
import { type Asker } from './asker';
import { anyType, nullType, type RuleType, union } from './ruleType';

/** What a method or closure gives back: what its `return`s give, and its last statement where the end can be reached. */
export function resultOfBody(body: Node, ask: Asker): RuleType {
  const returned = (ask.definitions.returns.get(body) ?? []).map(({ value }) => (value ? ask.typeOf(value) : nullType));
  switch (body.kind) {
    case 'Closure':
      return union([...returned, ...lastOf(body.statements, ask, 0)]);
    case 'Lambda':
      if (body.body.kind !== 'Block') return ask.typeOf(body.body);
      return union([...returned, ...lastOf(body.body.statements, ask, 0)]);
    case 'MethodDeclaration': {
      const declared = body.returnType ? ask.typeWritten(body.returnType) : anyType;
      if (declared.kind !== 'any' || !body.body) return declared;
      return union([...returned, ...lastOf(body.body.statements, ask, 0)]);
    }
    default:
      return anyType;
  }
}

/** Statements nest no deeper than this before nothing is said of what they give. */
const deepest = 50;

function lastOf(statements: readonly Statement[], ask: Asker, depth: number): readonly RuleType[] {
  const last = statements.at(-1);
  return last ? valuesOf(last, ask, depth + 1) : [nullType];
}

/** What a statement gives when it is the last one; nothing where it leaves. */
function valuesOf(statement: Statement, ask: Asker, depth: number): readonly RuleType[] {
  if (depth > deepest) return [anyType];
  switch (statement.kind) {
    case 'ExpressionStatement':
      return [ask.typeOf(statement.expression)];
    case 'Return':
    case 'Throw':
      return [];
    case 'Block':
      return lastOf(statement.statements, ask, depth);
    case 'If':
      return [
        ...valuesOf(statement.then, ask, depth + 1),
        ...(statement.otherwise ? valuesOf(statement.otherwise, ask, depth + 1) : [nullType]),
      ];
    case 'Try':
      return [statement.body, ...statement.catches.map((one) => one.body)].flatMap((one) =>
        valuesOf(one, ask, depth + 1),
      );
    case 'Empty':
    case 'For':
    case 'ForIn':
    case 'While':
    case 'DoWhile':
      return [nullType];
    default:
      return [anyType];
  }
}

/** Whether nothing behind a statement runs when it is run. */
export function leaves(statement: Statement | undefined): boolean {
  if (!statement) return false;
  if (statement.kind === 'Block') return leaves(statement.statements.at(-1));
  return ['Return', 'Throw', 'Continue', 'Break'].includes(statement.kind);
}
