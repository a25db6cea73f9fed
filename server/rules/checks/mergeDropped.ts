import { type Call, type Node, type Statement } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { mergedLists } from '../catalogueFacts';
import { type Check, type CheckedRule } from './check';
import { recordOf } from './recordField';
import { variableOf } from './subject';

/** `commentHelper.mergeComments(issue, replica)` as a statement: the merged list is lost. */
export const mergeDropped: Check = {
  code: 'sync/merge-dropped',
  severity: 'information',
  title: 'Merged list not put into the record',
  begin: (rule, report) => ({
    enter: {
      ExpressionStatement: (statement) => {
        const call = unwrap(statement.expression);
        if (call.kind !== 'Call' || mayBeResult(rule, statement)) return;
        const list = mergedLists.find(({ helper, method }) => isCallOf(call, helper, method));
        const [record] = call.arguments;
        if (!list || record?.kind !== 'Variable' || !recordOf(rule, record)) return;
        if (call.callee.kind !== 'Property' || variableOf(rule, call.callee.object)?.role !== 'helper') return;
        const field = `${record.name}.${list.property}`;
        report(call, `The merged list is given to nothing here. It takes effect in '${field}'.`, {
          fix: { title: `Give it to '${field}'`, text: `${field} = `, start: call.start, end: call.start },
        });
      },
    },
  }),
};

/** The last statement of a closure or method is what it gives back. */
function mayBeResult(rule: CheckedRule, statement: Statement): boolean {
  let at: Node = statement;
  for (let parent = rule.parentOf(at); parent; parent = rule.parentOf(at)) {
    if ('statements' in parent && parent.statements.at(-1) !== at) return false;
    if (parent.kind === 'Script') return false;
    if (parent.kind === 'Closure' || parent.kind === 'MethodDeclaration') return true;
    at = parent;
  }
  return false;
}

function isCallOf({ callee }: Call, helper: string, method: string): boolean {
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name' || callee.name.text !== method) return false;
  const object = unwrap(callee.object);
  return object.kind === 'Variable' && object.name === helper;
}
