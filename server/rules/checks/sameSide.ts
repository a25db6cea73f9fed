import { findScriptKind } from '../catalogue';
import { recordVariable } from '../catalogueVariables';
import { type Check, type CheckedRule } from './check';
import { type Path, pathOf } from './path';
import { variableOf } from './subject';

/** `issue.summary = issue.summary`: the value comes from the side that it goes to. */
export const sameSide: Check = {
  code: 'sync/same-side',
  severity: 'warning',
  title: 'Field given its own value',
  begin: (rule, report) => ({
    enter: {
      Assignment: ({ operator, target, value, start, end }) => {
        if (operator !== '=') return;
        const to = pathOf(target);
        const from = pathOf(value);
        if (!to || from?.key !== to.key || to.names.length === 0 || !isSide(rule, to)) return;
        const other = otherSideOf(rule, to);
        const name = [to.root.name, ...to.names].join('.');
        const todo = other === undefined ? 'Read it from the other side.' : `Read it from '${other}'.`;
        report({ start, end }, `'${name}' is given its own value, so nothing is synchronised here. ${todo}`, {
          ...(other !== undefined && {
            fix: { title: `Read it from '${other}'`, text: other, start: from.root.start, end: from.root.end },
          }),
        });
      },
    },
  }),
};

/** The record, the replica, or a side of Visual mode: not what a rule has of its own. */
function isSide(rule: CheckedRule, { root, names }: Path): boolean {
  const role = variableOf(rule, root)?.role;
  if (role !== undefined) return role === 'record' || role === 'replica';
  const others = findScriptKind(rule.kind ?? '')?.otherNames;
  // Where any other name is a side, one that nothing declares is one.
  return others && others.type !== 'any' ? names.length > 1 && rule.types.definitionOf(root)?.kind === 'open' : false;
}

/** A rule that writes the record reads the replica, and the other way round. */
function otherSideOf(rule: CheckedRule, { root }: Path): string | undefined {
  const { kind, platform } = rule;
  const variable = variableOf(rule, root);
  if (kind === undefined || !variable?.writableIn.includes(kind)) return undefined;
  return variable.role === 'record' ? 'replica' : recordVariable(kind, platform)?.name;
}
