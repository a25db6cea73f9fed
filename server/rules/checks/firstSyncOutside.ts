import { type Node } from '../../groovy/ast';
import { type Fix } from '../../groovy/problem';
import { findPlatform, findScriptKind, type FirstSyncProperty } from '../catalogue';
import { isNameSure } from '../catalogueFacts';
import { findHubProperty } from '../catalogueTypes';
import { type Check, type CheckedRule, type Report } from './check';
import { type FirstSync } from './firstSync';
import { asPartOfSentence, fieldWritten, type FieldWrite } from './recordField';
import { seeWrites } from './writesSeen';

/** What says where and as what a record is made, given a value when the record is there already. */
export const firstSyncOutside: Check = {
  code: 'sync/first-sync-outside',
  severity: 'warning',
  title: 'Field of the first sync set later',
  begin: (rule, report) => {
    const pick = (node: FieldWrite['node']) => {
      const write = fieldWritten(rule, node);
      // Within an expression something else may be meant, such as a comparison.
      const isStatement = rule.parentOf(node)?.kind === 'ExpressionStatement';
      return isStatement && write?.operator === '=' && ruleFor(rule, write) ? write : undefined;
    };
    return seeWrites(rule, pick, (write, firstSync) => {
      reportLate(rule, firstSync, write, report);
    });
  },
};

/** What the catalogue says of a field that only the first sync gives a value; nothing of any other field. */
function ruleFor(rule: CheckedRule, { record, name }: FieldWrite): FirstSyncProperty | 'identity' | undefined {
  const property = findPlatform(rule.platform ?? '')?.firstSync.find((one) => one.property === name);
  const known = findHubProperty(record.type, name, rule.platform)?.member;
  if (property) return isNameSure(property) && known ? property : undefined;
  return known?.writable === 'first-sync' ? 'identity' : undefined;
}

function reportLate(rule: CheckedRule, firstSync: FirstSync, write: FieldWrite, report: Report): void {
  const timing = firstSync.timingOf(write.node);
  const what = ruleFor(rule, write);
  if (timing === 'first' || timing === 'unclear' || !what || firstSync.mayTell(write.value)) return;
  const field = `'${write.root.name}.${write.name}'`;
  const isOldKind = findScriptKind(rule.kind ?? '')?.firstSync !== 'flag';
  const when = timing === 'later' ? 'is set after the first sync' : 'is set on every sync, not only on the first';
  const why =
    what === 'identity'
      ? `It chooses the record that the other side's one belongs to, and can be set only while that is decided.`
      : `It says how a new record is made (${asPartOfSentence(what.doc)}).`;
  const todo = isOldKind ? 'Leave it to the create processor.' : "Set it inside 'if (firstSync) { … }'.";
  const fix = timing === 'all' && !isOldKind ? onlyOnFirst(rule, write.node) : undefined;
  report(write.node, `${field} ${when}. ${why} ${todo}`, {
    ...(what !== 'identity' && what.outside === 'printed' && { severity: 'hint' }),
    ...(fix && { fix }),
  });
}

function onlyOnFirst({ parsed }: CheckedRule, { start, end }: Node): Fix {
  const text = `if (firstSync) ${parsed.text.slice(start, end)}`;
  return { title: "Put it behind 'if (firstSync)'", text, start, end };
}
