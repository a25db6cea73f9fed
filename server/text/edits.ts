import { type Range } from './range';

/** Replace the range by `text`. */
export interface Edit extends Range {
  readonly text: string;
}

/** The text after edits that are in order and do not touch each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: inserted } of edits) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** The one edit, as short as can be, that makes a text out of another; an empty one where they are equal. */
export function editBetween(before: string, after: string): Edit {
  const { start, end } = sameEnds(before, after);
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

/** How much two texts or lists have in common at their start, and of the rest at their end. */
export function sameEnds(before: ArrayLike<unknown>, after: ArrayLike<unknown>): { start: number; end: number } {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, end };
}

/** Where a range lies after an edit; it grows and shrinks with what is in it. Nothing where it was replaced, all or half. */
export function moveAlong({ start, end }: Range, edit: Edit): Range | undefined {
  const by = edit.text.length - (edit.end - edit.start);
  if (end <= edit.start) return { start, end };
  if (start >= edit.end) return { start: start + by, end: end + by };
  const isInside = start <= edit.start && edit.end <= end && edit.end - edit.start < end - start;
  return isInside ? { start, end: end + by } : undefined;
}
