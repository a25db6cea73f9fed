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
  readonly isAssignment: boolean;
  /** The index of the item that is the sign. */
  readonly sign: number;
  /** In the source, in characters from the line's beginning: where its first word begins, the sign ends and the value begins. */
  readonly indent: number;
  readonly signColumn: number;
  readonly valueColumn: number;
  /** How wide the line is up to the sign's last character without the gap in front of the sign, as it is formatted. */
  readonly width: number;
}

export interface Formatted {
  readonly text: string;
  readonly lines: LineIndex;
  readonly items: readonly Item[];
  /** The blanks in front of each item, as they are formatted; changed in place. */
  readonly gaps: string[];
  /** The level of the line that an item begins; nothing for the others. */
  readonly levels: ReadonlyMap<number, number>;
}

/**
 * Keeps columns that somebody made: where signs (or values) of lines one below the other stand in one column by more
 * blanks than needed, they do so afterwards, with as few blanks as possible. Gives the lines of each column that moves, from
 * the first one's beginning to the last one's end: they have to be changed together.
 */
export function keepColumns(formatted: Formatted, columns: readonly Column[]): Range[] {
  const { lines } = formatted;
  const rows = rowsOf(formatted, columns);
  const moved: Range[] = [];
  let run: Row[] = [];
  const end = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && alignRun(formatted, run))
      moved.push({ start: lines.lineStart(first.line), end: lines.lineEnd(last.line) });
    run = [];
  };
  for (const row of rows) {
    const last = run.at(-1);
    const [first] = run;
    const goesOn =
      last !== undefined &&
      first !== undefined &&
      row.follows === last.line &&
      row.level === last.level &&
      row.isAssignment === last.isAssignment &&
      (isColumn([first, row], 'signColumn') || isColumn([first, row], 'valueColumn'));
    if (!goesOn) end();
    run.push(row);
  }
  end();
  return moved;
}

/** Also of lines one of which is indented wrongly. */
function isColumn(run: readonly Row[], place: 'signColumn' | 'valueColumn'): boolean {
  const [first] = run;
  if (first === undefined) return false;
  return (
    run.every((row) => row[place] === first[place]) ||
    run.every((row) => row[place] - row.indent === first[place] - first.indent)
  );
}

/** Whether that moves anything. */
function alignRun({ items, gaps }: Formatted, run: readonly Row[]): boolean {
  const [first] = run;
  if (first === undefined || run.length < 2) return false;
  const gapsInFront = run.map(({ sign }) => (items[sign]?.start ?? 0) - (items[sign - 1]?.end ?? 0));
  const gapsBehind = run.map(({ sign }) => (items[sign + 1]?.start ?? 0) - (items[sign]?.end ?? 0));
  const { isAssignment } = first;
  if (isColumn(run, 'signColumn')) {
    const least = Math.min(...gapsInFront, 1);
    const usual = isAssignment ? 1 : least;
    if (gapsInFront.every((gap) => gap === gapsInFront[0])) return false;
    const width = Math.max(...run.map((row) => row.width)) + usual;
    for (const row of run) gaps[row.sign] = ' '.repeat(width - row.width);
    return run.some(({ sign }, at) => gaps[sign]?.length !== gapsInFront[at]);
  }
  if (isAssignment || gapsBehind.every((gap) => gap <= 1) || gapsInFront.some((gap) => gap > 0)) return false;
  if (!isColumn(run, 'valueColumn')) return false;
  const width = Math.max(...run.map((row) => row.width)) + 1;
  for (const row of run) gaps[row.sign + 1] = ' '.repeat(width - row.width);
  return run.some(({ sign }, at) => gaps[sign + 1]?.length !== gapsBehind[at]);
}

/** The first column of each line, where nothing but blanks is around its sign. */
function rowsOf(formatted: Formatted, columns: readonly Column[]): Row[] {
  const { text, lines, items, gaps, levels } = formatted;
  const byStart = [...columns].sort((a, b) => a.start - b.start || a.keyEnd - b.keyEnd);
  const rows: Row[] = [];
  let at = 0;
  let lineItem = 0;
  for (const { start, keyEnd, valueStart, sign } of byStart) {
    while (at < items.length && (items[at]?.start ?? 0) < keyEnd) {
      if (levels.has(at)) lineItem = at;
      at++;
    }
    const line = lines.position(start).line;
    if (rows.at(-1)?.line === line || lines.position(valueStart).line !== line) continue;
    const item = items[at];
    if (item === undefined || !isSign(text, item, sign) || items[at + 1]?.start !== valueStart) continue;
    const firstOfLine = items[lineItem];
    if (
      firstOfLine === undefined ||
      lines.position(firstOfLine.start).line !== line ||
      /[^ ]/.test(betweenSign(text, keyEnd, item, valueStart))
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
      isAssignment: sign === '=',
      level: levels.get(lineItem) ?? 0,
      indent: firstOfLine.start - lineStart,
      sign: at,
      signColumn: item.end - lineStart,
      valueColumn: valueStart - lineStart,
      width,
    });
  }
  return rows;
}

/** The sign of an assignment may have another operator in front of it: `+=`. */
function isSign(text: string, { start, end }: Item, sign: Column['sign']): boolean {
  return text.charAt(sign === ':' ? start : end - 1) === sign;
}

function lineBefore(line: number, { text, lines }: Formatted): number {
  let before = line - 1;
  while (before >= 0 && /^\s*\/\//.test(text.slice(lines.lineStart(before), lines.lineEnd(before)))) before--;
  return before;
}

function betweenSign(text: string, keyEnd: number, sign: Item, valueStart: number): string {
  return text.slice(keyEnd, sign.start) + text.slice(sign.end, valueStart);
}
