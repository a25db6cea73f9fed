import { type Statement, type Switch, type SwitchExpression } from '../../groovy/ast';
import { evaluate, test, useUp } from './expressions';
import { executeAll } from './functions';
import { type Run } from './run';
import { type Scope } from './scope';
import { joinAll, orUnknown, type Value } from './value';

/** A switch in either form; what its cases give. */
export function executeCases(run: Run, scope: Scope, { subject, cases }: Switch | SwitchExpression): Value {
  useUp(run, scope, subject);
  const results: Value[] = [];
  run.sometimes(() => {
    for (const { labels, statements } of cases) {
      for (const { values } of labels) for (const value of values) test(run, scope, value);
      results.push(executeAll(run, scope.inside(), statements), ...yielded(run, scope, statements));
    }
  });
  return orUnknown(joinAll(results));
}

function yielded(run: Run, scope: Scope, statements: readonly Statement[]): Value[] {
  return statements.flatMap((one) => (one.kind === 'Yield' ? [evaluate(run, scope, one.value)] : []));
}
