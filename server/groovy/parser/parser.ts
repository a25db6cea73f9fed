import { type Missing, type Name } from '../ast';
import { type Problem } from '../problem';
import { type ProblemExtra, type Problems } from '../problems';
import { type KindArray, type Tokens } from '../scan/tokenList';
import { Flag, Kind } from '../scan/tokens';

/** How deep constructs may nest; far beyond what people write, and far from the end of the stack. */
const deepest = 320;

/**
 * The state of one parse: a place in the tokens and the problems found. The grammar stands in functions over it, one
 * file an area. Brackets are always paired here, because those without a partner were given one before.
 *
 * At most one problem is reported for a statement: what follows a mistake on the same statement is guesswork.
 */
export class Parser {
  index = 0;
  kind: Kind;
  /** Index of the brace that ends the block at hand. */
  blockEnd = 0;
  /** Blocks, by their end, in which a `case` without its switch was reported. */
  readonly strayCasesIn = new Set<number>();
  /** Where the statement at hand starts. */
  statementStart = 0;
  /** How many `yield` and `throw` were read: a switch expression without arrows needs one. */
  results = 0;
  /** No more problems until the next statement. */
  quiet = false;
  /** Inside how many switch expressions, where `yield` is a word of its own. */
  switchExpressions = 0;
  /** `(x) ->` is the end of a case label, not a lambda. */
  inCaseLabel = false;
  /** A command's arguments may follow the expression that is being read. */
  commands = false;
  /** Where the expression begins that a command's arguments may follow, as an offset. */
  commandStart = -1;
  /** Within the arguments of a command, where `as` without a type is a name. */
  inCommand = false;
  /** A comma behind the expression belongs to the declaration around it. */
  commaFollows = false;
  /** The expression just read is a path that ends in arguments or a closure, so that no command's arguments follow. */
  endsInCall = false;
  /** Name of the enum whose constants are being read. */
  enumName = '';
  /** Within the braces of `new int[] { … }`, where Groovy refuses commands. */
  inArrayInitializer = false;
  private depth = 0;
  private readonly names = new Map<string, string>();
  private readonly kinds: KindArray;
  private readonly flags: Uint8Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly partners: Int32Array;
  private readonly last: number;

  constructor(
    readonly text: string,
    tokens: Tokens,
    readonly problems: Problems,
  ) {
    this.kinds = tokens.kinds;
    this.flags = tokens.flags;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.partners = tokens.partners;
    this.last = tokens.count - 1;
    this.kind = this.kindAt(0);
  }

  // ---- looking

  kindAt(index: number): Kind {
    return this.kinds[index] ?? Kind.EndOfText;
  }

  startAt(index: number): number {
    return this.starts[index] ?? 0;
  }

  endAt(index: number): number {
    return this.ends[index] ?? 0;
  }

  /** Kind of the token behind the one at hand. */
  nextKind(): Kind {
    return this.kinds[this.index + 1] ?? Kind.EndOfText;
  }

  /** Where the token at hand starts. */
  get start(): number {
    return this.starts[this.index] ?? 0;
  }

  /** Where the token at hand ends. */
  get end(): number {
    return this.ends[this.index] ?? 0;
  }

  /** Where the token before the one at hand ends. */
  get lastEnd(): number {
    return this.ends[this.index - 1] ?? 0;
  }

  /** Whether a line end that counts lies before the token at hand. */
  get onNewLine(): boolean {
    return ((this.flags[this.index] ?? 0) & Flag.NewLine) !== 0;
  }

  newLineAt(index: number): boolean {
    return ((this.flags[index] ?? 0) & Flag.NewLine) !== 0;
  }

  /** Whether the token at hand is the first on its line. */
  get afterBreak(): boolean {
    return ((this.flags[this.index] ?? 0) & Flag.Break) !== 0;
  }

  hasFlag(index: number, flag: Flag): boolean {
    return ((this.flags[index] ?? 0) & flag) !== 0;
  }

  /** Index of the partner of the bracket at `index`. */
  partnerOf(index: number): number {
    return this.partners[index] ?? 0;
  }

  // ---- moving

  next(): void {
    if (this.index < this.last) this.kind = this.kinds[++this.index] ?? Kind.EndOfText;
  }

  moveTo(index: number): void {
    this.index = Math.min(index, this.last);
    this.kind = this.kindAt(this.index);
  }

  /** As comparing `kind`, where the compiler does not see that the parser has moved on. */
  is(kind: Kind): boolean {
    return this.kind === kind;
  }

  accept(kind: Kind): boolean {
    if (this.kind !== kind) return false;
    this.next();
    return true;
  }

  /** Moves over the token at hand, or over the whole pair if it is an opening bracket. */
  skip(): void {
    const partner = this.partnerOf(this.index);
    if (partner > this.index) this.moveTo(partner);
    this.next();
  }

  // ---- making nodes

  /** The identifier or keyword at hand as a name. */
  takeName(): Name {
    const name: Name = { kind: 'Name', start: this.start, end: this.end, text: this.textAt(this.index) };
    this.next();
    return name;
  }

  missingName(at = this.lastEnd): Name {
    return { kind: 'Name', start: at, end: at, text: '' };
  }

  missing(at = this.lastEnd): Missing {
    return { kind: 'Missing', start: at, end: at };
  }

  /** The text of a token; the same string for equal ones, so that a tree holds each name once. */
  textAt(index: number): string {
    const text = this.text.slice(this.startAt(index), this.endAt(index));
    const known = this.names.get(text);
    if (known !== undefined) return known;
    this.names.set(text, text);
    return text;
  }

  /** The token at hand as it is written, for messages; shortened when it is long. */
  shown(): string {
    if (this.kind === Kind.EndOfText) return 'the end of the text';
    const whole = this.text.slice(this.start, this.end);
    const line = whole.split(/[\r\n]/, 1)[0] ?? '';
    const short = line.length > 30 ? `${line.slice(0, 30)}…` : line;
    return /^['"]/.test(short) ? short : `'${short}'`;
  }

  // ---- problems

  report(code: Problem['code'], start: number, end: number, message: string, extra?: ProblemExtra): void {
    if (this.quiet) return;
    this.quiet = true;
    if (!this.problems.isFaultyLine(this.text, start)) this.problems.report(code, start, end, message, extra);
  }

  /** As report, for a mistake that does not disturb what follows it. */
  remark(code: Problem['code'], start: number, end: number, message: string, extra?: ProblemExtra): void {
    if (!this.quiet && !this.problems.isFaultyLine(this.text, start))
      this.problems.report(code, start, end, message, extra);
  }

  /** Something has to stand here: reported behind the token before, or on the token at hand if that is on the same line. */
  reportExpected(code: Problem['code'], message: string, extra?: ProblemExtra): void {
    const inserted = this.hasFlag(this.index, Flag.Inserted);
    if (inserted && this.kind === Kind.RightBrace) {
      // Whoever has not closed the brace yet is still typing: that is reported already.
      this.quiet = true;
      return;
    }
    if (this.afterBreak || this.kind === Kind.EndOfText || inserted) {
      this.report(code, this.lastEnd, this.lastEnd, message, extra);
    } else this.report(code, this.start, this.end, message, extra);
  }

  // ---- nesting

  /** Goes one level deeper; false when that is too deep, which is reported. Every true needs a `leave`. */
  enter(): boolean {
    if (this.depth < deepest) {
      this.depth++;
      return true;
    }
    this.report(
      'syntax/too-deep',
      this.start,
      this.end,
      'This is nested too deeply to be understood. Take parts of it out.',
    );
    return false;
  }

  leave(): void {
    this.depth--;
  }
}
