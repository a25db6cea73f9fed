import { type Call, type Statement } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { findScriptKind } from '../catalogue';
import { type Check } from './check';
import { localValue } from './localValue';
import { recordOf } from './recordField';

/** `issue.setStatus("Open")` under no condition: each sync, of a comment as well, puts the record back into this status. */
export const statusReset: Check = {
  code: 'sync/status-reset',
  severity: 'information',
  title: 'Status set back by every sync',
  begin: (rule, report) => {
    const { firstSync } = findScriptKind(rule.kind ?? '') ?? {};
    if (firstSync !== 'flag' && firstSync !== 'never') return {};
    const setters: Call[] = [];
    let leavesEarly = false;
    const leave = () => {
      leavesEarly = true;
    };
    return {
      enter: {
        Return: leave,
        Throw: leave,
        Call: (call) => {
          if (isStatusSetter(call)) setters.push(call);
        },
      },
      leave: {
        Script: ({ statements }) => {
          const [only, another] = setters;
          // With several of them, or a way out before, the status may well depend on something.
          if (!only || another || leavesEarly || !statements.some((one) => isStatement(one, only))) return;
          const [status] = only.arguments;
          if (!status || status.kind === 'MapEntry' || status.kind === 'SpreadMapEntry') return;
          const record = only.callee.kind === 'Property' ? recordOf(rule, only.callee.object) : undefined;
          const value = localValue(rule, status);
          if (!record || value.kind !== 'StringLiteral') return;
          const message = `Every sync puts the record back into '${value.value}', even when only a comment has arrived. Set the status under a condition.`;
          report(only, message);
        },
      },
    };
  },
};

function isStatusSetter({ callee }: Call): boolean {
  return callee.kind === 'Property' && callee.name.kind === 'Name' && callee.name.text === 'setStatus';
}

function isStatement(statement: Statement, call: Call): boolean {
  return statement.kind === 'ExpressionStatement' && unwrap(statement.expression) === call;
}
