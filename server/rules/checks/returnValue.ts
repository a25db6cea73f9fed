import { type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { findScriptKind } from '../catalogue';
import { type Check, type CheckedRule } from './check';
import { variableOf } from './subject';

/** `return issue` at the end of a rule, as older kinds of scripts had it: nobody takes what a rule gives back. */
export const returnValue: Check = {
  code: 'legacy/return-value',
  severity: 'hint',
  title: 'Value that a rule gives back',
  begin: (rule, report) => {
    const kind = findScriptKind(rule.kind ?? '');
    if (kind?.role !== 'rule' || kind.otherNames !== null) return {};
    let bodies = 0;
    const into = () => {
      bodies++;
    };
    const out = () => {
      bodies--;
    };
    return {
      leave: { Closure: out, Lambda: out, MethodDeclaration: out, ClassBody: out },
      enter: {
        ...{ Closure: into, Lambda: into, MethodDeclaration: into, ClassBody: into },
        Return: ({ value, start, end }) => {
          // What a method or a closure gives back is taken.
          if (!value || bodies > 0 || !isPlain(rule, value)) return;
          const text = rule.parsed.text.slice(value.start, value.end);
          report(
            { start, end },
            `Nobody takes what a rule gives back, so '${text}' has no effect here. 'return' alone ends it.`,
            {
              tags: ['unnecessary'],
              fix: { title: "Change to 'return'", text: 'return', start, end },
            },
          );
        },
      },
    };
  },
};

/** The record, the replica, a number, a text or a yes or no. Anything else may do something, or mean something to the node. */
function isPlain(rule: CheckedRule, value: Expression): boolean {
  const at = unwrap(value);
  if (at.kind === 'BooleanLiteral' || at.kind === 'StringLiteral' || at.kind === 'NumberLiteral') return true;
  const role = variableOf(rule, at)?.role;
  return role === 'record' || role === 'replica';
}
