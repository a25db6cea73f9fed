import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { type Call, type ImportDeclaration, type Node } from '../groovy/ast';
import { walk } from '../groovy/walk';
import { type Comment } from '../groovy/parse';
import { type Range } from '../text/range';
import { type RuleDocument } from './ruleDocument';

/** What can be folded: everything in brackets or quotes over several lines, cases, imports, and runs of comments. */
export function foldingRanges({ text, lines, parsed }: RuleDocument): FoldingRange[] {
  const found = new Map<number, FoldingRange>();
  const lineOf = (offset: number) => lines.position(offset).line;
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    // The outermost of several that begin in one line is the one that a click there should fold.
    if (endLine <= startLine || (found.get(startLine)?.endLine ?? 0) >= endLine) return;
    found.set(startLine, { startLine, endLine, ...(kind && { kind }) });
  };
  const bracketed = ({ start, end }: Range) => {
    // The line of the closing bracket stays in sight.
    add(lineOf(start), isClosed(text, start, end) ? lineOf(end) - 1 : lineOf(end));
  };
  const inBraces = ({ start, end }: Range) => {
    add(lineOf(start), text.charAt(end - 1) === '}' ? lineOf(end) - 1 : lineOf(end));
  };
  const imports: ImportDeclaration[] = [];
  const inParentheses = ({ open, close }: Pick<Call, 'open' | 'close'>) => {
    if (open >= 0 && close >= 0) bracketed({ start: open, end: close });
  };
  walk(parsed.script, [
    {
      enter: {
        Block: bracketed,
        ClassBody: bracketed,
        Closure: bracketed,
        List: bracketed,
        MapLiteral: bracketed,
        ArrayInitializer: bracketed,
        Call: inParentheses,
        New: inParentheses,
        Switch: inBraces,
        SwitchExpression: inBraces,
        SwitchCase: (one) => {
          add(lineOf(one.start), lineOf(one.end));
        },
        StringLiteral: bracketed,
        GString: bracketed,
        ImportDeclaration: (one) => imports.push(one),
      },
    },
  ]);
  foldImports(imports, lineOf, add);
  foldComments(parsed.comments, text, lineOf, add);
  return [...found.values()].sort((a, b) => a.startLine - b.startLine);
}

type Add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => void;

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function isClosed(text: string, start: number, end: number): boolean {
  return end > start + 1 && closing[text.charAt(start)] === text.charAt(end - 1);
}

function foldImports(imports: readonly Node[], lineOf: (offset: number) => number, add: Add): void {
  const [first] = imports;
  const last = imports.at(-1);
  if (first && last) add(lineOf(first.start), lineOf(last.end), FoldingRangeKind.Imports);
}

/** Block comments one by one; line comments that have their lines to themselves, one below the other, as one. */
function foldComments(comments: readonly Comment[], text: string, lineOf: (offset: number) => number, add: Add): void {
  let from = -2;
  let to = -2;
  for (const { kind, start, end } of comments) {
    if (kind === 'block') {
      add(lineOf(start), lineOf(end), FoldingRangeKind.Comment);
      continue;
    }
    const line = lineOf(start);
    const alone = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
    if (!alone) continue;
    if (line !== to + 1) from = line;
    to = line;
    add(from, to, FoldingRangeKind.Comment);
  }
}
