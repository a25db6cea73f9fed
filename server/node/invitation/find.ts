import { NodeProblem } from '../problems/problem';
import { hasChecksum } from './checksum';

/** Longer texts are no messages that somebody was sent. */
const longestText = 1_000_000;
const longestCode = 16_000;

/**
 * The code of the invitation in whatever was pasted: the code alone, a link, a whole message, also one whose lines were broken
 * or quoted by a mail program. Throws `invitation-missing`, `invitation-several`, `invitation-version` or `invitation-damaged`.
 */
export function findInvitation(text: string): string {
  const visible = text.slice(0, longestText).replace(/[\p{Default_Ignorable_Code_Point}]/gu, '');
  const starts = [...visible.matchAll(/xsi(\d+)_(?=[\w-])/g)];
  if (starts.length === 0) throw new NodeProblem('invitation-missing');
  const readable = starts.filter((start) => start[1] === '1');
  if (readable.length === 0)
    throw new NodeProblem('invitation-version', { version: (starts[0]?.[1] ?? '').slice(0, 9) });
  const codes = new Set(readable.map((start) => codeAt(visible, start.index)).filter((code) => code !== undefined));
  const [code] = codes;
  if (code === undefined) throw new NodeProblem('invitation-damaged');
  if (codes.size > 1) throw new NodeProblem('invitation-several', { count: codes.size });
  return code;
}

/** The code that begins here: as many characters and lines as it takes until the checksum fits. */
function codeAt(text: string, start: number): string | undefined {
  const end = text.slice(start + 1, start + longestCode).search(/xsi\d+_/);
  const rest = text.slice(start, end < 0 ? start + longestCode : start + 1 + end);
  let code = '';
  for (const line of rest.split(/\r?\n|\r/)) {
    const piece = /^[\s>|]*([\w.-]*)(=?)\s*(.*)$/.exec(code === '' ? line : line.trimEnd());
    code += piece?.[1] ?? '';
    const found = trimmed(code);
    if (found !== undefined) return found;
    // Only a code that reaches to the end of its line goes on in the next one.
    if (piece?.[3] !== '') return undefined;
  }
  return undefined;
}

/** A code at the end of a sentence has taken the full stop with it. */
function trimmed(code: string): string | undefined {
  for (let end = code.length; end > code.length - 4; end--) {
    if (hasChecksum(code.slice(0, end))) return code.slice(0, end);
    if (!/[._-]/.test(code[end - 1] ?? '')) return undefined;
  }
  return undefined;
}
