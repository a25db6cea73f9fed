import { type Script } from '../ast';
import { type ParseResult } from '../parse';
import { type Problem } from '../problem';

/**
 * What of the problems found is certain although the text has syntax errors. The tree around those is a guess, so nothing on
 * their lines counts, and only names of classes count in the rest of the statement they are in. After a brace too many or too
 * few nothing but names of classes can be trusted anywhere.
 */
export function certainOnes(
  problems: readonly Problem[],
  result: ParseResult,
  lineOf: (offset: number) => number,
): readonly Problem[] {
  const { errors, script, text } = result;
  if (errors.length === 0) return problems;
  const badLines = new Set<number>();
  for (const error of errors) {
    badLines.add(lineOf(error.start));
    badLines.add(lineOf(Math.max(error.start, error.end)));
  }
  const braces = errors.some((error) => isAboutBrace(text, error));
  const damaged = braces ? [script] : damagedStatements(script, errors);
  return problems.filter((problem) => {
    if (badLines.has(lineOf(problem.start))) return false;
    return (
      problem.code === 'compile/unknown-class' ||
      !damaged.some(({ start, end }) => start <= problem.start && problem.start <= end)
    );
  });
}

function isAboutBrace(text: string, error: Problem): boolean {
  const places = [error, ...(error.related ?? [])];
  return places.some(({ start }) => text[start] === '{' || text[start] === '}' || start >= text.trimEnd().length);
}

function damagedStatements(
  { statements }: Script,
  errors: readonly Problem[],
): readonly { start: number; end: number }[] {
  const damaged: { start: number; end: number }[] = [];
  let next = 0;
  for (const { start, end } of statements) {
    while (next < errors.length && (errors[next]?.start ?? 0) < start) next++;
    if (next < errors.length && (errors[next]?.start ?? 0) <= end) damaged.push({ start, end });
  }
  return damaged;
}
