import { type Script } from '../ast';
import { type ParseResult } from '../parse';
import { type Problem } from '../problem';
import { type LineIndex } from '../../text/lines';
import { type Range } from '../../text/range';

/**
 * What of the problems found is certain although the text has syntax errors. The tree around those is a guess, so nothing on
 * their lines counts, nothing that hangs on what their lines declare, and in the rest of the statement they are in only names of
 * classes. After a brace too many or too few nothing but names of classes can be trusted anywhere. Both lists are in order.
 */
export function certainOnes(problems: readonly Problem[], result: ParseResult, lines: LineIndex): readonly Problem[] {
  const { errors, script, text } = result;
  if (errors.length === 0 || problems.length === 0) return problems;
  const badLines = linesOf(errors, lines);
  const words = wordsOn(badLines, text, lines);
  const isBad = (offset: number) => badLines.has(lines.position(offset).line);
  const inDamaged = errors.some((error) => isAboutBrace(text, error)) ? () => true : insideAny(damaged(script, errors));
  return problems.filter((problem) => {
    if (isBad(problem.start) || problem.related?.some(({ start }) => isBad(start))) return false;
    if (words.has(text.slice(problem.start, problem.end))) return false;
    return problem.code === 'compile/unknown-class' || !inDamaged(problem.start);
  });
}

function linesOf(errors: readonly Problem[], lines: LineIndex): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of errors) {
    found.add(lines.position(start).line);
    found.add(lines.position(Math.max(start, end)).line);
  }
  return found;
}

/** What may have been declared on the lines with syntax errors: their words, and those that end a dotted name. */
function wordsOn(badLines: ReadonlySet<number>, text: string, lines: LineIndex): Set<string> {
  const found = new Set<string>();
  for (const line of badLines) {
    const written = text.slice(lines.lineStart(line), lines.lineEnd(line));
    for (const [word] of written.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) found.add(word);
  }
  return found;
}

function isAboutBrace(text: string, { start, related }: Problem): boolean {
  if (!related) return text[start] === '{' || text[start] === '}' || isBehindEverything(text, start);
  return [start, ...related.map((place) => place.start)].some((at) => text[at] === '{' || text[at] === '}');
}

function isBehindEverything(text: string, offset: number): boolean {
  for (let at = offset; at < text.length; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

/** The statements at the top of the script that have an error in them. */
function damaged({ statements }: Script, errors: readonly Problem[]): readonly Range[] {
  const found: Range[] = [];
  let next = 0;
  for (const { start, end } of statements) {
    while (next < errors.length && (errors[next]?.start ?? 0) < start) next++;
    if (next < errors.length && (errors[next]?.start ?? 0) <= end) found.push({ start, end });
  }
  return found;
}

/** Whether an offset lies in one of the places; to be asked for offsets that never go back. */
function insideAny(places: readonly Range[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while (at < places.length && (places[at]?.end ?? 0) < offset) at++;
    return (places[at]?.start ?? Infinity) <= offset;
  };
}
