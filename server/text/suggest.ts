/**
 * The candidates somebody probably meant by `word`, nearest first, at most `limit`. A candidate that differs only in
 * letter case wins over every other one; after that the number of typing slips decides (a letter too many, one
 * missing, one wrong, two swapped), of which a word may hold one for every three letters.
 */
export function suggest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = word.toLowerCase();
  const found: { candidate: string; slips: number; exact: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) continue;
    const allowed = Math.floor(Math.max(word.length, candidate.length) / 3);
    const slips = countSlips(wanted, candidate.toLowerCase(), allowed);
    if (slips > allowed) continue;
    found.push({ candidate, slips, exact: countSlips(word, candidate, word.length + candidate.length) });
  }
  found.sort((a, b) => a.slips - b.slips || a.exact - b.exact);
  const caseOnly = found.filter((one) => one.slips === 0);
  return (caseOnly.length > 0 ? caseOnly : found).slice(0, limit).map((one) => one.candidate);
}

/** ` Did you mean 'a', 'b' or 'c'?`, with the blank before it, to follow a sentence; empty when there is nothing to offer. */
export function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : ` Did you mean ${listWords(suggestions, 'or')}?`;
}

/** `'a', 'b' or 'c'`: words in quotes, in the order given. */
export function listWords(words: readonly string[], conjunction: 'or' | 'and'): string {
  return joinWords(
    words.map((word) => `'${word}'`),
    conjunction,
  );
}

/** `a, b and c`, in the order given. */
export function joinWords(words: readonly string[], conjunction: 'or' | 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Damerau-Levenshtein distance (each stretch edited once); any number above `enough` when it is more than that. */
function countSlips(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) > enough) return enough + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) slips = Math.min(slips, at(beforeLast, j - 2) + 1);
      row.push(slips);
    }
    if (Math.min(...row) > enough) return enough + 1;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/** Whether letters stand in a text in their order, others between them or not, as editors look for names. */
export function holdsLetters(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The text with its first letter as a capital. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
