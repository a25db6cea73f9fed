import { indexLines, type LineIndex } from '../../text/lines';
import { type Problems } from '../problems';
import { isForeignBlank, isLineEnd, plainQuote } from './characters';

/** What can be wrong with a single token, in words. */
export class Faults {
  private index: LineIndex | undefined;

  constructor(
    private readonly text: string,
    private readonly problems: Problems,
  ) {}

  /** `blamed` is a quote on the same line that was hardly meant to end a text, or a backslash that kept one from it, or -1. */
  unclosedString(start: number, end: number, quote: string, blamed: number): void {
    if (this.problems.isFaultyLine(this.text, start)) return;
    if (blamed >= 0) {
      if (this.text.charAt(blamed) === '\\') this.backslashBeforeQuote(blamed);
      else this.quoteInText(blamed);
      return;
    }
    const line = this.lineOf(start);
    const opening = quoteNames[quote] ?? "'$/'";
    const closing = quoteNames[quote] ?? "'/$'";
    const where = quote === "'" || quote === '"' ? `before line ${line + 1} ends` : 'later';
    this.problems.report(
      'syntax/unclosed-string',
      start,
      this.firstLineEnd(start, end),
      `The text that starts here with ${opening} is never closed. ${this.hidden(start, end, quote) ?? `Put ${closing} where it ends, ${where}.`}`,
    );
  }

  /** What keeps the text from ending where its writer has ended it, if that is to be seen. */
  private hidden(start: number, end: number, quote: string): string | undefined {
    const inner = this.text.slice(start + 1, end);
    const typographic = Array.from(inner).find((c) => String.fromCharCode(plainQuote(c.charCodeAt(0))) === quote);
    if (typographic !== undefined) return `Only a straight quote closes it, not ${typographic}.`;
    if (!inner.includes(`\\${quote}`)) return undefined;
    return hiddenQuote;
  }

  private backslashBeforeQuote(at: number): void {
    this.problems.report('syntax/bad-escape', at, at + 2, hiddenQuote, {
      fix: { title: 'Double the backslash', start: at, end: at, text: '\\' },
    });
  }

  private quoteInText(at: number): void {
    const quote = this.text.charAt(at);
    this.problems.report('syntax/quote-in-text', at, at + 1, quoteInText(quote), {
      fix: { title: `Write \\${quote}`, start: at, end: at, text: '\\' },
    });
  }

  /** A text in plain quotes at `start` that goes on over lines up to the quote before `end`. */
  textOfSeveralLines(start: number, end: number, quote: string): void {
    if (this.problems.isFaultyLine(this.text, start)) return;
    const triple = quote.repeat(3);
    const name = quoteNames[triple] ?? triple;
    this.problems.report(
      'syntax/unclosed-string',
      start,
      this.firstLineEnd(start, end),
      `A text in ${quote === "'" ? 'single' : 'double'} quotes ends on its line. Around a text of several lines put ${name}.`,
      { fix: { title: 'Put three quotes', start, end, text: triple + this.text.slice(start + 1, end - 1) + triple } },
    );
  }

  unclosedInterpolation(brace: number, end: number): void {
    this.problems.report(
      'syntax/unclosed-interpolation',
      brace - 1,
      this.firstLineEnd(brace, end),
      "The '${' in this text is never closed. Put '}' where the inserted value ends.",
    );
  }

  unclosedComment(start: number): void {
    this.problems.report(
      'syntax/unclosed-comment',
      start,
      start + 2,
      "The comment that starts here with '/*' is never closed. Put '*/' where it ends.",
    );
  }

  loneDollar(at: number): void {
    this.problems.report(
      'syntax/lone-dollar',
      at,
      at + 1,
      "In a text in double quotes '$' inserts a value and needs a name or '{…}' after it. For the sign itself write '\\$'.",
      { fix: { title: 'Write \\$', start: at, end: at + 1, text: '\\$' } },
    );
  }

  badEscape(at: number, triple: boolean): void {
    const next = this.text.charAt(at + 1);
    const isUnicode = next === 'u';
    const known = '\\n, \\t, \\r, \\b, \\f, \\s, \\\\, \\\', \\", \\$ and \\u0041';
    const what = isUnicode
      ? "'\\u' needs four hexadecimal digits after it, such as '\\u00e9'."
      : `'\\${next}' means nothing in a text. Known are ${known}.`;
    const advice = triple ? '' : " or, for a pattern, put it between slashes: '/\\d+/'";
    this.problems.report('syntax/bad-escape', at, at + 2, `${what} For a backslash itself write '\\\\'${advice}.`, {
      fix: { title: 'Double the backslash', start: at, end: at + 1, text: '\\\\' },
    });
  }

  numberEndsWithUnderscore(start: number, end: number): void {
    this.problems.report('syntax/number', start, end, "A number cannot end with '_'. Remove the underscore.", {
      fix: { title: 'Remove the underscore', start: end - 1, end, text: '' },
    });
  }

  octalDigit(start: number, end: number): void {
    this.problems.report(
      'syntax/number',
      start,
      end,
      'A whole number that starts with 0 is read as octal and can hold only the digits 0 to 7. Remove the leading 0.',
    );
  }

  /** End of a text in typographic quotes at `at` after reporting it, or 0 when there is none. */
  typographicString(at: number): number {
    const quote = plainQuote(this.text.charCodeAt(at));
    if (quote === 0) return 0;
    const plain = String.fromCharCode(quote);
    let end = at + 1;
    for (;;) {
      const c = this.text.charCodeAt(end);
      if (end >= this.text.length || isLineEnd(c)) return 0;
      if (c === quote || plainQuote(c) === quote) break;
      end++;
    }
    this.problems.report(
      'syntax/typographic-quotes',
      at,
      end + 1,
      `Groovy knows only straight quotes. Put the text in ${plain}…${plain} instead of ${this.text.charAt(at)}…${this.text.charAt(end)}.`,
      {
        fix: {
          title: `Use straight quotes`,
          start: at,
          end: end + 1,
          text: plain + this.text.slice(at + 1, end) + plain,
        },
      },
    );
    return end + 1;
  }

  hashComment(start: number, end: number): void {
    this.problems.report('syntax/hash-comment', start, end, "A comment begins with '//', not with '#'.", {
      fix: { title: 'Write //', start, end: start + 1, text: '//' },
    });
  }

  /** `−` and `–`, which come in by copying, for `-`. */
  typographicMinus(at: number): void {
    const written = this.text.charAt(at);
    this.problems.report('syntax/typographic-minus', at, at + 1, `The minus sign is '-', not '${written}'. Type '-'.`, {
      fix: { title: 'Write -', start: at, end: at + 1, text: '-' },
    });
  }

  /** End of the text between backticks at `at` after reporting it, or 0 when it does not end on its line. */
  backtickString(at: number): number {
    const end = this.text.indexOf('`', at + 1) + 1;
    const inner = this.text.slice(at + 1, end - 1);
    if (end === 0 || /[\r\n]/.test(inner)) return 0;
    const extra = /["\\]/.test(inner)
      ? {}
      : { fix: { title: 'Use double quotes', start: at, end, text: `"${inner}"` } };
    if (!this.problems.isFaultyLine(this.text, at)) {
      this.problems.report('syntax/backtick', at, end, backtickMessage, extra);
    }
    return end;
  }

  /** Reports the run of equal characters at `at`; returns the offset behind it. */
  unexpectedCharacter(at: number): number {
    const { text } = this;
    const point = text.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(point);
    let end = at + character.length;
    while (text.startsWith(character, end)) end += character.length;
    if (this.problems.isFaultyLine(this.text, at)) return end;
    if (isForeignBlank(point)) {
      const visible = point === 0xa0 || point === 0x3000 || (point >= 0x2000 && point <= 0x200a) || point === 0x202f;
      const line = point === 0x2028 || point === 0x2029;
      this.problems.report(
        'syntax/invisible-character',
        at,
        end,
        `Here is an invisible character (${codeOf(point)}) that Groovy does not take for a blank. Delete it or type a normal blank.`,
        {
          fix: {
            title: visible ? 'Replace by a blank' : line ? 'Replace by a line end' : 'Delete it',
            start: at,
            end,
            text: visible ? ' '.repeat(end - at) : line ? '\n' : '',
          },
        },
      );
      return end;
    }
    if (character === '`') {
      this.problems.report('syntax/backtick', at, end, backtickMessage);
      return end;
    }
    const plain = plainQuote(point);
    if (plain !== 0) {
      this.problems.report(
        'syntax/typographic-quotes',
        at,
        end,
        `Groovy knows only straight quotes. Type ${String.fromCharCode(plain)} where the text starts and where it ends.`,
      );
      return end;
    }
    const shown = point < 32 || (point >= 0xd800 && point <= 0xdfff) ? codeOf(point) : `'${character}'`;
    const advice =
      character === '\\'
        ? 'Outside a text a backslash is only allowed at the very end of a line.'
        : 'Delete it, or put it in quotes if it is part of a text.';
    this.problems.report('syntax/unexpected-character', at, end, `${shown} has no meaning here. ${advice}`);
    return end;
  }

  private lines(): LineIndex {
    return (this.index ??= indexLines(this.text));
  }

  private lineOf(offset: number): number {
    return this.lines().position(offset).line;
  }

  private firstLineEnd(start: number, end: number): number {
    return Math.min(end, this.lines().lineEnd(this.lineOf(start)));
  }
}

/** What to say of the quote within a text that ended it. */
export function quoteInText(quote: string): string {
  const other = quote === '"' ? "'…'" : '"…"';
  return `The text ends at this quote. For a quote within a text write \\${quote}, or put the text in ${other}.`;
}

/** Quotes that would be hard to read in quotes. */
const quoteNames: Readonly<Record<string, string>> = {
  "'": 'a single quote',
  '"': 'a double quote',
  "'''": 'three single quotes',
  '"""': 'three double quotes',
  '/': 'a slash',
};

const hiddenQuote = "The '\\' before this quote makes it a part of the text. For a backslash itself write '\\\\'.";

const backtickMessage = 'Backticks have no meaning in Groovy. A text is put in \'…\' or "…".';

function codeOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
