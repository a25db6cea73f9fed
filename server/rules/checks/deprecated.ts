import { type Call } from '../../groovy/ast';
import { findVariable, type RuleVariable } from '../catalogueVariables';
import { type Check, type CheckedRule } from './check';

/** A method or a variable that the documentation has put aside. */
export const deprecated: Check = {
  code: 'legacy/deprecated',
  severity: 'hint',
  title: 'Name that is on its way out',
  begin: (rule, report) => {
    const told = new Set<string>();
    return {
      enter: {
        Call: (call) => {
          const { callee } = call;
          if (callee.kind !== 'Property' || callee.name.kind !== 'Name') return;
          const method = deprecatedMethod(rule, call);
          if (!method) return;
          const instead = method.replacedBy === undefined ? '' : ` Use '${method.replacedBy}'.`;
          report(callee.name, `'${method.name}' should no longer be used.${instead}`, { tags: ['deprecated'] });
        },
        Variable: (variable) => {
          if (rule.kind === undefined || told.has(variable.name)) return;
          if (rule.types.definitionOf(variable)?.kind !== 'open') return;
          const presence = findVariable(variable.name, rule.kind, rule.platform);
          const isSure = presence.answer === 'yes' && rule.platform !== undefined;
          const now = isSure ? newNameOf(presence.variable) : undefined;
          if (now === undefined || findVariable(now, rule.kind, rule.platform).answer !== 'yes') return;
          // Once is enough: a rule that uses the old name uses it everywhere.
          told.add(variable.name);
          report(
            variable,
            `'${variable.name}' is an old name of '${now}'. Both work; pages and new rules use '${now}'.`,
            {
              tags: ['deprecated'],
            },
          );
        },
      },
    };
  },
};

function newNameOf({ spelling, replacedBy }: RuleVariable): string | undefined {
  return spelling ?? replacedBy;
}

function deprecatedMethod(rule: CheckedRule, call: Call): { name: string; replacedBy?: string } | undefined {
  const { facts, chosen, certainty } = rule.types.memberOf(call);
  if (certainty !== 'sure' && certainty !== 'name') return undefined;
  const methods = (chosen ? [chosen] : facts).flatMap((fact) => (fact.kind === 'method' ? [fact.of.member] : []));
  return methods.length > 0 && methods.every((method) => method.deprecated) ? methods[0] : undefined;
}
