/** What a text indents by where nobody says otherwise: a tab or some blanks. */
const usualIndentation = '    ';

/** The indentation that most blocks of a text have: what their first line has more than the line that opens them. */
export function indentationOf(text: string): string {
  const votes = new Map<string, number>();
  let opening: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (opening !== undefined && blanks.startsWith(opening)) {
      const step = blanks.slice(opening.length);
      if (/^(?:\t| {1,8})$/.test(step)) votes.set(step, (votes.get(step) ?? 0) + 1);
    }
    opening = /(?:[{[(]|->)\s*$/.test(line) ? blanks : undefined;
  }
  let best = usualIndentation;
  let most = 0;
  for (const [step, count] of votes) if (count > most) [best, most] = [step, count];
  return best;
}
