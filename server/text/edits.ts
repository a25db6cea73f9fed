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
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Where a range lies after an edit; it grows and shrinks with what is in it. Nothing where it was replaced, all or half. */
export function moveAlong({ start, end }: Range, edit: Edit): Range | undefined {
  const by = edit.text.length - (edit.end - edit.start);
  if (end <= edit.start) return { start, end };
  if (start >= edit.end) return { start: start + by, end: end + by };
  const isInside = start <= edit.start && edit.end <= end && edit.end - edit.start < end - start;
  return isInside ? { start, end: end + by } : undefined;
}
