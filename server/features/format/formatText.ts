import { parse, type ParseResult } from '../../groovy/parse';
import { applyEdits, type Edit } from '../../text/edits';
import { type LineIndex } from '../../text/lines';
import { type Range } from '../../text/range';
import { keepColumns } from './columns';
import { leftAlone } from './frozen';
import { Indentation } from './indent';
import { type Item, itemsOf, nextCodes } from './items';
import { sameTree } from './sameTree';
import { shapeOf } from './shape';
import { blankBetween } from './spacing';

export interface FormatOptions {
  /** What a line is indented by for each level: a tab, or some blanks. */
  readonly unit: string;
}

export interface Layout {
  /** In order. */
  readonly edits: Edit[];
  /** Lines whose signs stay in one column, and which therefore are changed together or not at all. */
  readonly columns: readonly Range[];
}

/**
 * The edits that put a text in order, from its beginning to its end: indentation, blanks between words, blank lines. Lines
 * stay as they are broken, comments and strings as they are written, columns that somebody made stay columns. Statements
 * with syntax errors are left alone. What the text means is never changed, and doing it again changes nothing.
 */
export function formatText(parsed: ParseResult, lines: LineIndex, options: FormatOptions): Layout {
  const layout = layOut(parsed, lines, options);
  const formatted = applyEdits(parsed.text, layout.edits);
  const after = parse(formatted);
  const means = after.errors.length === parsed.errors.length && sameTree(parsed.script, after.script);
  return means ? layout : { edits: [], columns: [] };
}

/** The same before anybody has made sure that the text still means what it did. */
export function layOut(parsed: ParseResult, lines: LineIndex, { unit }: FormatOptions): Layout {
  const { text, script } = parsed;
  const items = itemsOf(text);
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return { edits: replaceAt(text, 0, text.length, ''), columns: [] };
  const shape = shapeOf(parsed);
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const restarts = new Set(script.statements.map(({ start }) => start));
  const codes = nextCodes(items);
  const indentation = new Indentation(items, codes, shape);
  const gaps: string[] = [];
  const levels = new Map<number, number>();
  items.forEach((item, at) => {
    const before = items[at - 1];
    const gap = text.slice(before?.end ?? 0, item.start);
    const breaks = before ? countLineEnds(gap) : 1;
    if (restarts.has(item.start)) indentation.restart();
    if (breaks > 0) {
      const level = indentation.beginLine(at);
      levels.set(at, level);
      gaps.push((before ? eol.repeat(Math.min(breaks, 2)) : '') + unit.repeat(level));
    } else if (before) {
      gaps.push(blanks(gap, before, item, items[codes[at + 1] ?? items.length], shape));
    }
    const after = items[at + 1];
    indentation.pass(at, after !== undefined && countLineEnds(text.slice(item.end, after.start)) > 0);
  });
  const left = leftAlone(parsed, items);
  const columns = keepColumns({ text, lines, items, gaps, left, levels }, shape.columns);
  const edits = items.flatMap((item, at) => {
    const before = items[at - 1];
    return left[at] ? [] : replaceAt(text, before?.end ?? 0, item.start, gaps[at] ?? '');
  });
  if (parsed.errors.length === 0) edits.push(...replaceAt(text, last.end, text.length, eol));
  return { edits, columns };
}

/** Blanks become others; where something else is, such as a backslash before a line end, it stays as it is. */
function replaceAt(text: string, start: number, end: number, inserted: string): Edit[] {
  const now = text.slice(start, end);
  return now === inserted || /[^ \t\r\n\f\v]/.test(now) ? [] : [{ start, end, text: inserted }];
}

function blanks(
  gap: string,
  before: Item,
  after: Item,
  next: Item | undefined,
  shape: ReturnType<typeof shapeOf>,
): string {
  if (after.comment !== undefined) return gap === '' ? ' ' : gap;
  if (before.comment !== undefined) return gap === '' ? '' : ' ';
  switch (blankBetween(before, after, next, shape)) {
    case 'none':
      return '';
    case 'one':
      return ' ';
    case 'keep':
      return gap === '' ? '' : ' ';
  }
}

function countLineEnds(gap: string): number {
  return gap.match(/\r\n|\r|\n/g)?.length ?? 0;
}
