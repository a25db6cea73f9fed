import { type Fix } from '../groovy/problem';
import { applyEdits } from '../text/edits';
import { type Diagnostic, sortByPlace } from './diagnostic';

/** Fixes that do not touch each other, in order: of two that do, the one that begins first. */
function compatibleFixes(found: readonly Pick<Diagnostic, 'fix' | 'severity'>[]): Fix[] {
  const fixes = sortByPlace(found.flatMap(({ fix }) => fix ?? []));
  const taken: Fix[] = [];
  for (const fix of fixes) {
    const last = taken.at(-1);
    const isFree = last === undefined || fix.start > last.end || (fix.start === last.end && last.end > last.start);
    if (isFree) taken.push(fix);
  }
  return taken;
}

/** The fixes that may be taken all at once: of what is wrong, not of what could be tidier. */
export function fixesForAll(found: readonly Diagnostic[]): Fix[] {
  return compatibleFixes(found.filter(({ severity }) => severity === 'error' || severity === 'warning'));
}

/** One mended mistake may show the next one, but not for ever. */
const mostRounds = 10;

/**
 * Takes all fixes of a text, and those of the text that comes of it, until there are none left. `check` says what is wrong
 * with a text.
 */
export function fixAll(text: string, check: (text: string) => readonly Diagnostic[]): { text: string; count: number } {
  let fixed = text;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = fixesForAll(check(fixed));
    const next = applyEdits(fixed, fixes);
    if (next === fixed) break;
    fixed = next;
    count += fixes.length;
  }
  return { text: fixed, count };
}
