/** Answers of one sort, and the questions of that sort which are being worked out. */
export class Answers<Key, Value extends object> {
  readonly known = new Map<Key, Value>();
  /** How deep the work on a question began. */
  readonly open = new Map<Key, number>();
  /** The outermost open question that an answer rests on. */
  readonly unsure = new Map<Key, number>();
}

/**
 * Answers worked out once, safe where a question leads back to itself. What was worked out while such a question was still open
 * rests on a first guess: it is kept only until the question it waited for is answered, and then worked out anew when asked.
 */
export class Memory {
  private unsureInOrder: { readonly low: number; readonly forget: () => void }[] = [];
  private depth = 0;
  /** The outermost open question that the one being answered has met. */
  private low = Infinity;

  /** The answer to a question that has been answered before. */
  recall<Key, Value extends object>({ known, unsure }: Answers<Key, Value>, key: Key): Value | undefined {
    const answer = known.get(key);
    if (answer !== undefined && unsure.size > 0) this.low = Math.min(this.low, unsure.get(key) ?? Infinity);
    return answer;
  }

  /** Works out a question that `recall` does not answer; `whileOpen` is what is said to one that leads to itself. */
  answer<Key, Value extends object>(
    { known, open, unsure }: Answers<Key, Value>,
    key: Key,
    work: () => Value,
    whileOpen: () => Value,
  ): Value {
    const at = open.get(key);
    if (at !== undefined) {
      this.low = Math.min(this.low, at);
      return whileOpen();
    }
    // The stack is not endless; nothing is known of what lies deeper.
    if (this.depth > deepest) return whileOpen();
    const before = this.low;
    const own = this.depth++;
    this.low = Infinity;
    open.set(key, own);
    const value = work();
    open.delete(key);
    this.depth--;
    known.set(key, value);
    if (this.low < own) {
      unsure.set(key, this.low);
      this.unsureInOrder.push({
        low: this.low,
        forget: () => {
          known.delete(key);
          unsure.delete(key);
        },
      });
    } else if (this.low !== Infinity) {
      this.settle(own);
      this.low = Infinity;
    }
    this.low = Math.min(this.low, before);
    return value;
  }

  /** Forgets what waited for the question that has just been answered. */
  private settle(own: number): void {
    while ((this.unsureInOrder.at(-1)?.low ?? -1) >= own) this.unsureInOrder.pop()?.forget();
  }
}

const deepest = 300;
