import { indentOf, lineStart } from '../layout';
import { type Tokens } from './tokenList';
import { Flag, Kind } from './tokens';

/** Tokens by their index, with where they stand in the lines of their text. */
export class TokenLines {
  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
  ) {}

  get count(): number {
    return this.tokens.count;
  }

  kindAt(token: number): Kind {
    return this.tokens.kinds[token] ?? Kind.EndOfText;
  }

  startAt(token: number): number {
    return this.tokens.starts[token] ?? 0;
  }

  endAt(token: number): number {
    return this.tokens.ends[token] ?? 0;
  }

  hasFlag(token: number, flag: Flag): boolean {
    return ((this.tokens.flags[token] ?? 0) & flag) !== 0;
  }

  /** Of a bracket, 0 where it has none. */
  partnerOf(token: number): number {
    return this.tokens.partners[token] ?? 0;
  }

  /** Whether the token is the first of its line. */
  isHead(token: number): boolean {
    return token === 0 || this.hasFlag(token, Flag.Break);
  }

  /** Indentation of the line the token stands on. */
  indentOf(token: number): number {
    return indentOf(this.text, this.startAt(token));
  }

  sameLine(a: number, b: number): boolean {
    return lineStart(this.text, this.startAt(a)) === lineStart(this.text, this.startAt(b));
  }
}
