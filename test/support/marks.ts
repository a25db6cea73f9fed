import assert from 'node:assert/strict';

/** A text with its marks read. */
export interface MarkedText {
  readonly text: string;
  /** Where `¦` stood. */
  readonly cursors: readonly number[];
  /** What `⟦` and `⟧` stood around, in the order of their beginnings; one may lie in another. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export function readMarks(marked: string): MarkedText {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const c of marked) {
    if (c === '¦') cursors.push(text.length);
    else if (c === '⟦') {
      const range = { start: text.length, end: -1 };
      open.push(range);
      ranges.push(range);
    } else if (c === '⟧') {
      const range = open.pop();
      assert.ok(range, 'a range is closed that was not opened');
      range.end = text.length;
    } else text += c;
  }
  assert.deepEqual(open, [], 'a range is not closed');
  return { text, cursors, ranges };
}
