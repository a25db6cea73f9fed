/** A text and the name it goes by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Unchanged lines around a change. */
const contextLines = 3;

/** Beyond so many changed lines everything between the first and the last one is told as one change. */
const mostChanges = 1000;

/** The unified diff of two texts, as `patch` takes it; empty where they are the same. */
export function unifiedDiff(from: NamedText, to: NamedText): string {
  if (from.text === to.text) return '';
  const [before, after] = [linesOf(from.text), linesOf(to.text)];
  const hunks = hunksOf(changesBetween(before, after), before.length);
  const body = hunks.map((changes) => textOfHunk(changes, before, after));
  return `--- ${from.name}\n+++ ${to.name}\n${body.join('')}`;
}

/** Lines `[from, fromEnd)` of one text stand in the place of `[to, toEnd)` of the other. */
interface Change {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/** With their line ends, so that a missing one at the end counts. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [from, to] = [before.slice(start, before.length - tail), after.slice(start, after.length - tail)];
  const kept = commonLines(from, to);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...kept, [from.length, to.length] as const]) {
    if (x > i || y > j) changes.push({ from: start + i, fromEnd: start + x, to: start + j, toEnd: start + y });
    [i, j] = [x + 1, y + 1];
  }
  return changes;
}

/** Pairs of equal lines, as many as there are (Myers 1986), in order; none when the texts have too little in common. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const most = Math.min(a.length + b.length, mostChanges);
  /** How far each diagonal is reached with so many changes; diagonal k is at k + changes + 1. */
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes++) {
    const before = trace.at(-1);
    const reached = new Int32Array(2 * changes + 3);
    for (let k = -changes; k <= changes; k += 2) {
      let x = stepTo(before, changes, k).x;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached[k + changes + 1] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, changes, a.length, b.length);
    }
    trace.push(reached);
  }
  return [];
}

/** Where a diagonal begins with one more change than `before`: from the neighbour that has come further. */
function stepTo(
  before: Int32Array | undefined,
  changes: number,
  k: number,
): { readonly x: number; readonly from: number } {
  if (!before) return { x: 0, from: k };
  const at = (diagonal: number) => before[diagonal + changes] ?? 0;
  const isDown = k === -changes || (k !== changes && at(k - 1) < at(k + 1));
  return isDown ? { x: at(k + 1), from: k + 1 } : { x: at(k - 1) + 1, from: k - 1 };
}

function walkBack(trace: readonly Int32Array[], changes: number, width: number, height: number): [number, number][] {
  const kept: [number, number][] = [];
  let x = width;
  let k = width - height;
  for (let left = changes; left >= 0; left--) {
    const step = stepTo(trace[left - 1], left, k);
    while (x > step.x) kept.push([--x, x - k]);
    x = left === 0 ? 0 : (trace[left - 1]?.[step.from + left] ?? 0);
    k = step.from;
  }
  return kept.reverse();
}

/** Changes that are told together, because the lines between them are context of both. */
function hunksOf(changes: readonly Change[], lineCount: number): (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const end = last?.at(-1)?.fromEnd ?? -lineCount - 2 * contextLines - 1;
    if (last && change.from - end <= 2 * contextLines) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function textOfHunk(changes: readonly Change[], before: readonly string[], after: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return '';
  const lead = Math.min(contextLines, first.from);
  const trail = Math.min(contextLines, before.length - last.fromEnd);
  const lines: string[] = [];
  let at = first.from - lead;
  for (const { from, fromEnd, to, toEnd } of changes) {
    for (const line of before.slice(at, from)) lines.push(` ${line}`);
    for (const line of before.slice(from, fromEnd)) lines.push(`-${line}`);
    for (const line of after.slice(to, toEnd)) lines.push(`+${line}`);
    at = fromEnd;
  }
  for (const line of before.slice(at, at + trail)) lines.push(` ${line}`);
  const old = rangeText(first.from - lead, last.fromEnd + trail);
  const now = rangeText(first.to - lead, last.toEnd + trail);
  return `@@ -${old} +${now} @@\n${lines.map(whole).join('')}`;
}

/** First line and count; of no lines it is the line before. */
function rangeText(start: number, end: number): string {
  const count = end - start;
  if (count === 1) return `${start + 1}`;
  return `${count === 0 ? start : start + 1},${count}`;
}

function whole(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
