import { type Fix } from '../../server/groovy/problem';

/** The text as it is when the fix has been taken. */
export function applyFix(text: string, { start, end, text: inserted }: Fix): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
