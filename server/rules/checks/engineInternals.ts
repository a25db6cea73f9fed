import { pageOf } from '../catalogueFacts';
import { type Check } from './check';
import { variableOf } from './subject';

/** `CreateIssueProcessor$.MODULE$.threadLocalContext`: a rule that reaches into the node. */
export const engineInternals: Check = {
  code: 'legacy/engine-internals',
  severity: 'hint',
  title: 'Reaching into the insides of the node',
  begin: (rule, report) => ({
    enter: {
      Property: ({ object, name }) => {
        // `MODULE$` is how code in Java reaches an object of Scala, which the node is written in.
        if (name.kind !== 'Name' || name.text !== 'MODULE$') return;
        const path = rule.parsed.text.slice(object.start, object.end);
        report({ start: object.start, end: name.end }, messageFor(path));
      },
      Variable: (variable) => {
        const bound = variableOf(rule, variable);
        // A page that tells of a variable makes it one that rules may use.
        if (bound && pageOf(bound) === undefined && isEngineType(bound.type))
          report(variable, messageFor(variable.name));
      },
      New: ({ type }) => {
        if (isEngineType(type.name)) report(type, messageFor(type.name));
      },
    },
  }),
};

/** The node is written in Scala on top of Play. */
function isEngineType(name: string): boolean {
  return /^(scala|play)\./.test(name);
}

function messageFor(path: string): string {
  const shown = path.replace(/\s+/g, '');
  return `'${shown}' belongs to the insides of the node. No page describes it, and an update of the node may break the rule.`;
}
