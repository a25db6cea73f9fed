import { findVariable, variablesNamed } from '../catalogueVariables';
import { type Check } from './check';
import { freeNamesOf } from './freeNames/freeNames';
import { kindsWords, kindWords } from './freeNames/words';

/** A variable that only other kinds of rules have: `firstSync` in an outgoing rule. */
export const otherKind: Check = {
  code: 'names/other-kind',
  severity: 'warning',
  title: "Another kind of rule's variable",
  begin: (rule, report) => ({
    enter: {
      Script: () => {
        const { kind, platform } = rule;
        if (kind === undefined) return;
        for (const { node, isInClass } of freeNamesOf(rule)) {
          const presence = findVariable(node.name, kind, platform);
          if (isInClass || presence.answer !== 'other-kind') continue;
          report(node, `'${node.name}' is there only in ${kindsOf(node.name)}, not in ${kindWords(kind)}.`);
        }
      },
    },
  }),
};

function kindsOf(name: string): string {
  return kindsWords([...new Set(variablesNamed(name).flatMap(({ kinds }) => kinds))]);
}
