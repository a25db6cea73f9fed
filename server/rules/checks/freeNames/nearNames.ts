import { suggest } from '../../../text/suggest';

/** Names that somebody probably meant, the nearest first, and the one that it surely was. */
export interface NearNames {
  readonly all: readonly string[];
  readonly clear: string | undefined;
}

/** In a text with more unknown names than this, which is hardly a rule, no more are compared with all others. */
const mostCompared = 300;

const none: NearNames = { all: [], clear: undefined };

/** Compares the unknown names of one rule with others, as long as there are not too many. */
export class NameComparer {
  private compared = 0;

  near(word: string, candidates: () => Iterable<string>): NearNames {
    return ++this.compared > mostCompared ? none : nearNames(word, candidates());
  }
}

/** Which of the candidates a word that is none of them stands for. */
export function nearNames(word: string, candidates: Iterable<string>): NearNames {
  const all = suggest(word, candidates);
  const near = all.filter((one) => isOneSlip(word, one));
  const [only, another] = near.length > 0 ? near : all;
  return { all, clear: another === undefined ? only : undefined };
}

/** Whether two words differ in letter case only, or in one letter too many, missing or wrong, or in two that are swapped. */
export function isOneSlip(word: string, other: string): boolean {
  const a = word.toLowerCase();
  const b = other.toLowerCase();
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const restOfA = a.slice(start, a.length - end);
  const restOfB = b.slice(start, b.length - end);
  if (restOfA.length <= 1 && restOfB.length <= 1) return true;
  return restOfA.length === 2 && restOfB.length === 2 && restOfA === `${restOfB.charAt(1)}${restOfB.charAt(0)}`;
}
