import { findScriptKind } from '../catalogue';
import { variablesNamed } from '../catalogueVariables';
import { type Check, type CheckedRule } from './check';
import { type Variable } from '../../groovy/ast';

/** `replica.summary` in a script of Visual mode, which knows the two sides by their short names only. */
export const visualMode: Check = {
  code: 'sync/visual-mode',
  severity: 'warning',
  title: 'Name of script mode in Visual mode',
  begin: (rule, report) => {
    const sides = findScriptKind(rule.kind ?? '')?.otherNames?.type;
    if (sides === undefined || sides === 'any') return {};
    return {
      enter: {
        Variable: (variable) => {
          const role = roleElsewhere(rule, variable);
          if (role === undefined || isSide(rule, variable)) return;
          const isRecord = role === 'record';
          const what = isRecord ? 'The records are' : 'What the sides send is';
          report(
            variable,
            `Visual mode has no '${variable.name}'. ${what} named by the short names of the two sides: 'left.issue', 'right.issue'.`,
          );
        },
      },
    };
  },
};

/** What a name is in the other kinds of rules, when it is nothing in this one. */
function roleElsewhere(rule: CheckedRule, variable: Variable): 'record' | 'replica' | undefined {
  if (rule.types.definitionOf(variable)?.kind !== 'open') return undefined;
  const named = variablesNamed(variable.name);
  if (named.some(({ kinds }) => kinds.includes(rule.kind ?? ''))) return undefined;
  const role = named[0]?.role;
  return role === 'record' || role === 'replica' ? role : undefined;
}

/** A side may have any short name: `desk.issue.summary` shows that it is one. */
function isSide(rule: CheckedRule, variable: Variable): boolean {
  const parent = rule.parentOf(variable);
  return parent?.kind === 'Property' && parent.name.kind === 'Name' && parent.name.text === 'issue';
}
