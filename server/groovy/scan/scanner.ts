import { type Comment } from '../parse';
import { type Problems } from '../problems';
import {
  beginsUpperCase,
  identifierEnd,
  identifierStartLength,
  isAsciiIdentifierPart,
  isDigit,
  isLineEnd,
} from './characters';
import { Faults } from './faults';
import { Form } from './interpolation';
import { scanNumber } from './numbers';
import { scanOperator } from './operators';
import { scanDollarSlashy, scanSlashy } from './slashedStrings';
import { resumeString, scanDouble, scanSingle } from './strings';
import { TokenList } from './tokenList';
import { Flag, Kind, isWord, wordKind } from './tokens';

/** An opening bracket that waits for its partner. */
interface Opener {
  readonly kind: Kind;
  readonly token: number;
  /** For the brace of `${`: the form of the string around it, where that begins, and whether the brace is closed. */
  readonly form: Form;
  readonly stringStart: number;
  readonly closes: boolean;
  /** Line ends directly within mean nothing. */
  readonly joinsLines: boolean;
}

/**
 * Turns a text into tokens, as Groovy's lexer does: what a slash begins depends on the token before it, whether a line
 * end counts on the innermost bracket, and strings resume behind their interpolations. It never fails: what is wrong
 * is reported, and the token is made from what is there.
 */
export class Scanner {
  at = 0;
  readonly tokens: TokenList;
  readonly comments: Comment[] = [];
  readonly faults: Faults;
  /** Whether all brackets have their partners. */
  balanced = true;
  /** Where three quotes stand that are never closed. */
  unclosedTriple = -1;
  /** How often the end of the text was reached in search of the end of a string. */
  fruitlessScans = 0;
  /** Where the string begins that is being scanned. */
  stringStart = 0;
  private readonly openers: Opener[] = [];
  private joinsLines = false;
  private pendingBreak = false;
  private lastKind: Kind = Kind.EndOfText;
  private unclosedInterpolations = 0;

  constructor(
    readonly text: string,
    problems: Problems,
  ) {
    this.tokens = new TokenList((text.length >> 2) + 16);
    this.faults = new Faults(text, problems);
  }

  scan(): void {
    const { text } = this;
    const length = text.length;
    if (text.startsWith('#!')) this.shebang();
    while (this.at < length) {
      const c = text.charCodeAt(this.at);
      if (c === 32 || c === 9) this.at++;
      else if (isLineEnd(c)) this.lineEnd();
      else if (c < 128 && isAsciiIdentifierPart(c)) {
        if (isDigit(c)) scanNumber(this, this.at);
        else this.word(c);
      } else this.other(c);
    }
    if (this.unclosedInterpolations > 0) this.closeInterpolation();
    if (this.openers.length > 0) this.balanced = false;
    this.emit(Kind.EndOfText, length, length, 0);
  }

  /** Adds a token and stands behind it. */
  emit(kind: Kind, start: number, end: number, flags: number): number {
    let all = flags;
    if (this.pendingBreak) {
      all |= this.joinsLines ? Flag.Break : Flag.Break | Flag.NewLine;
      this.pendingBreak = false;
    }
    this.at = end;
    this.lastKind = kind;
    return this.tokens.add(kind, start, end, all);
  }

  open(kind: Kind, length: number): void {
    const joinsLines = kind !== Kind.LeftBrace && !(kind === Kind.LeftParen && this.lastKind === Kind.Try);
    const token = this.emit(kind, this.at, this.at + length, 0);
    this.openers.push({ kind, token, form: Form.None, stringStart: 0, closes: true, joinsLines });
    this.joinsLines = joinsLines;
  }

  /** The brace at `at` behind the `$` of an interpolation. */
  openInterpolation(at: number, form: Form, closes: boolean): void {
    const kind = Kind.LeftBrace;
    const token = this.emit(kind, at, at + 1, Flag.Interpolation);
    this.openers.push({ kind, token, form, stringStart: this.stringStart, closes, joinsLines: false });
    this.joinsLines = false;
    if (!closes) this.unclosedInterpolations++;
  }

  close(kind: Kind): void {
    const depth = this.partnerDepth(kind);
    const opener = this.openers[depth];
    const interpolates = opener !== undefined && opener.form !== Form.None;
    const token = this.emit(kind, this.at, this.at + 1, interpolates ? Flag.Interpolation : 0);
    if (opener === undefined) {
      this.balanced = false;
      return;
    }
    if (depth < this.openers.length - 1) this.balanced = false;
    this.tokens.pair(opener.token, token);
    this.dropOpeners(depth);
    if (interpolates) {
      this.stringStart = opener.stringStart;
      resumeString(this, opener.form, this.at);
    }
  }

  /** Reports the string at hand as not closed, unless its interpolation is to blame, which is reported already. */
  unclosedGString(end: number, quote: string): void {
    this.unclosedString(this.stringStart, end, quote);
  }

  unclosedString(start: number, end: number, quote: string): void {
    if (start >= 2 && start === this.unclosedTriple + 2)
      this.faults.unclosedString(start - 2, end, quote.repeat(3), -1);
    else this.faults.unclosedString(start, end, quote, this.earlyEnd(start, quote));
  }

  /** `'don't'`, `('\', '')` at the last quote: the quote or the backslash on its line that is to blame; else -1. */
  private earlyEnd(start: number, quote: string): number {
    const { kinds, starts, ends, flags, count } = this.tokens;
    for (let i = count - 2; i >= 0 && ((flags[i + 1] ?? 0) & Flag.Break) === 0; i--) {
      const end = ends[i] ?? 0;
      const isText = kinds[i] === Kind.String || kinds[i] === Kind.GStringEnd;
      if (!isText || this.text.charAt(end - 1) !== quote || end > start) continue;
      if (this.text.startsWith(`${quote}\\${quote}`, starts[i] ?? 0)) return (starts[i] ?? 0) + 1;
      if (starts[i + 1] === end && isWord(kinds[i + 1] ?? Kind.EndOfText)) return end - 1;
    }
    return -1;
  }

  /** Depth of the opener that a closing bracket belongs to: an unclosed `(` does not outlive the braces around it. */
  private partnerDepth(kind: Kind): number {
    for (let depth = this.openers.length - 1; depth >= 0; depth--) {
      const opener = this.openers[depth]?.kind;
      if (kind === Kind.RightBrace) {
        if (opener === Kind.LeftBrace) return depth;
      } else if (opener === Kind.LeftBrace) return -1;
      else if (kind === Kind.RightParen ? opener === Kind.LeftParen : opener !== Kind.LeftParen) return depth;
    }
    return -1;
  }

  private dropOpeners(depth: number): void {
    while (this.openers.length > depth) if (this.openers.pop()?.closes === false) this.unclosedInterpolations--;
    this.joinsLines = depth > 0 && (this.openers[depth - 1]?.joinsLines ?? false);
  }

  /** Ends an interpolation that is known to lack its brace, and goes on with the string around it. */
  private closeInterpolation(): void {
    const depth = this.openers.findLastIndex((opener) => !opener.closes);
    const opener = this.openers[depth];
    if (opener === undefined) return;
    this.balanced &&= depth === this.openers.length - 1;
    this.faults.unclosedInterpolation(this.tokens.starts[opener.token] ?? 0, this.at);
    const token = this.emit(Kind.RightBrace, this.at, this.at, Flag.Inserted | Flag.Interpolation);
    this.tokens.pair(opener.token, token);
    this.dropOpeners(depth);
    this.stringStart = opener.stringStart;
    resumeString(this, opener.form, this.at);
  }

  private lineEnd(): void {
    if (this.unclosedInterpolations > 0) {
      this.closeInterpolation();
      return;
    }
    this.at++;
    this.pendingBreak = true;
  }

  private shebang(): void {
    const start = this.at;
    do {
      this.skipLine();
      while (isLineEnd(this.text.charCodeAt(this.at))) this.at++;
    } while (this.text.startsWith('#!', this.at));
    this.comments.push({ kind: 'shebang', start, end: this.at });
  }

  private skipLine(): void {
    while (this.at < this.text.length && !isLineEnd(this.text.charCodeAt(this.at))) this.at++;
  }

  private word(first: number): void {
    const { text } = this;
    const start = this.at;
    let end = start + 1;
    while (isAsciiIdentifierPart(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) >= 128) end = identifierEnd(text, end);
    if (first === 36 && text.charCodeAt(start + 1) === 47 && scanDollarSlashy(this, start)) return;
    let kind = Kind.Identifier;
    if (first >= 97) {
      kind = wordKind(text, start, end);
      if (first === 110 && end === start + 3 && text.startsWith('non-sealed', start)) {
        const tail = identifierEnd(text, start + 4);
        if (tail === start + 10) {
          kind = Kind.NonSealed;
          end = tail;
        }
      }
    } else if (first >= 65 && first <= 90) kind = Kind.Capitalized;
    this.emit(kind, start, end, 0);
  }

  private other(c: number): void {
    const { text, at } = this;
    switch (c) {
      case 34: // "
        if (this.unclosedInterpolations > 0) this.closeInterpolation();
        else scanDouble(this, at);
        return;
      case 39: // '
        scanSingle(this, at);
        return;
      case 40: // (
        this.open(Kind.LeftParen, 1);
        return;
      case 41: // )
        this.close(Kind.RightParen);
        return;
      case 91: // [
        this.open(Kind.LeftBracket, 1);
        return;
      case 93: // ]
        this.close(Kind.RightBracket);
        return;
      case 123: // {
        this.open(Kind.LeftBrace, 1);
        return;
      case 125: // }
        this.close(Kind.RightBrace);
        return;
      case 47: // /
        this.slash(at);
        return;
      case 46: // .
        if (isDigit(text.charCodeAt(at + 1))) scanNumber(this, at);
        else scanOperator(this, c);
        return;
      case 92: // \
        if (isLineEnd(text.charCodeAt(at + 1))) {
          this.at += text.startsWith('\r\n', at + 1) ? 3 : 2;
          return;
        }
        break;
      default:
        if (c < 128 ? scanOperator(this, c) : this.beyondAscii()) return;
    }
    this.unexpected(c);
  }

  private slash(at: number): void {
    const next = this.text.charCodeAt(at + 1);
    if (next === 47) {
      this.skipLine();
      this.comments.push({ kind: 'line', start: at, end: this.at });
      this.pendingBreak = true;
    } else if (next === 42) this.blockComment(at);
    else if (!(this.slashBeginsString() && scanSlashy(this, at))) scanOperator(this, 47);
  }

  private blockComment(at: number): void {
    const { text } = this;
    const close = text.indexOf('*/', at + 2);
    this.at = close < 0 ? text.length : close + 2;
    if (close < 0) this.faults.unclosedComment(at);
    this.comments.push({ kind: 'block', start: at, end: this.at });
    let behind = this.at;
    while (text.charCodeAt(behind) === 32 || text.charCodeAt(behind) === 9) behind++;
    if (behind >= text.length || isLineEnd(text.charCodeAt(behind))) this.pendingBreak = true;
  }

  /** After what can end a value a slash divides; a line end that counts separates the two. */
  private slashBeginsString(): boolean {
    if (this.pendingBreak && !this.joinsLines) return true;
    switch (this.lastKind) {
      case Kind.Identifier:
      case Kind.Capitalized:
      case Kind.Decrement:
      case Kind.Increment:
      case Kind.This:
      case Kind.RightBrace:
      case Kind.RightBracket:
      case Kind.RightParen:
      case Kind.GStringEnd:
      case Kind.Null:
      case Kind.String:
      case Kind.True:
      case Kind.False:
      case Kind.Integer:
      case Kind.Decimal:
        return false;
      default:
        return true;
    }
  }

  private beyondAscii(): boolean {
    const { text, at } = this;
    const length = identifierStartLength(text, at);
    if (length === 0) return false;
    this.emit(beginsUpperCase(text, at) ? Kind.Capitalized : Kind.Identifier, at, identifierEnd(text, at + length), 0);
    return true;
  }

  private isBetweenBlanks(at: number): boolean {
    return this.text.charAt(at - 1) === ' ' && this.text.charAt(at + 1) === ' ';
  }

  /** A character Groovy does not know. It is reported and left out, so that the code around it keeps its meaning. */
  private unexpected(c: number): void {
    const { at } = this;
    if (c === 0x2212 || c === 0x2013) {
      this.faults.typographicMinus(at);
      this.emit(Kind.Subtract, at, at + 1, 0);
      return;
    }
    const quoted = c === 96 ? this.faults.backtickString(at) : this.faults.typographicString(at);
    if (quoted > 0) {
      this.emit(Kind.String, at, quoted, 0);
      return;
    }
    if (c === 35 && (this.pendingBreak || this.tokens.count === 0 || this.isBetweenBlanks(at))) {
      this.skipLine();
      this.faults.hashComment(at, this.at);
      this.comments.push({ kind: 'line', start: at, end: this.at });
      this.pendingBreak = true;
      return;
    }
    this.at = this.faults.unexpectedCharacter(at);
  }
}
