import { type Call } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { type Check, type CheckedRule } from './check';
import { variableOf } from './subject';

/** `debug.error(…)` left in a rule: it stops the synchronisation of every issue that comes by. */
export const debugError: Check = {
  code: 'sync/debug-error',
  severity: 'warning',
  title: 'Debugging left in the rule',
  begin: (rule, report) => ({
    enter: {
      Call: (call) => {
        if (isDebugError(call) && variableOf(rule, call.callee.object)?.role === 'helper') {
          const fix = removal(rule, call);
          report(
            call,
            "'debug.error' stops the synchronisation of every issue here. Remove it when the rule is done.",
            {
              ...(fix && { fix }),
            },
          );
        }
      },
    },
  }),
};

function isDebugError(call: Call): call is Call & { callee: Extract<Call['callee'], { kind: 'Property' }> } {
  const { callee } = call;
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name') return false;
  const object = unwrap(callee.object);
  return object.kind === 'Variable' && object.name === 'debug' && callee.name.text === 'error';
}

/** Only of a statement among others that has its lines to itself: they can go without loss. */
function removal(rule: CheckedRule, call: Call): Fix | undefined {
  const { text } = rule.parsed;
  const statement = rule.parentOf(call);
  const list = statement && rule.parentOf(statement);
  if (statement?.kind !== 'ExpressionStatement' || !list || !('statements' in list)) return undefined;
  let { start } = statement;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  const behind = /^[ \t;]*(?:\r\n|\r|\n|$)/.exec(text.slice(statement.end, statement.end + 200));
  if (!behind || (start > 0 && !/[\r\n]/.test(text.charAt(start - 1)))) return undefined;
  return { title: "Remove 'debug.error'", text: '', start, end: statement.end + behind[0].length };
}
