import { type Call } from '../../groovy/ast';
import { unwrap } from '../../groovy/compile/tree';
import { type Check } from './check';
import { variableOf } from './subject';

/** `debug.error(…)` left in a rule: it stops the synchronization of every issue that comes by. */
export const debugError: Check = {
  code: 'sync/debug-error',
  severity: 'warning',
  title: 'Debugging left in the rule',
  begin: (rule, report) => ({
    enter: {
      Call: (call) => {
        if (isDebugError(call) && variableOf(rule, call.callee.object)?.role === 'helper') {
          report(call, "'debug.error' stops the synchronization of every issue here. Remove it when the rule is done.");
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
