import { lineEnd, lineStart } from '../layout';
import { type Problems } from '../problems';
import { indexLines, type LineIndex } from '../../text/lines';

/** The words for brackets without partner. */
export class BracketReports {
  private index: LineIndex | undefined;

  constructor(
    private readonly text: string,
    private readonly problems: Problems,
  ) {}

  /** `opener` is never closed; it was meant to be between the end of the token before and the start of the next one. */
  unclosed(opener: number, lastEnd: number, nextStart: number, atEnd: boolean): void {
    if (this.isFaulty(opener)) return;
    const at = this.placeOf(opener, lastEnd, nextStart, atEnd);
    if (this.isFaulty(at)) return;
    const bracket = this.text.startsWith('?[', opener) ? '?[' : this.text.charAt(opener);
    const closing = bracket === '{' ? '}' : bracket === '(' ? ')' : ']';
    const line = this.lines().position(opener).line + 1;
    this.problems.report(
      'syntax/unclosed',
      at,
      at,
      `'${closing}' is missing here: the '${bracket}' of line ${line} is never closed.`,
      {
        related: [{ start: opener, end: opener + bracket.length, message: `This '${bracket}' is never closed.` }],
        fix: { title: `Put ${closing}`, start: at, end: at, text: closing },
      },
    );
  }

  stray(start: number, end: number): void {
    if (this.isFaulty(start)) return;
    const bracket = this.text.slice(start, end);
    this.problems.report(
      'syntax/stray',
      start,
      end,
      `This '${bracket}' closes nothing. Delete it, or put the opening bracket that is missing before it.`,
      { fix: { title: `Delete ${bracket}`, start, end, text: '' } },
    );
  }

  missingOpening(at: number, closing: number): void {
    if (this.isFaulty(at)) return;
    const line = this.lines().position(closing).line + 1;
    const close = this.text.charAt(closing);
    const open = close === '}' ? '{' : '[';
    this.problems.report(
      'syntax/missing-opening',
      at,
      at,
      `'${open}' is missing here: the '${close}' of line ${line} closes nothing.`,
      {
        related: [{ start: closing, end: closing + 1, message: `This '${close}' closes nothing.` }],
        fix: { title: `Put ${open}`, start: at, end: at, text: open === '{' ? ' {' : '[' },
      },
    );
  }

  mismatch(opener: number, closing: number): void {
    if (this.isFaulty(opener) || this.isFaulty(closing)) return;
    const open = this.text.charAt(opener);
    const close = this.text.charAt(closing);
    const line = this.lines().position(opener).line + 1;
    this.problems.report(
      'syntax/bracket-mismatch',
      closing,
      closing + 1,
      `The '${open}' of line ${line} cannot be closed by '${close}': one of the two is wrong.`,
      { related: [{ start: opener, end: opener + 1, message: `The '${open}' is here.` }] },
    );
  }

  /**
   * Where the missing bracket is put: behind what is before it; for a bracket of several lines on the blank line that
   * follows, or at the start of the next line.
   */
  private placeOf(opener: number, lastEnd: number, nextStart: number, atEnd: boolean): number {
    const { text } = this;
    const end = lineEnd(text, lastEnd);
    if (end >= nextStart || lineStart(text, opener) === lineStart(text, lastEnd)) return lastEnd;
    const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    const nextEnd = lineEnd(text, next);
    if (nextEnd < nextStart || (atEnd && nextEnd <= nextStart)) {
      return text.slice(next, nextEnd).trim() === '' ? nextEnd : lastEnd;
    }
    return text.charAt(opener) === '{' && !atEnd ? nextStart : lastEnd;
  }

  private isFaulty(at: number): boolean {
    return this.problems.isFaultyLine(this.text, at);
  }

  private lines(): LineIndex {
    return (this.index ??= indexLines(this.text));
  }
}
