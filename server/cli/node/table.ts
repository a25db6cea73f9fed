import { type Output, usesColor, type Environment } from '../environment';
import { makeVisible } from '../visible';
import { cutTo, padTo, widthOf } from '../width';

const gap = '  ';
/** No column is made narrower than this to fit a terminal. */
const narrowest = 8;

/**
 * Rows in columns below their titles. On a terminal the columns whose numbers are given are cut so that a row fits on a line;
 * elsewhere nothing is cut. Signs stand in place of what a terminal would obey.
 */
export function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  { output, variables }: Pick<Environment, 'output' | 'variables'>,
  cut: readonly number[],
): string {
  const cells = [titles, ...rows].map((row) => row.map(makeVisible));
  const widths = fit(
    titles.map((_, at) => cells.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0)),
    roomOf(output),
    cut,
  );
  const lines = cells.map((row) =>
    row
      .map((cell, at) => padTo(cutTo(cell, widths[at] ?? 0), widths[at] ?? 0))
      .join(gap)
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  const strong = usesColor(output, variables) ? `\x1b[1m${head}\x1b[0m` : head;
  return [strong, ...body].map((line) => `${line}\n`).join('');
}

/** Labels in one column, what belongs to them beside it; pairs without a value are left out. */
export function pairs(entries: readonly (readonly [label: string, value: string | null | undefined])[]): string {
  const told = entries.filter((entry): entry is readonly [string, string] => (entry[1] ?? '') !== '');
  const width = Math.max(0, ...told.map(([label]) => widthOf(label))) + 1;
  return told.map(([label, value]) => `${padTo(`${label}:`, width + 1)}${makeVisible(value)}\n`).join('');
}

/** Terminals that do not know their width say 0. */
function roomOf({ isTerminal, columns = 0 }: Output): number {
  return isTerminal && columns > 0 ? columns : Infinity;
}

/** Takes from the widest of the columns that may be cut until all fit, or none can give more. */
function fit(widths: readonly number[], room: number, cut: readonly number[]): number[] {
  const fitted = [...widths];
  let over = widths.reduce((sum, width) => sum + width, (widths.length - 1) * gap.length) - room;
  while (over > 0) {
    const [widest] = [...cut].sort((a, b) => (fitted[b] ?? 0) - (fitted[a] ?? 0));
    if (widest === undefined || (fitted[widest] ?? 0) <= narrowest) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
    over--;
  }
  return fitted;
}
