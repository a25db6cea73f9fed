import { Kind } from '../../groovy/scan/tokens';
import { firstFrom } from '../../rules/firstFrom';
import { type Range } from '../../text/range';
import { type Item } from './items';

/** Tells of places in a text whether the brackets in them are in pairs, without going through them again and again. */
export class Balance {
  /** How many brackets are open before each item, and behind the last one. */
  readonly #depths: number[] = [0];
  /** The next index behind which less is open than before each item. */
  readonly #lower: number[] = [];

  constructor(private readonly items: readonly Item[]) {
    for (const [at, { kind }] of items.entries()) this.#depths.push((this.#depths[at] ?? 0) + stepOf(kind));
    const waiting: number[] = [];
    for (const [at, depth] of this.#depths.entries()) {
      for (let last = waiting.at(-1); last !== undefined && (this.#depths[last] ?? 0) > depth; last = waiting.at(-1)) {
        this.#lower[last] = at;
        waiting.pop();
      }
      waiting.push(at);
    }
  }

  /** False also for what lies within a string: it is moved as a whole. */
  isEven({ start, end }: Range): boolean {
    const from = firstFrom(this.items, start, startOf);
    const to = firstFrom(this.items, end, startOf);
    if ((this.items[from - 1]?.end ?? 0) > start || (this.items[to - 1]?.end ?? 0) > end) return false;
    return this.#depths[from] === this.#depths[to] && (this.#lower[from] ?? Infinity) > to;
  }
}

const startOf = ({ start }: Item) => start;

function stepOf(kind: Item['kind']): number {
  switch (kind) {
    case Kind.LeftBrace:
    case Kind.LeftParen:
    case Kind.LeftBracket:
    case Kind.SafeBracket:
      return 1;
    case Kind.RightBrace:
    case Kind.RightParen:
    case Kind.RightBracket:
      return -1;
    default:
      return 0;
  }
}
