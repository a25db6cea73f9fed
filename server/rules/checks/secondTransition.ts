import { type Call, type Statement } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Check, type CheckedRule, type Report } from './check';
import { variableOf } from './subject';

/** `workflowHelper.transition(…)` twice in one run: only one of them is carried out. */
export const secondTransition: Check = {
  code: 'sync/second-transition',
  severity: 'information',
  title: 'Second transition in one sync',
  begin: (rule, report) => {
    const see = ({ statements }: { readonly statements: readonly Statement[] }) => {
      reportSecond(rule, statements, report);
    };
    return { enter: { Script: see, Block: see, Closure: see, SwitchCase: see } };
  },
};

function reportSecond(rule: CheckedRule, statements: readonly Statement[], report: Report): void {
  let first: Call | undefined;
  for (const statement of statements) {
    const call = statement.kind === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
    if (call?.kind !== 'Call' || !isTransition(rule, call)) continue;
    if (first) {
      const { start, end } = first;
      report(
        call,
        'At most one transition runs in a sync, and another one stands before this one. Nothing says so when the sync runs.',
        {
          related: [{ start, end, message: 'The transition before it.' }],
        },
      );
    }
    first ??= call;
  }
}

/** Of the tracker's helper, whatever the text calls it. */
function isTransition(rule: CheckedRule, { callee }: Call): boolean {
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name' || callee.name.text !== 'transition') return false;
  const helper = variableOf(rule, callee.object);
  return helper?.role === 'helper' && helper.type === 'WorkflowHelper';
}
