import { type Fix } from '../groovy/problem';
import { type Comment, type ParseResult } from '../groovy/parse';
import { type LineIndex } from '../text/lines';
import { type Range } from '../text/range';
import { changeableCodes } from './codes';

/** A word behind `sync-rule-ignore`, whether it is a code or not. */
export interface ReadSuppression {
  readonly word: Range & { readonly text: string };
  /** The line that it holds for, from 0; nothing for the whole file. */
  readonly line: number | undefined;
  /** Takes the word away; the whole comment when it is the only one. */
  readonly removal: Fix;
}

type Report = (at: Range, message: string, more?: { readonly fix: Fix }) => void;

const begins = /^(?:\/\/+|\/\*+)[ \t]*(sync-rule-ig[\w-]*)/i;
const example = "'sync-rule-ignore names/unknown-property: the partner adds it'";

/** What the comments of a text say to ignore, in order. Tells of those that say nothing. */
export function readSuppressions(parsed: ParseResult, lines: LineIndex, report: Report): ReadSuppression[] {
  const meant = linesMeant(parsed, lines);
  return parsed.comments.flatMap((comment, at) => {
    const text = parsed.text.slice(comment.start, comment.end);
    const match = begins.exec(text);
    if (!match) return [];
    const [opening, keyword = ''] = match;
    const name = { start: comment.start + opening.length - keyword.length, end: comment.start + opening.length };
    const ofFile = /^sync-rule-ignore-file$/i.test(keyword);
    if (!ofFile && !/^sync-rule-ignore$/i.test(keyword)) {
      const right = /file/i.test(keyword) ? 'sync-rule-ignore-file' : 'sync-rule-ignore';
      const fix = { title: `Write '${right}'`, ...name, text: right };
      report(name, `There is no '${keyword}'. Did you mean '${right}'?`, { fix });
      return [];
    }
    const words = wordsBehind(text, opening.length, comment.start, report);
    if (words.length === 0) reportNothing(text, opening.length, { start: comment.start, end: name.end }, report);
    const line = ofFile ? undefined : meant[at];
    return words.map((word, index) => ({ word, line, removal: removalOf(parsed.text, comment, words, index) }));
  });
}

type Word = ReadSuppression['word'];

/** The words before the colon. What follows a code without a comma can only be a reason. */
function wordsBehind(comment: string, from: number, offset: number, report: Report): Word[] {
  const [listed = ''] = /^[^:\r\n]*/.exec(comment.slice(from)) ?? [];
  const words: Word[] = [];
  for (const { 0: text, index } of listed.replace(/\*\/.*$/, '').matchAll(/[^\s,]+/g)) {
    const start = offset + from + index;
    const last = words.at(-1);
    const isListed = last === undefined || comment.slice(last.end - offset, start - offset).includes(',');
    if (last && !isListed && !changeableCodes.includes(text) && changeableCodes.includes(last.text)) {
      const fix = { title: "Write ':' before the reason", start: last.end, end: last.end, text: ':' };
      report({ start, end: start + text.length }, "A ':' stands between the codes and the reason.", { fix });
      break;
    }
    words.push({ text, start, end: start + text.length });
  }
  return words;
}

function reportNothing(comment: string, from: number, at: Range, report: Report): void {
  const [early, code] = /^[ \t]*:[ \t]*([a-z]+(?:\/[a-z-]+)?)/.exec(comment.slice(from)) ?? [];
  if (early !== undefined && code !== undefined && changeableCodes.includes(code)) {
    const start = at.start + from;
    const fix = { title: "Remove ':'", start, end: start + early.length - code.length, text: ' ' };
    report(at, "The code to ignore stands before the ':', and the reason behind it.", { fix });
    return;
  }
  report(at, `Say what to ignore, as in ${example}. The code stands beside each problem.`);
}

function removalOf(text: string, comment: Comment, words: readonly Word[], index: number): Fix {
  const word = words[index];
  const next = words[index + 1];
  const before = words[index - 1];
  if (word && next) return { title: `Remove '${word.text}'`, start: word.start, end: next.start, text: '' };
  if (word && before) return { title: `Remove '${word.text}'`, start: before.end, end: word.end, text: '' };
  const lineStart = text.lastIndexOf('\n', comment.start - 1) + 1;
  const [blank, lineEnd] = /^[ \t]*(\r?\n|\r)?/.exec(text.slice(comment.end, comment.end + 100)) ?? ['', undefined];
  const isBehindCode = text.slice(lineStart, comment.start).trim() !== '';
  const isAlone = !isBehindCode && (lineEnd !== undefined || comment.end + blank.length === text.length);
  if (isAlone) return { title: 'Remove the comment', start: lineStart, end: comment.end + blank.length, text: '' };
  const [gap = ''] = isBehindCode ? (/[ \t]*$/.exec(text.slice(lineStart, comment.start)) ?? []) : [];
  const end = isBehindCode ? comment.end : comment.end + blank.length;
  return { title: 'Remove the comment', start: comment.start - gap.length, end, text: '' };
}

/** For each comment its own line when code stands before it there, else the line of the code that follows it. */
function linesMeant({ text, comments }: ParseResult, lines: LineIndex): number[] {
  const meant = new Array<number>(comments.length);
  // From the last one on, so that many comments in a row are passed over once.
  for (let at = comments.length - 1; at >= 0; at--) {
    const end = comments[at]?.end ?? text.length;
    const following = comments[at + 1];
    const between = text.slice(end, following?.start ?? text.length);
    const blanks = /^\s*/.exec(between)?.[0].length ?? 0;
    const isOnlyBlank = following !== undefined && blanks === between.length;
    meant[at] = isOnlyBlank ? (meant[at + 1] ?? 0) : lines.position(end + blanks).line;
  }
  let end = 0;
  let lineWithCode = -1;
  for (const [at, comment] of comments.entries()) {
    const { line } = lines.position(comment.start);
    const before = text.slice(Math.max(end, lines.lineStart(line)), comment.start);
    if (before.trim() !== '') lineWithCode = line;
    if (lineWithCode === line) meant[at] = line;
    end = comment.end;
  }
  return meant;
}
