import { NodeProblem } from '../problems/problem';
import { hasChecksum } from './checksum';

/** Longer texts are no messages that somebody was sent. */
const longestText = 1_000_000;
const longestCode = 16_000;
/** Nothing breaks a code into more: each piece costs a checksum of all before it. */
const mostPieces = 500;

/** What mail and input boxes put into a code: line ends, blanks, the marks of quotes, and the `=` of a soft line end. */
const noise = /(?:=(?=\s)|[\s>|])+/;

/**
 * The code of the invitation in whatever was pasted: the code alone, a link, a whole message, also one that a mail program
 * has wrapped or quoted. Throws `invitation-missing`, `invitation-several`, `invitation-version` or `invitation-damaged`.
 */
export function findInvitation(text: string): string {
  const visible = text.slice(0, longestText).replace(/[\p{Default_Ignorable_Code_Point}]/gu, '');
  const pieces = visible.split(noise);
  const joined = pieces.join('');
  const starts = [...joined.matchAll(/xsi(\d+)_(?=[\w-])/g)];
  if (starts.length === 0) throw new NodeProblem('invitation-missing');
  if (starts.every(([, version]) => version !== '1'))
    throw new NodeProblem('invitation-version', { version: (starts[0]?.[1] ?? '').slice(0, 9) });
  const codes = new Set<string>();
  const ends = endsOf(pieces);
  starts.forEach(({ index, 1: version }, at) => {
    const code = version === '1' ? codeAt(joined.slice(index, starts[at + 1]?.index), index, ends) : undefined;
    if (code !== undefined) codes.add(code);
  });
  const [code] = codes;
  if (code === undefined) throw new NodeProblem('invitation-damaged');
  if (codes.size > 1) throw new NodeProblem('invitation-several', { count: codes.size });
  return code;
}

/** Where pieces end once they are joined, the last first. */
function endsOf(pieces: readonly string[]): number[] {
  let end = 0;
  return pieces.map((piece) => (end += piece.length)).reverse();
}

/** The code at the beginning of a text that itself begins at `start`: as many pieces as it takes until the checksum fits. */
function codeAt(text: string, start: number, ends: number[]): string | undefined {
  const whole = /^[\w.-]*/.exec(text.slice(0, longestCode))?.[0] ?? '';
  while ((ends.at(-1) ?? Infinity) <= start) ends.pop();
  for (let at = ends.length - 1; at >= Math.max(0, ends.length - mostPieces); at--) {
    const end = (ends[at] ?? 0) - start;
    if (end >= whole.length) break;
    const code = trimmed(whole.slice(0, end));
    if (code !== undefined) return code;
  }
  return trimmed(whole);
}

/** A code at the end of a sentence has taken the full stop with it. */
function trimmed(code: string): string | undefined {
  for (let end = code.length; end > code.length - 4; end--) {
    if (hasChecksum(code.slice(0, end))) return code.slice(0, end);
    if (!/[._-]/.test(code[end - 1] ?? '')) return undefined;
  }
  return undefined;
}
