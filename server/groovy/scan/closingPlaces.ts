import { isClosing, isOpening, isStatementWord, onlyContinues } from './kinds';
import { type TokenLines } from './tokenLines';
import { Kind, isWord, mayBeName } from './tokens';

/** Finds where brackets without partner were meant to end: with their line, unless it goes on. */
export class ClosingPlaces {
  /** How many tokens may still be looked at: many unclosed brackets must not cost a square. */
  private patience = 1_000_000;

  constructor(private readonly lines: TokenLines) {}

  /**
   * Index of the token before which the unclosed parenthesis or square bracket at `from` was meant to end; `indent` is
   * that of the line it stands on.
   */
  behind(from: number, indent: number): number {
    const { count } = this.lines;
    const head = from > 0 ? this.lines.kindAt(from - 1) : Kind.EndOfText;
    const isHeader = isHeaderWord(head) || this.isMethodHeader(from);
    for (let at = from + 1; at < count - 1 && this.patience > 0; at++, this.patience--) {
      const kind = this.lines.kindAt(at);
      if (this.lines.isHead(at) && ((at > from + 1 && this.endsBefore(at)) || this.isStatement(at, indent))) return at;
      if (kind === Kind.Semicolon && head !== Kind.For) return at;
      const partner = this.lines.partnerOf(at);
      if (isClosing(kind) && partner < from) return at;
      if (kind === Kind.LeftBrace && ((isHeader && this.lines.isHead(at + 1)) || endsValue(this.lines.kindAt(at - 1))))
        return at;
      if (partner > at && isOpening(kind)) at = partner;
    }
    return this.patience > 0 ? count - 1 : from + 1;
  }

  /** `name(` behind a type or `def`: the parameters of a method. */
  private isMethodHeader(open: number): boolean {
    const before = this.lines.kindAt(open - 2);
    if (open < 2 || !isWord(this.lines.kindAt(open - 1)) || this.lines.isHead(open - 1)) return false;
    return (
      (mayBeName(before) && before < Kind.As) ||
      before === Kind.Def ||
      before === Kind.Void ||
      before === Kind.Primitive
    );
  }

  /** A line no deeper than the bracket's that is a statement beyond doubt. */
  private isStatement(at: number, indent: number): boolean {
    if (this.lines.indentOf(at) > indent) return false;
    if (isStatementWord(this.lines.kindAt(at))) return true;
    let end = at;
    while (this.lines.kindAt(end + 1) === Kind.Dot && isWord(this.lines.kindAt(end + 2))) end += 2;
    return mayBeName(this.lines.kindAt(at)) && this.lines.kindAt(end + 1) === Kind.Assign;
  }

  /** Whether a bracket may end before the line that begins with token `at`: neither line asks to go on. */
  private endsBefore(at: number): boolean {
    const last = this.lines.kindAt(at - 1);
    const goesOn = last === Kind.Comma || isOpening(last) || last === Kind.Colon || isOperator(last);
    return !goesOn && !(onlyContinues(this.lines.kindAt(at)) && !isClosing(this.lines.kindAt(at)));
  }
}

/** What a closure behind it cannot belong to. */
function endsValue(kind: Kind): boolean {
  return kind === Kind.RightBracket || (kind >= Kind.Null && kind <= Kind.String) || kind === Kind.GStringEnd;
}

function isHeaderWord(kind: Kind): boolean {
  switch (kind) {
    case Kind.If:
    case Kind.While:
    case Kind.For:
    case Kind.Switch:
    case Kind.Catch:
    case Kind.Synchronized:
      return true;
    default:
      return false;
  }
}

/** Operators at the end of a line, behind which the next line goes on. */
function isOperator(kind: Kind): boolean {
  return kind >= Kind.Dot && kind <= Kind.BitNot && kind !== Kind.Greater;
}
