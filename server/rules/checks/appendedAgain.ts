import { type Expression } from '../../groovy/ast';
import { type Fix } from '../../groovy/problem';
import { listWords } from '../../text/suggest';
import { findMergedList, holdsFor, mergedLists } from '../catalogueFacts';
import { findHubProperty, type Trap } from '../catalogueTypes';
import { type Check, type CheckedRule, type Report } from './check';
import { listOfReplica } from './fromReplica';
import { localValue } from './localValue';
import { pathOf, stepOf } from './path';
import { fieldWritten, type FieldWrite, recordOf } from './recordField';
import { seeWrites } from './writesSeen';

/** `entity.work_notes += replica.addedComments`: everything is posted again with every sync. */
export const appendedAgain: Check = {
  code: 'sync/appended-again',
  severity: 'warning',
  title: 'Posted again with every sync',
  begin: (rule, report) => {
    const pick = (node: FieldWrite['node']) => {
      const write = fieldWritten(rule, node) ?? addedAll(rule, node);
      return write && (trapOf(rule, write) ?? findMergedList(write.name)) ? write : undefined;
    };
    return seeWrites(rule, pick, (write, firstSync) => {
      if (firstSync.timingOf(write.node) !== 'first') reportAgain(rule, write, report);
    });
  },
};

/** `issue.comments.addAll(…)` is `issue.comments += …`. */
function addedAll(rule: CheckedRule, node: FieldWrite['node']): FieldWrite | undefined {
  if (node.kind !== 'Call' || node.callee.kind !== 'Property' || stepOf(node.callee)?.name !== 'addAll')
    return undefined;
  const path = pathOf(node.callee.object);
  const [value, another] = node.arguments;
  if (!value || another || value.kind === 'MapEntry' || value.kind === 'SpreadMapEntry') return undefined;
  const [name, deeper] = path?.names ?? [];
  const record = path && recordOf(rule, path.root);
  if (!record || name === undefined || deeper !== undefined) return undefined;
  return { record, root: path.root, name, operator: '+=', value, node };
}

/** What the catalogue says of a field whose texts are posted again. */
function trapOf(rule: CheckedRule, { record, name }: FieldWrite): Trap | undefined {
  const traps = findHubProperty(record.type, name, rule.platform)?.member.traps ?? [];
  return traps.find((trap) => trap.kind === 'repeats' && holdsFor(trap, rule.platform));
}

function reportAgain(rule: CheckedRule, write: FieldWrite, report: Report): void {
  const trap = trapOf(rule, write);
  const merged = findMergedList(write.name);
  const added = addedTo(rule, write);
  const from = listOfReplica(rule, added ?? write.value, trap ? 'text' : 'list');
  if (from === undefined) return;
  const field = `'${write.root.name}.${write.name}'`;
  if (merged) {
    if (!added || from !== merged.property) return;
    const fix = newOnly(added, merged.added);
    const what = `This adds the whole list of the other side to ${field} with every sync, what is there already as well.`;
    report(write.node, `${what} Add only what is new: 'replica.${merged.added}'.`, { ...(fix && { fix }) });
    return;
  }
  const whole = trap?.adds
    ?.map((name) => [name, findOlder(name)] as const)
    .find(([name, all]) => name === from || all === from);
  // New texts alone are right, as long as they are not added to what the field gives back.
  if (!whole || (!added && from !== whole[1])) return;
  const instead = trap?.instead ?? [];
  const other = instead.length > 0 ? `, or add to ${listWords(instead, 'or')}` : '';
  report(
    write.node,
    `${field} is a journal: this posts all of its texts again with every sync. Give it the new texts alone with '='${other}.`,
  );
}

/** The list of all, where a name is that of the new ones. */
function findOlder(added: string): string | undefined {
  return mergedLists.find((list) => list.added === added)?.property;
}

/** What is added to the field: the value of `+=`, or what stands behind the field itself in `field = field + value`. */
function addedTo(rule: CheckedRule, { operator, value, root, name }: FieldWrite): Expression | undefined {
  if (operator === '+=') return value;
  const sum = localValue(rule, value);
  if (operator !== '=' || sum.kind !== 'Binary' || sum.operator !== '+') return undefined;
  const path = pathOf(sum.left);
  const isItself = path?.root.name === root.name && path.names.length === 1 && path.names[0] === name;
  return isItself && recordOf(rule, path.root) ? sum.right : undefined;
}

function newOnly(value: Expression, added: string): Fix | undefined {
  if (value.kind !== 'Property' || !stepOf(value) || value.name.kind !== 'Name') return undefined;
  return { title: `Add 'replica.${added}' only`, text: added, start: value.name.start, end: value.name.end };
}
