import { type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { findMergedList, holdsFor, isSure, type MergedList } from '../catalogueFacts';
import { findHubMethods } from '../catalogueTypes';
import { findVariable } from '../catalogueVariables';
import { type Check, type CheckedRule, type Report } from './check';
import { type FirstSync } from './firstSync';
import { listOfReplica } from './fromReplica';
import { stepOf } from './path';
import { fieldWritten, type FieldWrite, replicaOf } from './recordField';
import { seeWrites } from './writesSeen';

/** `issue.comments = replica.comments`, where the list of the other side has to be merged with the one that is there. */
export const overwritten: Check = {
  code: 'sync/overwritten',
  severity: 'warning',
  title: 'List overwritten instead of merged',
  begin: (rule, report) => {
    const pick = (node: FieldWrite['node']) => {
      const write = fieldWritten(rule, node);
      return write?.operator === '=' && findMergedList(write.name) ? write : undefined;
    };
    return seeWrites(rule, pick, (write, firstSync) => {
      reportWhole(rule, firstSync, write, report);
    });
  },
};

function reportWhole(rule: CheckedRule, firstSync: FirstSync, write: FieldWrite, report: Report): void {
  const list = findMergedList(write.name);
  const from = list && listOfReplica(rule, write.value, 'list');
  if (!list || (from !== list.property && from !== list.added)) return;
  // On the first sync there is nothing yet that could be lost.
  if (firstSync.timingOf(write.node) === 'first') return;
  const field = `${write.root.name}.${write.name}`;
  const merge = mergeCall(rule, list, write.root.name);
  const todo = merge ? `Merge the two with '${merge}'.` : `Add what is new with '${field} += replica.${list.added}'.`;
  const fix = merge && mergeFix(rule, write, merge);
  const what = from === list.property ? 'the whole list of the other side' : 'what is new on the other side';
  report(write.node, `This replaces what is in '${field}' by ${what}, with every sync. ${todo}`, {
    ...(fix && { fix }),
  });
}

/** `commentHelper.mergeComments(issue, replica)`, where the platform has it. */
function mergeCall({ kind, platform }: CheckedRule, list: MergedList, record: string): string | undefined {
  const found = findVariable(list.helper, kind ?? '', platform);
  if (found.answer !== 'yes') return undefined;
  const has = findHubMethods(found.variable.type, list.method).some(
    ({ member }) => isSure(member) && holdsFor(member, platform),
  );
  return has ? `${list.helper}.${list.method}(${record}, replica)` : undefined;
}

/** Only for the bare list: what a filter left out has to be left out of the merge in another way. */
function mergeFix(rule: CheckedRule, { value, node }: FieldWrite, merge: string): Fix | undefined {
  if (node.kind !== 'Assignment' || !isBareList(rule, value)) return undefined;
  return { title: `Merge with '${merge}'`, text: merge, start: value.start, end: value.end };
}

function isBareList(rule: CheckedRule, value: Expression): boolean {
  const step = stepOf(unwrap(value));
  return step !== undefined && replicaOf(rule, step.object) !== undefined;
}
