import { type Argument, type Assignment, type Variable } from '../../groovy/ast';
import { type Check, type CheckedRule } from './check';

/** `receive(useRemoteStatus = true)`: it looks as if a value were passed by name, but Groovy passes it by its place. */
export const assignmentAsArgument: Check = {
  code: 'types/assignment-as-argument',
  severity: 'information',
  title: 'A value that only seems to be passed by name',
  begin: (rule, report) => {
    const found: (Assignment & { readonly target: Variable })[] = [];
    const uses = new Map<string, number>();
    const look = (args: readonly Argument[]) => {
      for (const one of args) if (isNewName(rule, one)) found.push(one);
    };
    return {
      enter: {
        Call: (call) => {
          if (call.open >= 0) look(call.arguments);
        },
        New: (creation) => {
          look(creation.arguments);
        },
        Variable: ({ name }) => {
          uses.set(name, (uses.get(name) ?? 0) + 1);
        },
      },
      leave: {
        Script: () => {
          const made = new Map<string, number>();
          for (const { target } of found) made.set(target.name, (made.get(target.name) ?? 0) + 1);
          for (const { start, operatorStart, target, value } of found) {
            const { name } = target;
            // A name that is read again may be made here on purpose.
            if (made.get(name) !== uses.get(name)) continue;
            const message = `'=' makes a variable '${name}' here; the value is passed by its place, not by this name.`;
            const fix = { title: `Remove ${name} =`, start, end: value.start, text: '' };
            report({ start, end: operatorStart + 1 }, `${message} Write the value alone.`, { fix });
          }
        },
      },
    };
  },
};

function isNewName(rule: CheckedRule, argument: Argument): argument is Assignment & { readonly target: Variable } {
  if (argument.kind !== 'Assignment' || argument.operator !== '=' || argument.target.kind !== 'Variable') return false;
  return rule.types.definitionOf(argument.target)?.node === undefined;
}
