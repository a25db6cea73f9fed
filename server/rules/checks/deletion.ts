import { type Node, type Statement } from '../../groovy/ast';
import { type Fix } from '../../groovy/problem';
import { type CheckedRule } from './check';

/**
 * Takes a statement away, with its whole lines where nothing else stands on them. Nothing where something has to stand: as the
 * only statement behind `if (x)`, or at the end of what a closure or method gives back.
 */
export function deletionOf(rule: CheckedRule, statement: Statement, title: string): Fix | undefined {
  const parent = rule.parentOf(statement);
  if (!parent || !isFree(rule, statement, parent)) return undefined;
  const { text } = rule.parsed;
  const firstLine = text.lastIndexOf('\n', statement.start - 1) + 1;
  const behind = /^[ \t]*;?[ \t]*(\r?\n|\r)?/.exec(text.slice(statement.end, statement.end + 100)) ?? ['', undefined];
  const end = statement.end + behind[0].length;
  const isAlone =
    text.slice(firstLine, statement.start).trim() === '' && (behind[1] !== undefined || end === text.length);
  if (isAlone) return { title, start: firstLine, end, text: '' };
  return { title, start: statement.start, end: end - (behind[1]?.length ?? 0), text: '' };
}

function isFree(rule: CheckedRule, statement: Statement, parent: Node): boolean {
  if (parent.kind === 'Script') return true;
  if (parent.kind === 'Closure') return parent.statements.at(-1) !== statement;
  if (parent.kind !== 'Block') return false;
  if (parent.statements.at(-1) !== statement) return true;
  // The last statement of a block may be what the method around it gives back.
  const owner = rule.parentOf(parent);
  return owner?.kind === 'For' || owner?.kind === 'ForIn' || owner?.kind === 'While';
}
