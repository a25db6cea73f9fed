import { type FormattingOptions, type Position, type Range, type TextEdit } from 'vscode-languageserver-types';
import { type Node } from '../groovy/ast';
import { forEachChild } from '../groovy/children';
import { type Edit } from '../text/edits';
import { type Range as OffsetRange } from '../text/range';
import { toOffset, toRange } from './convert';
import { formatText, type Layout } from './format/formatText';
import { type RuleDocument } from './ruleDocument';

/** The edits that put a whole text in order; see formatText.ts for what that is. */
export function formatDocument(document: RuleDocument, options: FormattingOptions): TextEdit[] {
  return toTextEdits(document, layoutOf(document, options).edits);
}

/** The same for the lines that a range touches, and for those that are in one column with them. */
export function formatRange(document: RuleDocument, range: Range, options: FormattingOptions): TextEdit[] {
  const { lines } = document;
  const start = lines.lineStart(range.start.line);
  const isEmptyEnd = range.end.character === 0 && range.end.line > range.start.line;
  const end = lines.lineEnd(isEmptyEnd ? range.end.line - 1 : range.end.line);
  return toTextEdits(document, within(layoutOf(document, options), { start, end }));
}

/** What a typed character that ends a statement or a line sets going. */
export const formattingTriggers = ['}', ';', '\n'] as const;

/** Puts in order what a typed character has ended: a line, a statement's line, or everything in a pair of braces. */
export function formatOnType(
  document: RuleDocument,
  position: Position,
  typed: string,
  options: FormattingOptions,
): TextEdit[] {
  const { lines, text } = document;
  const offset = toOffset(lines, position);
  if (typed === '\n') {
    // The new line is left alone: the editor has indented it for what comes.
    const line = Math.max(0, position.line - 1);
    const ended = { start: lines.lineStart(line), end: lines.lineEnd(line) };
    return toTextEdits(document, within(layoutOf(document, options), ended));
  }
  if (text.charAt(offset - 1) !== typed) return [];
  const start = typed === '}' ? openingOf(document, offset) : offset;
  const line = lines.position(start).line;
  return toTextEdits(document, within(layoutOf(document, options), { start: lines.lineStart(line), end: offset }));
}

function layoutOf({ parsed, lines }: RuleDocument, { insertSpaces, tabSize }: FormattingOptions): Layout {
  const unit = insertSpaces ? ' '.repeat(Math.min(Math.max(1, tabSize), 16)) : '\t';
  return formatText(parsed, lines, { unit });
}

/**
 * What changes blanks in front of something within the range, the end of the line before it included. A column that moves
 * takes the lines around the range with it.
 */
function within({ edits, columns }: Layout, range: OffsetRange): Edit[] {
  let { start, end } = range;
  for (const column of columns) {
    if (column.start > range.end || range.start > column.end) continue;
    start = Math.min(start, column.start);
    end = Math.max(end, column.end);
  }
  return edits.filter((edit) => edit.end >= start && edit.end <= end);
}

function toTextEdits({ lines }: RuleDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.text }));
}

/** Where the innermost pair of braces begins that ends at an offset; the offset itself where none does. */
function openingOf({ parsed, text }: RuleDocument, end: number): number {
  let found = end;
  const waiting: Node[] = [parsed.script];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.end === end && text.charAt(node.start) === '{') found = node.start;
    forEachChild(node, (child) => {
      if (child.start < end && end <= child.end) waiting.push(child);
    });
  }
  return found;
}
