import { type Comment, type ParseResult } from '../groovy/parse';
import { indexLines, type LineIndex } from '../text/lines';
import { type Range } from '../text/range';
import { didYouMean } from '../text/suggest';
import { areaOf, areas, changeableCodes, suggestCodes } from './codes';
import { type Diagnostic } from './diagnostic';

/** A code or area that a comment says to keep silent about. */
interface Suppression {
  readonly word: Range & { readonly text: string };
  /** The line that it holds for, from 0; nothing for the whole file. */
  readonly line: number | undefined;
  used: boolean;
}

const comment = /^(?:\/\/+|\/\*+)[ \t]*sync-rule-ignore(-file)?(?![\w-])([^:\r\n]*)/;

/**
 * Leaves out what comments say to keep silent about, and adds what is wrong with the comments themselves.
 * `// sync-rule-ignore CODE, CODE: reason` holds for its own line, or when it has the line to itself for the next line
 * of code; `// sync-rule-ignore-file CODE: reason` for the file. An area such as `names` stands for all of its codes.
 */
export function suppress(parsed: ParseResult, found: readonly Diagnostic[]): Diagnostic[] {
  if (!parsed.text.includes('sync-rule-ignore')) return [...found];
  const lines = indexLines(parsed.text);
  const problems: Diagnostic[] = [];
  const suppressions = parsed.comments.flatMap((one) => readComment(parsed, one, lines, problems));
  const heard = found.filter((diagnostic) => {
    const line = lines.position(diagnostic.start).line;
    const fitting = suppressions.filter((one) => (one.line ?? line) === line && covers(one.word.text, diagnostic.code));
    for (const one of fitting) one.used = true;
    return fitting.length === 0;
  });
  for (const { word, used } of suppressions) {
    if (used || parsed.errors.length > 0) continue;
    const message = `Nothing here is reported as '${word.text}', so there is nothing to ignore.`;
    problems.push({ ...problemAt(word, message), severity: 'hint', tags: ['unnecessary'] });
  }
  return [...heard, ...problems];
}

function readComment(parsed: ParseResult, found: Comment, lines: LineIndex, problems: Diagnostic[]): Suppression[] {
  const match = comment.exec(parsed.text.slice(found.start, found.end));
  if (!match) return [];
  const [opening, ofFile, listed = ''] = match;
  const from = found.start + opening.length - listed.length;
  const words = [...listed.replace(/\*\/.*$/, '').matchAll(/[^\s,]+/g)].map(({ 0: text, index }) => ({
    text,
    start: from + index,
    end: from + index + text.length,
  }));
  if (words.length === 0) {
    const message =
      "Say what to ignore, as in 'sync-rule-ignore names/unknown-property: the partner adds it'. The code stands beside each problem.";
    problems.push(problemAt({ start: found.start, end: from }, message));
  }
  const line = ofFile ? undefined : lineMeant(parsed.text, found, lines);
  return words.flatMap((word) => {
    const refused = whyRefused(word.text);
    if (refused === undefined) return [{ word, line, used: false }];
    problems.push(problemAt(word, refused));
    return [];
  });
}

/** Its own line when code stands before the comment, else the next line that is neither empty nor only a comment. */
function lineMeant(text: string, { start, end }: Comment, lines: LineIndex): number {
  const own = lines.position(start).line;
  if (text.slice(lines.lineStart(own), start).trim() !== '') return own;
  let line = lines.position(end).line + 1;
  const isPassedOver = (content: string) => /^\s*(\/\/.*)?$/.test(content);
  while (line < lines.lineCount && isPassedOver(text.slice(lines.lineStart(line), lines.lineEnd(line)))) line++;
  return line;
}

function whyRefused(word: string): string | undefined {
  if (changeableCodes.includes(word)) return undefined;
  const area = areas.find(({ name }) => name === areaOf(word));
  if (area?.fixed) return `'${word}' cannot be ignored: ${area.doc}`;
  return `There is no '${word}' to ignore.${didYouMean(suggestCodes(word))}`;
}

function covers(word: string, code: string): boolean {
  return word === code || word === areaOf(code);
}

function problemAt({ start, end }: Range, message: string): Diagnostic {
  return { code: 'rule/suppression', severity: 'warning', message, start, end };
}
