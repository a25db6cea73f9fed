import { type Call } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { findHubTypeOfClass } from '../catalogueTypes';
import { findVariable } from '../catalogueVariables';
import { type Check, type CheckedRule } from './check';

/** External-script classes whose work newer nodes do themselves: the kinds of rules that do it, or a helper of the rule. */
const successors: ReadonlyMap<string, { readonly helper?: string; readonly what: string }> = new Map([
  ['CreateIssue', { helper: 'store', what: "writes the record in the middle of a rule with 'store(…)'" }],
  ['UpdateIssue', { helper: 'store', what: "writes the record in the middle of a rule with 'store(…)'" }],
  ['DataFilter', { what: 'has the outgoing rule for this' }],
  ['CreateProcessor', { what: "has the incoming rule for this, with 'if (firstSync)'" }],
  ['ChangeProcessor', { what: 'has the incoming rule for this' }],
]);

/** `CreateIssue.create(…)`: a class of older versions, which has to lie in the scripts folder of the server. */
export const olderClass: Check = {
  code: 'legacy/older-class',
  severity: 'hint',
  title: 'Class of older versions',
  begin: (rule, report) => {
    const own = new Set(
      rule.parsed.script.statements.flatMap((one) => (one.kind === 'ClassDeclaration' ? [one.name.text] : [])),
    );
    return {
      enter: {
        Call: (call) => {
          const name = classCalled(rule, call);
          const now = name === undefined ? undefined : successors.get(name);
          if (name === undefined || own.has(name) || !now || !hasHelper(rule, now.helper)) return;
          const { callee } = call;
          report(
            callee,
            `'${name}' is an older class and has to lie in the scripts folder of the server. A newer version ${now.what}.`,
            { tags: ['deprecated'] },
          );
        },
      },
    };
  },
};

/** The external-script class that a call asks. */
function classCalled(rule: CheckedRule, { callee }: Call): string | undefined {
  if (callee.kind !== 'Property') return undefined;
  const object = unwrap(callee.object);
  if (object.kind !== 'Variable' || rule.types.definitionOf(object)?.kind !== 'open') return undefined;
  return findHubTypeOfClass(object.name)?.external ? object.name : undefined;
}

function hasHelper({ kind, platform }: CheckedRule, helper: string | undefined): boolean {
  return helper === undefined || (kind !== undefined && findVariable(helper, kind, platform).answer === 'yes');
}
