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
