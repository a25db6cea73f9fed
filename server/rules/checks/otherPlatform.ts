import { findPlatform } from '../catalogue';
import { findVariable, recordVariable, type RuleVariable, variablesNamed } from '../catalogueVariables';
import { type Check } from './check';
import { freeNamesOf } from './freeNames/freeNames';
import { changeTo, platformWords } from './freeNames/words';

/** A variable of other trackers: `workItem` where the record is called `issue`. */
export const otherPlatform: Check = {
  code: 'names/other-platform',
  severity: 'warning',
  title: "Another platform's variable",
  begin: (rule, report) => ({
    enter: {
      Script: () => {
        const { kind, platform } = rule;
        const label = platform === undefined ? undefined : findPlatform(platform)?.label;
        if (kind === undefined || platform === undefined || label === undefined) return;
        for (const { node, isInClass } of freeNamesOf(rule)) {
          const presence = findVariable(node.name, kind, platform);
          if (isInClass || presence.answer !== 'other-platform') continue;
          const { variable } = presence;
          const own = variable.role === 'record' ? recordVariable(kind, platform)?.name : undefined;
          const rest = own === undefined ? ownersOf(variable) : `, which calls its record '${own}'`;
          report(
            node,
            `'${node.name}' is not there on ${label}${rest}.`,
            own === undefined ? {} : { fix: changeTo(node, own) },
          );
        }
      },
    },
  }),
};

function ownersOf({ name }: RuleVariable): string {
  const platforms = variablesNamed(name).flatMap((one) => one.platforms ?? []);
  return platforms.length === 0 ? '' : `, only on ${platformWords([...new Set(platforms)])}`;
}
