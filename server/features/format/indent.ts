import { Kind } from '../../groovy/scan/tokens';
import { type Item } from './items';
import { type Shape } from './shape';

interface Opener {
  /** Of the line that the bracket stands in. */
  readonly level: number;
  /** Whether a line that continues another one stands deeper than that one here. */
  readonly deepens: boolean;
}

/** Counts in levels how far each line of a text is indented, going through its items in order. */
export class Indentation {
  private openers: Opener[] = [];
  /** Of the line at hand. */
  private level = 0;
  /** Added to what the brackets say, for the statement at hand. */
  private deeper = 0;

  constructor(
    private readonly items: readonly Item[],
    /** What `nextCodes` tells of the items. */
    private readonly codes: readonly number[],
    private readonly shape: Shape,
  ) {}

  /** Forgets what is open: a new statement of the script begins. */
  restart(): void {
    this.openers = [];
    this.deeper = 0;
  }

  /** The level of the line that begins with an item. */
  beginLine(index: number): number {
    const code = this.codeFrom(index);
    if (code === index) this.level = this.levelOf(index);
    else this.level = this.levelOfComment(code);
    return this.level;
  }

  /**
   * Goes past an item; `endsLine` when it is the last one of its line. Behind a closing bracket the line counts as the one
   * that the bracket was opened in, so that a block stands under its `if`, however many lines the condition has.
   */
  pass(index: number, endsLine: boolean): void {
    const kind = this.items[index]?.kind;
    if (kind === undefined) return;
    if (kind === Kind.LeftBrace) this.openers.push({ level: this.level, deepens: true });
    else if (isOpener(kind)) this.openers.push({ level: this.level, deepens: endsLine });
    else if (isCloser(kind)) this.level = this.openers.pop()?.level ?? this.level;
  }

  /** A comment stands as what follows it does; before a closing bracket as what is in the brackets. */
  private levelOfComment(code: number): number {
    const next = this.items[code];
    if (next === undefined) return this.contentLevel();
    if (isCloser(next.kind)) return this.contentLevel() + this.deeper;
    const { deeper } = this;
    const level = this.levelOf(code);
    this.deeper = deeper;
    return level;
  }

  private levelOf(index: number): number {
    const item = this.items[index];
    if (item === undefined) return 0;
    const { kind, start } = item;
    if (isCloser(kind)) return this.openers.at(-1)?.level ?? 0;
    const owner = this.ownerOf(index);
    if (owner !== undefined) {
      this.deeper = this.shape.deeper.get(owner) ?? 0;
      return this.contentLevel() + this.deeper;
    }
    if (kind === Kind.Catch || kind === Kind.Finally) return this.contentLevel() + this.deeper;
    if (this.shape.starters.has(start)) {
      this.deeper = this.shape.deeper.get(start) ?? 0;
      return this.contentLevel() + this.deeper;
    }
    const deepens = this.openers.at(-1)?.deepens ?? true;
    return this.contentLevel() + this.deeper + (deepens ? 1 : 0);
  }

  private contentLevel(): number {
    const opener = this.openers.at(-1);
    return opener ? opener.level + 1 : 0;
  }

  /** The statement that an `else`, or the `while` behind a `do`, belongs to. */
  private ownerOf(index: number): number | undefined {
    const kind = this.items[index]?.kind;
    if (kind !== Kind.Else && kind !== Kind.While) return undefined;
    const next = this.codeFrom(index + 1);
    const condition = kind === Kind.Else ? next : this.codeFrom(next + 1);
    return this.shape.elseBefore.get(this.items[condition]?.start ?? -1);
  }

  /** The first item from one on that is no comment. */
  private codeFrom(index: number): number {
    return this.codes[index] ?? index;
  }
}

function isOpener(kind: Kind): boolean {
  return kind === Kind.LeftParen || kind === Kind.LeftBracket || kind === Kind.SafeBracket;
}

function isCloser(kind: Kind | undefined): boolean {
  return kind === Kind.RightParen || kind === Kind.RightBracket || kind === Kind.RightBrace;
}
