import { type Problems } from '../problems';
import { BracketReports } from './bracketReports';
import { ClosingPlaces } from './closingPlaces';
import { closingKind, isClosing, isDot, isOpening, onlyContinues } from './kinds';
import { TokenLines } from './tokenLines';
import { type Tokens } from './tokenList';
import { Flag, Kind, isWord } from './tokens';

interface Open {
  readonly token: number;
  readonly kind: Kind;
  /** Indentation of the line it stands on. */
  readonly indent: number;
  readonly interpolation: boolean;
}

interface Insertion {
  readonly kind: Kind;
  readonly at: number;
}

interface LineHead {
  readonly token: number;
  readonly indent: number;
  /** How many brackets are open before its first token, or behind it if that closes one. */
  depth: number;
}

const nothing: readonly Insertion[] = [];

/**
 * Decides what to do about brackets without partner. The mistake is looked for where the layout breaks: a line that is
 * indented no deeper than the one that opened a block ends the block; parentheses end with their line unless it goes on.
 */
export class Repair {
  readonly dropped = new Set<number>();
  insertions = 0;
  private readonly before = new Map<number, Insertion[]>();
  private readonly replaced = new Map<number, Kind>();
  private readonly stack: Open[] = [];
  private readonly heads: LineHead[] = [];
  /** Where an unclosed parenthesis is to be closed, and wrong closing brackets that close it. */
  private readonly planned = new Map<number, number>();
  private readonly mismatched = new Map<number, number>();
  private readonly lines: TokenLines;
  private readonly places: ClosingPlaces;
  private readonly reports: BracketReports;
  private indent = 0;
  /** The pair of parentheses or square brackets that was closed last. */
  private closed: Open | undefined;
  /** Opening braces without partner, minus closing ones. */
  private surplus = 0;

  constructor(text: string, tokens: Tokens, problems: Problems) {
    this.lines = new TokenLines(text, tokens);
    this.places = new ClosingPlaces(this.lines);
    this.reports = new BracketReports(text, problems);
  }

  insertedBefore(token: number): readonly Insertion[] {
    return this.before.get(token) ?? nothing;
  }

  kindAt(token: number): Kind {
    return this.replaced.get(token) ?? this.lines.kindAt(token);
  }

  decide(): void {
    const { count } = this.lines;
    for (let i = 0; i < count; i++) {
      if (this.lines.hasFlag(i, Flag.Interpolation)) continue;
      if (this.lines.kindAt(i) === Kind.LeftBrace) this.surplus++;
      else if (this.lines.kindAt(i) === Kind.RightBrace) this.surplus--;
    }
    for (let i = 0; i < count; i++) this.visit(i);
    this.closeAbove(0, count - 1);
  }

  private visit(i: number): void {
    const kind = this.lines.kindAt(i);
    const isHead = this.lines.isHead(i);
    if (isHead) this.indent = this.lines.indentOf(i);
    const planned = this.planned.get(i);
    if (planned !== undefined) this.closeAbove(planned, i);
    if (isHead) {
      this.endBlocks(i, kind);
      this.heads.push({ token: i, indent: this.indent, depth: this.stack.length });
    }
    if (isOpening(kind)) this.open(i, kind);
    else if (isClosing(kind)) {
      this.close(i, kind);
      const head = this.heads.at(-1);
      if (isHead && head !== undefined) head.depth = this.stack.length;
    }
  }

  // ---- opening

  private open(i: number, kind: Kind): void {
    const interpolation = this.lines.hasFlag(i, Flag.Interpolation);
    const header = i > 0 && this.lines.kindAt(i - 1) === Kind.RightParen ? this.closed : undefined;
    this.stack.push({ token: i, kind, indent: header?.indent ?? this.indent, interpolation });
    if (kind === Kind.LeftBrace || this.lines.partnerOf(i) !== 0) return;
    const place = this.places.behind(i, this.indent);
    if (this.lines.kindAt(place) === closingKind(kind)) {
      // Only a brace between the two lacks its partner.
      if (this.lines.kindAt(place + 1) !== this.lines.kindAt(place)) this.planAbove(place, this.stack.length);
    } else if (this.isMismatch(i, place)) this.pairMismatched(i, place);
    else this.planAbove(place, this.stack.length - 1);
  }

  private planAbove(place: number, depth: number): void {
    this.planned.set(place, Math.min(this.planned.get(place) ?? depth, depth));
  }

  /** Whether the closing bracket at `place` was meant for the opening one at `i`, though it is of another kind. */
  private isMismatch(i: number, place: number): boolean {
    const kind = this.lines.kindAt(place);
    if (!isClosing(kind)) return false;
    if (kind !== Kind.RightBrace) return this.lines.partnerOf(place) === 0;
    if (this.lines.hasFlag(place, Flag.Interpolation)) return false;
    const block = this.stack.findLast((open) => open.kind === Kind.LeftBrace);
    if (this.lines.isHead(place)) {
      return this.lines.isHead(i + 1) && this.indent === this.lines.indentOf(place) && block?.indent !== this.indent;
    }
    return this.lines.sameLine(i, place) && (block === undefined || !this.lines.sameLine(block.token, place));
  }

  /** One of the two is wrong: a line's last `(` before a block was meant as `{`, else the closing one is made to fit. */
  private pairMismatched(i: number, place: number): void {
    this.mismatched.set(place, i);
    if (
      this.lines.kindAt(place) === Kind.RightBrace &&
      this.lines.isHead(place) &&
      this.lines.kindAt(i) === Kind.LeftParen
    ) {
      this.replaced.set(i, Kind.LeftBrace);
      this.surplus++;
    } else this.replaced.set(place, closingKind(this.lines.kindAt(i)));
    if (this.lines.kindAt(place) === Kind.RightBrace) this.surplus++;
    this.reports.mismatch(this.lines.startAt(i), this.lines.startAt(place));
  }

  // ---- closing

  private close(i: number, kind: Kind): void {
    if (this.mismatched.has(i)) {
      this.stack.pop();
      return;
    }
    if (kind === Kind.RightBrace) this.closeBrace(i);
    else this.closeOther(i, kind);
  }

  private closeOther(i: number, kind: Kind): void {
    const top = this.stack.at(-1);
    if (top !== undefined && closingKind(top.kind) === kind) this.closed = this.stack.pop();
    else if (top?.kind === Kind.LeftBrace && !top.interpolation && this.lines.sameLine(top.token, i)) {
      const partner = this.lines.partnerOf(top.token);
      if (partner > 0 && this.lines.sameLine(partner, i)) {
        this.drop(i);
        return;
      }
      if (this.closesBehind(i, kind)) {
        this.closeAbove(this.stack.length - 1, i);
        this.closed = this.stack.pop();
        return;
      }
      this.replaced.set(top.token, kind === Kind.RightParen ? Kind.LeftParen : Kind.LeftBracket);
      this.surplus--;
      this.reports.mismatch(this.lines.startAt(top.token), this.lines.startAt(i));
      this.stack.pop();
    } else this.strayOther(i, kind);
  }

  /** `a(b { c)`: the bracket at `i` goes with the one before the brace, and that is the only one the line has for it. */
  private closesBehind(i: number, kind: Kind): boolean {
    const outer = this.stack.at(-2);
    if (outer === undefined || closingKind(outer.kind) !== kind || !this.lines.sameLine(outer.token, i)) return false;
    for (let at = i + 1; at < this.lines.count && !this.lines.isHead(at); at++) {
      if (this.lines.kindAt(at) === kind && this.lines.partnerOf(at) === 0) return false;
    }
    return true;
  }

  /** `]` at the start of a line: the list began on the last line as far left, behind which its `[` is missing. */
  private strayOther(i: number, kind: Kind): void {
    const next = kind === Kind.RightBracket && this.lines.isHead(i) ? this.listBefore() : -1;
    if (next < 0) {
      this.drop(i);
      return;
    }
    const at = this.lines.endAt(next - 1);
    this.insert(next, Kind.LeftBracket, at);
    this.reports.missingOpening(at, this.lines.startAt(i));
  }

  /** Index of the token that begins the first line of a list without `[`, or -1. */
  private listBefore(): number {
    for (let h = this.heads.length - 2; h >= 0; h--) {
      const [head, next] = [this.heads[h], this.heads[h + 1]];
      if (head === undefined || next === undefined || head.indent < this.indent) return -1;
      if (head.indent > this.indent) continue;
      const last = this.lines.kindAt(next.token - 1);
      return last === Kind.Assign || last === Kind.LeftParen || last === Kind.Colon ? next.token : -1;
    }
    return -1;
  }

  private closeBrace(i: number): void {
    const interpolation = this.lines.hasFlag(i, Flag.Interpolation);
    const depth = this.stack.findLastIndex(
      (open) => open.kind === Kind.LeftBrace && (!interpolation || open.interpolation),
    );
    const opener = this.stack[depth];
    if (opener?.interpolation !== interpolation) {
      this.strayBrace(i);
      return;
    }
    this.closeAbove(depth + 1, i);
    if (interpolation) this.stack.pop();
    else if (!this.lines.isHead(i)) {
      if (this.surplus < 0 && this.lines.isHead(opener.token + 1)) this.drop(i);
      else this.stack.pop();
    } else if (this.surplus < 0 && this.indent > opener.indent) this.strayBrace(i);
    else {
      if (this.surplus > 0 && this.indent < opener.indent) this.closeInner(i);
      this.stack.pop();
    }
  }

  /** The brace at `i` stands as far left as a block further out: the blocks within that one were not closed. */
  private closeInner(i: number): void {
    const depth = this.stack.findLastIndex((open) => open.kind === Kind.LeftBrace && open.indent === this.indent);
    if (depth >= 0 && !this.stack.slice(depth).some((open) => open.interpolation)) this.closeAbove(depth + 1, i);
  }

  /** A line no deeper than the one that opened the block, while braces are missing: the block ended before it. */
  private endBlocks(i: number, kind: Kind): void {
    if (kind === Kind.RightBrace || kind === Kind.EndOfText) return;
    const goesOn = onlyContinues(kind) && !isClosing(kind);
    while (this.surplus > 0) {
      const top = this.stack.at(-1);
      if (top?.kind !== Kind.LeftBrace || top.interpolation) return;
      if (this.indent > top.indent || !this.isIndentedBlock(top, i)) return;
      if (goesOn && (this.lines.isHead(top.token + 1) || !isDot(kind))) return;
      this.closeAbove(this.stack.length - 1, i);
    }
  }

  /** Whether the block's own lines are deeper, and no brace as far left as its first line pairs with it anyway. */
  private isIndentedBlock({ token, indent }: Open, stop: number): boolean {
    const partner = this.lines.partnerOf(token);
    if (partner > token && this.lines.isHead(partner) && this.lines.indentOf(partner) === indent) return false;
    const first = this.firstWithin(token, stop);
    if (first >= stop) return true;
    return this.lines.isHead(first) ? this.lines.indentOf(first) > indent : true;
  }

  /** The first token within the block: behind the parameters of a closure. */
  private firstWithin(token: number, stop: number): number {
    let at = token + 1;
    while (at < stop && !this.lines.isHead(at)) {
      if (this.lines.kindAt(at) === Kind.Arrow) return at + 1;
      at++;
    }
    return token + 1;
  }

  /** Closes what is open from `depth` on, before token `i`. */
  private closeAbove(depth: number, i: number): void {
    while (this.stack.length > depth) {
      const open = this.stack.pop();
      if (open === undefined) return;
      const kind = this.replaced.get(open.token) ?? open.kind;
      const last = this.lastEnd(i);
      this.insert(i, closingKind(kind), last);
      if (kind === Kind.LeftBrace && !open.interpolation) this.surplus--;
      this.reports.unclosed(
        this.lines.startAt(open.token),
        last,
        this.lines.startAt(i),
        this.lines.kindAt(i) === Kind.EndOfText,
      );
    }
  }

  private lastEnd(i: number): number {
    return i > 0 ? this.lines.endAt(i - 1) : 0;
  }

  private insert(before: number, kind: Kind, at: number): void {
    this.insertions++;
    const list = this.before.get(before);
    if (list === undefined) this.before.set(before, [{ kind, at }]);
    else list.push({ kind, at });
  }

  private drop(i: number): void {
    this.dropped.add(i);
    if (this.lines.kindAt(i) === Kind.RightBrace) this.surplus++;
    this.reports.stray(this.lines.startAt(i), this.lines.endAt(i));
  }

  /** A closing brace too many: mostly the header above it lost its opening one. */
  private strayBrace(i: number): void {
    const place = this.lines.isHead(i) ? this.headerBefore() : -1;
    if (place < 0) {
      this.drop(i);
      return;
    }
    const at = this.lines.endAt(place - 1);
    this.insert(place, Kind.LeftBrace, at);
    this.surplus++;
    this.reports.missingOpening(at, this.lines.startAt(i));
  }

  /** Index of the token before which the `{` is missing: behind the last line as far left as the brace at `i`. */
  private headerBefore(): number {
    for (let h = this.heads.length - 2; h >= 0; h--) {
      const head = this.heads[h];
      const next = this.heads[h + 1];
      if (head === undefined || next === undefined || head.depth < this.stack.length) return -1;
      if (head.indent > this.indent) continue;
      if (head.indent < this.indent || next.indent <= head.indent || next.depth !== head.depth) return -1;
      return this.braceBefore(head.token, next.token);
    }
    return -1;
  }

  /** In `list.each x ->` the brace belongs before the parameters, else at the end of the line. */
  private braceBefore(head: number, next: number): number {
    if (this.lines.kindAt(next - 1) !== Kind.Arrow) return next;
    let at = next - 1;
    while (at - 1 > head && (isWord(this.lines.kindAt(at - 1)) || this.lines.kindAt(at - 1) === Kind.Comma)) at--;
    return this.lines.kindAt(at - 1) === Kind.Dot ? at + 1 : at;
  }
}
