import { type If, type Statement, type Try, type VariableDeclaration } from '../../groovy/ast';
import { itemAt } from './assign';
import { executeCases } from './cases';
import { evaluate, test, useUp } from './expressions';
import { executeAll } from './functions';
import { elementOf, isFilled } from './members';
import { type Run } from './run';
import { type Scope } from './scope';
import { use } from './use';
import { join, nothing, unknown, type Value } from './value';

/** Runs a statement; what it gives where it is the last one of a closure or method. */
export function execute(run: Run, scope: Scope, node: Statement): Value {
  return run.step(node, nothing, () => executeStep(run, scope, node));
}

function executeStep(run: Run, scope: Scope, node: Statement): Value {
  switch (node.kind) {
    case 'ExpressionStatement':
      return evaluate(run, scope, node.expression);
    case 'VariableDeclaration':
      declareAll(run, scope, node);
      return nothing;
    case 'TupleDeclaration': {
      const value = evaluate(run, scope, node.value);
      node.variables.forEach(({ name }, at) => {
        scope.declare(name.text, itemAt(value, at), run.depth);
      });
      return nothing;
    }
    case 'Block':
      return executeAll(run, scope.inside(), node.statements);
    case 'If':
      return executeIf(run, scope, node);
    case 'Switch':
      return executeCases(run, scope, node);
    case 'Try':
      return executeTry(run, scope, node);
    case 'Labeled':
      return execute(run, scope, node.statement);
    case 'Synchronized':
      test(run, scope, node.lock);
      return execute(run, scope, node.body);
    case 'Yield':
      return evaluate(run, scope, node.value);
    default:
      executeOther(run, scope, node);
      return nothing;
  }
}

function executeOther(run: Run, scope: Scope, node: Statement): void {
  switch (node.kind) {
    case 'While':
      test(run, scope, node.condition);
      repeat(run, () => {
        execute(run, scope.inside(), node.body);
        test(run, scope, node.condition);
      });
      return;
    case 'DoWhile':
      execute(run, scope.inside(), node.body);
      test(run, scope, node.condition);
      repeat(run, () => execute(run, scope.inside(), node.body));
      return;
    case 'For': {
      const inner = scope.inside();
      for (const one of node.init) execute(run, inner, one);
      if (node.condition) test(run, inner, node.condition);
      repeat(run, () => {
        execute(run, inner.inside(), node.body);
        for (const one of node.update) evaluate(run, inner, one);
      });
      return;
    }
    case 'ForIn': {
      const list = evaluate(run, scope, node.iterable);
      const item = elementOf(run, list);
      repeat(
        run,
        () => {
          const inner = scope.inside();
          inner.declare(node.variable.name.text, item, run.depth);
          execute(run, inner, node.body);
        },
        !isFilled(list),
      );
      return;
    }
    case 'Return':
    case 'Throw':
      leave(run, scope, node.value ? evaluate(run, scope, node.value) : nothing, node);
      return;
    case 'Assert':
      test(run, scope, node.condition);
      if (node.message) useUp(run, scope, node.message);
      return;
    default:
      return;
  }
}

/** The body of a loop: the second time sees what the first one left in variables, and a third one what grows. */
function repeat(run: Run, body: () => void, mayBeSkipped = true): void {
  run.sometimes(() => {
    const { growths } = run;
    run.looping(() => {
      body();
      run.again(body);
      if (run.growths > growths) run.again(body);
    });
  }, mayBeSkipped);
}

function leave(run: Run, scope: Scope, value: Value, node: Statement & { kind: 'Return' | 'Throw' }): void {
  const { frame } = scope;
  if (node.kind === 'Throw' || frame === run.global.frame) use(run, value, 'value', node, frame);
  else frame.returns = join(frame.returns, value);
  frame.left = true;
}

function declareAll(run: Run, scope: Scope, { declarators, modifiers }: VariableDeclaration): void {
  const isField = modifiers.some((one) => one.kind === 'Annotation' && one.name.text.endsWith('Field'));
  for (const { name, value } of declarators) {
    const given = value ? evaluate(run, scope, value) : nothing;
    (isField ? run.global : scope).declare(name.text, given, run.depth);
  }
}

/** Goes along `else if` in a loop: people write long ones. */
function executeIf(run: Run, scope: Scope, node: If): Value {
  let result = nothing;
  let next: Statement | undefined = node;
  while (next?.kind === 'If') {
    const { condition, then, otherwise }: If = next;
    const isFirst = next === node;
    run.sometimes(() => {
      test(run, scope, condition);
    }, !isFirst);
    result = join(
      result,
      run.sometimes(() => execute(run, scope.inside(), then)),
    );
    next = otherwise;
  }
  const last = next;
  return last
    ? join(
        result,
        run.sometimes(() => execute(run, scope.inside(), last)),
      )
    : join(result, unknown);
}

function executeTry(run: Run, scope: Scope, node: Try): Value {
  const inner = scope.inside();
  for (const resource of node.resources) execute(run, inner, resource);
  let result = execute(run, inner, node.body);
  run.sometimes(() => {
    for (const { name, body } of node.catches) {
      const caught = scope.inside();
      caught.declare(name.text, unknown, run.depth);
      result = join(result, execute(run, caught, body));
    }
  });
  if (node.finallyBlock) execute(run, scope, node.finallyBlock);
  return result;
}
