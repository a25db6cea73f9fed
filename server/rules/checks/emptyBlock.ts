import { type Block, type Expression, type Node, type Statement } from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { type Range } from '../../text/range';
import { firstFrom } from '../firstFrom';
import { type Check, type CheckedRule, type Report } from './check';
import { headOf } from './headOf';

/** A block with nothing in it, first of all behind `catch`. */
export const emptyBlock: Check = {
  code: 'flow/empty-block',
  severity: 'information',
  title: 'Block with nothing in it',
  begin: (rule, report) => {
    const isEmpty = emptyBlocks(rule);
    return {
      enter: {
        CatchClause: (clause) => {
          if (!isEmpty(clause.body) || free.test(clause.name.text)) return;
          const message =
            'Errors are swallowed here: the rule goes on as if nothing had happened, and nobody is told what is missing.';
          report(headOf(rule, clause, clause.body), `${message} Say why in a comment, or log it.`);
        },
        If: (statement) => {
          const { then, otherwise } = statement;
          if (then.kind === 'Empty' && then.end > then.start) {
            report(then, "This ';' is all that the condition decides about: what follows always runs. Remove it.", {
              severity: 'warning',
              fix: { title: "Remove ';'", start: then.start, end: then.end, text: '' },
            });
          } else if (isEmpty(then)) reportEmpty(headOf(rule, statement, then), 'the condition holds', report);
          if (otherwise && isEmpty(otherwise)) reportEmpty(otherwise, 'it does not hold', report);
        },
        For: ({ start, condition, update, body }) => {
          if (!isEmpty(body) || [condition, ...update.slice(1)].some((one) => one && doesSomething(one))) return;
          reportEmpty({ start, end: body.end }, 'the loop runs', report);
        },
        ForIn: ({ start, body }) => {
          if (isEmpty(body)) reportEmpty({ start, end: body.end }, 'the loop runs', report);
        },
      },
    };
  },
};

function reportEmpty(at: Range, when: string, report: Report): void {
  report(at, `Nothing is done when ${when}. Fill the block, or remove it.`, { severity: 'hint' });
}

/** Names that say themselves that the error does not matter. */
const free = /^_|ignore|expected|unused|swallow/i;

/** Tells of blocks with neither statement nor comment in them. */
function emptyBlocks({ parsed }: CheckedRule): (statement: Statement) => statement is Block {
  return (statement): statement is Block => {
    if (statement.kind !== 'Block' || statement.statements.some(({ kind }) => kind !== 'Empty')) return false;
    const next = parsed.comments[firstFrom(parsed.comments, statement.start, ({ start }) => start)];
    return next === undefined || next.start >= statement.end;
  };
}

/** A condition that calls something may be all that a loop is for. */
function doesSomething(expression: Expression): boolean {
  const waiting: Node[] = [expression];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'Call' || node.kind === 'Assignment' || node.kind === 'Postfix') return true;
    forEachChild(node, (child) => waiting.push(child));
  }
  return false;
}
