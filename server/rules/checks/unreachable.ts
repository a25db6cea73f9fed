import { type Call, type ExpressionStatement, type Return, type Statement } from '../../groovy/ast';
import { type Range } from '../../text/range';
import { type Check, type CheckedRule, type Report } from './check';
import { endingsOf, isFixed } from './endings';

/** Statements behind a `return`, a `throw`, an endless loop and the like. */
export const unreachable: Check = {
  code: 'flow/unreachable',
  severity: 'warning',
  title: 'Code that never runs',
  begin: (rule, report) => {
    const look = ({ statements }: { readonly statements: readonly Statement[] }) => {
      lookBehind(rule, statements, report);
    };
    return {
      enter: {
        Script: look,
        Block: look,
        Closure: look,
        SwitchCase: look,
        If: ({ condition, then, otherwise }) => {
          if (isFixed(condition, false)) reportSwitchedOff(then, 'false', report);
          if (otherwise && isFixed(condition, true)) reportSwitchedOff(otherwise, 'true', report);
        },
        While: ({ condition, body }) => {
          if (isFixed(condition, false)) reportSwitchedOff(body, 'false', report);
        },
      },
    };
  },
};

function reportSwitchedOff(at: Statement, word: string, report: Report): void {
  if (at.kind === 'Empty' || (at.kind === 'Block' && at.statements.length === 0)) return;
  const message = `This never runs: the condition is always '${word}'.`;
  report(at, message, { severity: 'hint', tags: ['unnecessary'] });
}

function lookBehind(rule: CheckedRule, statements: readonly Statement[], report: Report): void {
  const endings = endingsOf(rule);
  const at = statements.findIndex((one) => endings.ends(one));
  const ending = statements[at];
  if (!ending) return;
  const behind = statements.slice(at + 1).filter((one) => !isDeclaration(one));
  const [first] = behind;
  const last = behind.at(-1);
  if (!first || !last || (behind.length === 1 && isBareJump(first))) return;
  if (ending.kind === 'Return' && isValueMeant(rule, ending, first)) {
    report(first, "This is not what is returned: the value has to begin on the line of 'return'.");
    return;
  }
  // What ends the run here is told of in its own place.
  const isTold = ending.kind === 'ExpressionStatement' || isLoop(ending);
  for (const range of runsOf(statements.slice(at + 1))) {
    report(range, `This never runs: ${reasonOf(ending)} before it.`, {
      ...(isTold && { severity: 'hint' as const }),
      tags: ['unnecessary'],
    });
  }
}

function isLoop({ kind }: Statement): boolean {
  return kind === 'While' || kind === 'DoWhile' || kind === 'For';
}

/** Stretches of statements between declarations, which are not run in their place. */
function runsOf(statements: readonly Statement[]): Range[] {
  const runs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const statement of statements) {
    if (isDeclaration(statement)) open = undefined;
    else if (open) open.end = statement.end;
    else runs.push((open = { start: statement.start, end: statement.end }));
  }
  return runs;
}

function isDeclaration({ kind }: Statement): boolean {
  return (
    kind === 'MethodDeclaration' || kind === 'ClassDeclaration' || kind === 'ImportDeclaration' || kind === 'Empty'
  );
}

/** A `break` behind a `return` in a switch is a habit that harms nobody. */
function isBareJump(statement: Statement): boolean {
  return (
    statement.kind === 'Break' ||
    statement.kind === 'Continue' ||
    (statement.kind === 'Return' && (statement.value === undefined || statement.value.kind === 'NullLiteral'))
  );
}

/** `return` with what was meant as its value on the next line. */
function isValueMeant(rule: CheckedRule, ending: Return, next: Statement): next is ExpressionStatement {
  if (ending.value || next.kind !== 'ExpressionStatement') return false;
  const { kind } = next.expression;
  const isValue = [
    'Variable',
    'Property',
    'Closure',
    'List',
    'MapLiteral',
    'StringLiteral',
    'GString',
    'NumberLiteral',
    'Ternary',
    'Elvis',
    'Binary',
  ];
  if (!isValue.includes(kind)) return false;
  return /^[ \t]*(\/\/.*)?\r?\n[ \t]*$/.test(
    rule.parsed.text.slice(ending.end, Math.min(next.start, ending.end + 300)),
  );
}

function reasonOf(ending: Statement): string {
  switch (ending.kind) {
    case 'Return':
      return "there is a 'return'";
    case 'Throw':
      return "there is a 'throw'";
    case 'Break':
      return "there is a 'break'";
    case 'Continue':
      return "there is a 'continue'";
    case 'While':
    case 'DoWhile':
    case 'For':
      return 'nothing leaves the loop';
    case 'ExpressionStatement':
      return `'${nameOfCall(ending.expression as Call)}' ends the run`;
    default:
      return 'every way through the statement leaves';
  }
}

function nameOfCall({ callee }: Call): string {
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name') return 'the call';
  const object = callee.object.kind === 'Variable' ? `${callee.object.name}.` : '';
  return `${object}${callee.name.text}`;
}
