import { Kind } from './tokens';

/** A Uint8Array whose numbers are kinds. */
export interface KindArray {
  [index: number]: Kind;
  readonly length: number;
}

/** The tokens of a text in typed arrays, by index. The last one is EndOfText and has no width. */
export interface Tokens {
  readonly count: number;
  readonly kinds: KindArray;
  /** Bits of Flag. */
  readonly flags: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For a bracket the index of its partner, else 0. */
  readonly partners: Int32Array;
}

/** Tokens while they are being found; the arrays grow by doubling. */
export class TokenList implements Tokens {
  count = 0;
  kinds: KindArray;
  flags: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  partners: Int32Array;

  constructor(capacity: number) {
    this.kinds = newKinds(capacity);
    this.flags = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.partners = new Int32Array(capacity);
  }

  /** Index of the new token. */
  add(kind: Kind, start: number, end: number, flags: number): number {
    const index = this.count++;
    if (index === this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.flags[index] = flags;
    this.starts[index] = start;
    this.ends[index] = end;
    return index;
  }

  pair(open: number, close: number): void {
    this.partners[open] = close;
    this.partners[close] = open;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = newKinds(capacity);
    for (let i = 0; i < this.kinds.length; i++) kinds[i] = this.kinds[i] ?? Kind.EndOfText;
    this.kinds = kinds;
    this.flags = grown(this.flags, new Uint8Array(capacity));
    this.starts = grown(this.starts, new Int32Array(capacity));
    this.ends = grown(this.ends, new Int32Array(capacity));
    this.partners = grown(this.partners, new Int32Array(capacity));
  }
}

function newKinds(capacity: number): KindArray {
  const kinds: unknown = new Uint8Array(capacity);
  return kinds as KindArray;
}

function grown<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
