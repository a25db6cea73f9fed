import { type LineIndex } from '../../text/lines';
import { type Range } from '../../text/range';
import { makeVisible } from '../visible';
import { graphemesOf, widthOfGrapheme } from '../width';

/** A line of a text as a terminal can show it, and the marks below it. */
export interface Excerpt {
  readonly line: string;
  /** Blanks up to where the range begins. */
  readonly indent: string;
  /** `^` as wide as the part of the range that can be seen, at least one. */
  readonly carets: string;
}

/** One character as people see it. */
interface Cell {
  readonly shown: string;
  /** In columns of a terminal. */
  readonly width: number;
  /** Offset in the text, after the character. */
  readonly end: number;
}

const tabWidth = 4;
/** So many UTF-16 units on both sides of the place are looked at; no terminal shows more. */
const reach = 400;
const ellipsis = '…';

/**
 * The line in which a range begins, cut to `width` columns around that place. Tabs become blanks, what a terminal would
 * obey or hide becomes a visible sign, and characters that take two columns are counted so.
 */
export function makeExcerpt(text: string, lines: LineIndex, range: Range, width: number): Excerpt {
  const { line } = lines.position(range.start);
  const lineEnd = lines.lineEnd(line);
  const sliceStart = Math.max(lines.lineStart(line), range.start - reach);
  const sliceEnd = Math.min(lineEnd, range.start + reach);
  const cells = toCells(text.slice(sliceStart, sliceEnd), sliceStart);
  const marked = countUpTo(cells, range.start);
  const markedEnd = cells.findIndex((cell) => cell.end >= range.end) + 1 || cells.length;
  const [from, to] = chooseWindow(cells, marked, width);

  const cutLeft = from > 0 || sliceStart > lines.lineStart(line) ? ellipsis : '';
  const cutRight = to < cells.length || sliceEnd < lineEnd ? ellipsis : '';
  return {
    line:
      cutLeft +
      cells
        .slice(from, to)
        .map((cell) => cell.shown)
        .join('') +
      cutRight,
    indent: ' '.repeat(cutLeft.length + widthOf(cells.slice(from, marked))),
    carets: '^'.repeat(Math.max(1, widthOf(cells.slice(marked, Math.min(markedEnd, to))))),
  };
}

/** The number of cells that end at or before an offset. */
function countUpTo(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex((cell) => cell.end > offset);
  return index < 0 ? cells.length : index;
}

/** First and last cell (exclusive) to show: all, or as many as fit, the marked one about a third from the left. */
function chooseWindow(cells: readonly Cell[], marked: number, width: number): [from: number, to: number] {
  if (widthOf(cells) <= width) return [0, cells.length];
  const room = Math.max(width - 2 * ellipsis.length, 1);
  let from = marked;
  let to = marked;
  let used = 0;
  const fits = (cell: Cell | undefined, limit: number) => cell !== undefined && used + cell.width <= limit;
  while (fits(cells[from - 1], room / 3)) used += cells[--from]?.width ?? 0;
  while (fits(cells[to], room)) used += cells[to++]?.width ?? 0;
  while (fits(cells[from - 1], room)) used += cells[--from]?.width ?? 0;
  return [from, to];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function toCells(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemesOf(text)) {
    const width = segment === '\t' ? tabWidth - (column % tabWidth) : widthOfGrapheme(segment);
    const shown = segment === '\t' ? ' '.repeat(width) : makeVisible(segment);
    cells.push({ shown, width, end: offset + index + segment.length });
    column += width;
  }
  return cells;
}
