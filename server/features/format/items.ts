import { type Comment } from '../../groovy/parse';
import { Problems } from '../../groovy/problems';
import { Scanner } from '../../groovy/scan/scanner';
import { Flag, Kind } from '../../groovy/scan/tokens';

/** Something a formatter leaves as it is and moves as a whole: a token, a whole string with interpolations, a comment. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Of a string with interpolations `Kind.String`; of a comment nothing. */
  readonly kind: Kind | undefined;
  readonly comment: Comment['kind'] | undefined;
}

/** The tokens and comments of a text in order; strings with what is interpolated into them are one item. */
export function itemsOf(text: string): Item[] {
  const scanner = new Scanner(text, new Problems());
  scanner.scan();
  const { tokens, comments } = scanner;
  const items: Item[] = [];
  let nextComment = 0;
  const takeComments = (before: number) => {
    for (let one = comments[nextComment]; one !== undefined && one.start < before; one = comments[++nextComment]) {
      items.push({ start: one.start, end: one.end, kind: undefined, comment: one.kind });
    }
  };
  for (let at = 0; at < tokens.count - 1; at++) {
    const start = tokens.starts[at] ?? 0;
    if (((tokens.flags[at] ?? 0) & Flag.Inserted) !== 0) continue;
    takeComments(start);
    const isString = tokens.kinds[at] === Kind.GStringBegin;
    if (isString) at = gstringEnd(tokens.kinds, at, tokens.count);
    const end = tokens.ends[at] ?? start;
    // Comments in an interpolation belong to the string.
    while (isString && (comments[nextComment]?.start ?? end) < end) nextComment++;
    items.push({ start, end, kind: isString ? Kind.String : tokens.kinds[at], comment: undefined });
  }
  takeComments(text.length + 1);
  return items;
}

/** Of each item, and of the end behind the last one, the index of the first from there on that is no comment. */
export function nextCodes(items: readonly Item[]): number[] {
  const nexts = [items.length];
  for (let at = items.length - 1; at >= 0; at--) {
    nexts.push(items[at]?.comment === undefined ? at : (nexts.at(-1) ?? at));
  }
  return nexts.reverse();
}

/** The index of the token that ends the string which begins at one; the last token where it never ends. */
function gstringEnd(kinds: Readonly<Record<number, Kind>>, begin: number, count: number): number {
  let depth = 0;
  for (let at = begin; at < count - 1; at++) {
    if (kinds[at] === Kind.GStringBegin) depth++;
    if (kinds[at] === Kind.GStringEnd && --depth === 0) return at;
  }
  return count - 2;
}
