import { type LineIndex } from '../../text/lines';
import { type Range } from '../../text/range';
import { type Item } from './items';
import { type Column } from './shape';

/** A line whose sign, or what is behind it, may be in a column with those of the lines around it. */
interface Row {
  readonly line: number;
  /** The line before it, with lines that hold only comments passed over. */
  readonly follows: number;
  readonly level: number;
  readonly kind: Column['kind'];
  /** The index of the item that is the sign. */
  readonly sign: number;
  /** In the source, in characters from the line's beginning: where its first word begins, the sign ends and the value begins. */
  readonly indent: number;
  readonly signColumn: number;
  readonly valueColumn: number;
  /** How many blanks stand in front of the sign and behind it in the source. */
  readonly gapBefore: number;
  readonly gapBehind: number;
  /** How wide the line is up to the sign's last character without the gap in front of the sign, as it is formatted. */
  readonly width: number;
}

export interface Formatted {
  readonly text: string;
  readonly lines: LineIndex;
  readonly items: readonly Item[];
  /** The blanks in front of each item, as they are formatted; changed in place. */
  readonly gaps: string[];
  /** Whether the blanks in front of each item stay as they are. */
  readonly left: readonly boolean[];
  /** The level of the line that an item begins; nothing for the others. */
  readonly levels: ReadonlyMap<number, number>;
}

/**
 * Keeps columns that somebody made: where signs (or values) of two neighbours stand in one column by more blanks than
 * needed, they do so afterwards, with as few blanks as possible, and lines that are new among them come into the column.
 * Gives the lines of each column that moves, from the first one's beginning to the last one's end: they have to be changed
 * together.
 */
export function keepColumns(formatted: Formatted, columns: readonly Column[]): Range[] {
  const { lines } = formatted;
  const moved: Range[] = [];
  for (const run of runsOf(rowsOf(formatted, columns))) {
    for (const { rows, place } of columnsIn(run)) {
      const [first] = rows;
      const last = rows.at(-1);
      if (first && last && align(formatted, rows, place))
        moved.push({ start: lines.lineStart(first.line), end: lines.lineEnd(last.line) });
    }
  }
  return moved;
}

/** Lines one below the other that are of one kind and equally deep. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last?.line === row.follows && row.level === last.level && (row.kind === 'entry') === (last.kind === 'entry');
    if (goesOn) run?.push(row);
    else runs.push([row]);
  }
  return runs;
}

type Place = 'sign' | 'value';

interface AlignedRows {
  readonly place: Place;
  readonly rows: readonly Row[];
}

/** Rows of a run by their indices, both included. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * The columns of a run; none where no two lines are aligned. All entries of a map are one column. Two columns of assignments
 * stay two, and what stands between lines of one column comes into it; of what is above and below only that for which it is
 * wide enough, because longer names and declarations beside a column are left out on purpose.
 */
function columnsIn(run: readonly Row[]): AlignedRows[] {
  if (run[0]?.kind === 'entry') {
    const place = (['sign', 'value'] as const).find((one) => pairsMade(run, one).length > 0);
    return place === undefined ? [] : [{ place, rows: run }];
  }
  const parts = partsMade(run);
  let taken = -1;
  return parts.map((part, at) => {
    const { from, to } = grown(run, part, { from: taken + 1, to: (parts[at + 1]?.from ?? run.length) - 1 }, comesIn);
    taken = to;
    return { place: 'sign', rows: run.slice(from, to + 1) };
  });
}

/** Aligned neighbours, and what was aligned before new lines came between. From the first one to the last one. */
function pairsMade(run: readonly Row[], place: Place): Part[] {
  const pairs = run.flatMap((row, at): Part[] => {
    if (isMade(row, run[at + 1], place)) return [{ from: at, to: at + 1 }];
    const isAlone = [run[at - 1], run[at + 1]].every((beside) => !beside || !inColumn(row, beside, place));
    if (!isAlone || !isPadded(row, place)) return [];
    const [above, below] = [partnerOf(run, at, -1, place), partnerOf(run, at, 1, place)];
    return above === undefined && below === undefined ? [] : [{ from: above ?? at, to: below ?? at }];
  });
  return pairs.sort((one, other) => one.from - other.from);
}

/** Nobody puts more new lines into a column before it is formatted. */
const mostBetween = 200;

/** The line in whose column another one stands, beyond lines that are in no column. */
function partnerOf(run: readonly Row[], from: number, step: 1 | -1, place: Place): number | undefined {
  const row = run[from];
  const limit = from + step * mostBetween;
  for (let at = from + step, other = run[at]; row && other && at !== limit; at += step, other = run[at]) {
    if (isMade(row, other, place)) return at;
    if (isPadded(other, place) && !inColumn(row, other, place)) return undefined;
  }
  return undefined;
}

/** Whether there are more blanks than a line needs that is in no column. */
function isPadded({ gapBefore, gapBehind, kind }: Row, place: Place): boolean {
  if (place === 'value') return gapBehind > 1;
  return gapBefore > (kind === 'entry' ? 0 : 1);
}

/** The assignments that are in one column already, with what stands between. */
function partsMade(run: readonly Row[]): Part[] {
  const parts: Part[] = [];
  for (const pair of pairsMade(run, 'sign')) {
    const last = parts.at(-1);
    if (last && pair.to <= last.to) continue;
    const limits = { from: Math.min(pair.from, (last?.to ?? -1) + 1), to: run.length - 1 };
    let part = grown(run, pair, limits, (one, beside) => inColumn(one, beside, 'sign'));
    for (let above = parts.at(-1); above && isSameColumn(run, above, part); above = parts.at(-1)) {
      parts.pop();
      part = { from: Math.min(above.from, part.from), to: part.to };
    }
    parts.push(part);
  }
  return parts;
}

/** Also where one goes on in the other, and where they will be in one column. */
function isSameColumn(run: readonly Row[], above: Part, below: Part): boolean {
  if (below.from <= above.to) return true;
  const [last, first] = [run[above.to], run[below.from]];
  if (last && first && inColumn(last, first, 'sign')) return true;
  return widestOf(run, above) === widestOf(run, below);
}

/** A part with the rows above and below it that belong to it, as far as the limits. */
function grown(
  run: readonly Row[],
  part: Part,
  limits: Part,
  belongs: (row: Row, beside: Row, widest: number) => boolean,
): Part {
  const widest = widestOf(run, part);
  const reach = (from: number, step: 1 | -1, limit: number) => {
    let at = from;
    for (let row = run[at], next = run[at + step]; at !== limit && row && next; row = next, next = run[at + step]) {
      if (!belongs(next, row, widest)) break;
      at += step;
    }
    return at;
  };
  return { from: reach(part.from, -1, limits.from), to: reach(part.to, 1, limits.to) };
}

/** Whether a row comes into the column of the row beside it, which has a widest row. */
function comesIn(row: Row, beside: Row, widest: number): boolean {
  return row.width === widest || (row.width < widest && row.kind === beside.kind);
}

function widestOf(run: readonly Row[], { from, to }: Part): number {
  let widest = 0;
  for (let at = from; at <= to; at++) widest = Math.max(widest, run[at]?.width ?? 0);
  return widest;
}

/** Whether two lines are in one column that does not come by itself. */
function isMade(row: Row, below: Row | undefined, place: Place): boolean {
  if (below === undefined || row.width === below.width || !inColumn(row, below, place)) return false;
  if (place === 'sign') return row.gapBefore !== below.gapBefore;
  return row.kind === 'entry' && row.gapBefore === 0 && below.gapBefore === 0 && row.gapBehind !== below.gapBehind;
}

/** Also where one of the two is indented wrongly. */
function inColumn(one: Row, other: Row, place: Place): boolean {
  const [here, there] = place === 'sign' ? [one.signColumn, other.signColumn] : [one.valueColumn, other.valueColumn];
  return here === there || here - one.indent === there - other.indent;
}

/** Whether that moves anything. */
function align({ gaps }: Formatted, rows: readonly Row[], place: Place): boolean {
  const isTight = place === 'sign' && hasTightKey(rows);
  const width = widestOf(rows, { from: 0, to: rows.length - 1 }) + (isTight ? 0 : 1);
  for (const row of rows) gaps[place === 'sign' ? row.sign : row.sign + 1] = ' '.repeat(width - row.width);
  return rows.some((row) => (place === 'sign' ? row.gapBefore : row.gapBehind) !== width - row.width);
}

/** Whether colons are in one column with one that stands directly behind its key, which what is new does not tell. */
function hasTightKey(rows: readonly Row[]): boolean {
  const padded = rows.filter((row) => row.kind === 'entry' && isPadded(row, 'sign'));
  const columns = new Set(padded.map(({ signColumn }) => signColumn));
  const indented = new Set(padded.map(({ signColumn, indent }) => signColumn - indent));
  return rows.some(
    ({ gapBefore, signColumn, indent }) =>
      gapBefore === 0 && (columns.has(signColumn) || indented.has(signColumn - indent)),
  );
}

/** The first column of each line, where nothing but blanks is around its sign. */
function rowsOf(formatted: Formatted, columns: readonly Column[]): Row[] {
  const { text, lines, items, gaps, left, levels } = formatted;
  const byStart = [...columns].sort((a, b) => a.start - b.start || a.keyEnd - b.keyEnd);
  const rows: Row[] = [];
  let at = 0;
  let lineItem = 0;
  for (const { start, keyEnd, valueStart, kind } of byStart) {
    while (at < items.length && (items[at]?.start ?? 0) < keyEnd) {
      if (levels.has(at)) lineItem = at;
      at++;
    }
    const line = lines.position(start).line;
    if (rows.at(-1)?.line === line || lines.position(valueStart).line !== line) continue;
    const item = items[at];
    if (item === undefined || !isSign(text, item, kind) || items[at + 1]?.start !== valueStart) continue;
    if (left[lineItem] || left[at] || left[at + 1]) continue;
    const firstOfLine = items[lineItem];
    if (
      firstOfLine === undefined ||
      lines.position(firstOfLine.start).line !== line ||
      /[^ \t]/.test(betweenSign(text, keyEnd, item, valueStart))
    )
      continue;
    let width = item.end - item.start - 1;
    for (let i = lineItem; i < at; i++) {
      const one = items[i];
      if (one) width += (i > lineItem ? (gaps[i] ?? '').length : 0) + one.end - one.start;
    }
    const lineStart = lines.lineStart(line);
    rows.push({
      line,
      follows: lineBefore(line, formatted),
      kind,
      level: levels.get(lineItem) ?? 0,
      indent: firstOfLine.start - lineStart,
      sign: at,
      signColumn: item.end - lineStart,
      valueColumn: valueStart - lineStart,
      gapBefore: item.start - (items[at - 1]?.end ?? 0),
      gapBehind: valueStart - item.end,
      width,
    });
  }
  return rows;
}

/** The sign of an assignment may have another operator in front of it: `+=`. */
function isSign(text: string, { start, end }: Item, kind: Column['kind']): boolean {
  return kind === 'entry' ? text.charAt(start) === ':' : text.charAt(end - 1) === '=';
}

function lineBefore(line: number, { text, lines }: Formatted): number {
  let before = line - 1;
  while (before >= 0 && /^\s*\/\//.test(text.slice(lines.lineStart(before), lines.lineEnd(before)))) before--;
  return before;
}

function betweenSign(text: string, keyEnd: number, sign: Item, valueStart: number): string {
  return text.slice(keyEnd, sign.start) + text.slice(sign.end, valueStart);
}
