/**
 * Answers worked out once, safe where a question leads back to itself. What was worked out while such a question was still open
 * rests on a first guess: it is kept only until the question it waited for is answered, and then worked out anew when asked.
 */
export class Memory {
  private readonly open = new Map<object, Map<unknown, number>>();
  private readonly unsure = new Map<object, Map<unknown, number>>();
  private unsureInOrder: { readonly low: number; readonly forget: () => void }[] = [];
  private depth = 0;
  /** The outermost open question that the one being answered has met. */
  private low = Infinity;

  /** `answers` is where answers of one sort are kept; `whileOpen` what is said to a question that leads to itself. */
  remember<Key, Value>(answers: Map<Key, Value>, key: Key, work: () => Value, whileOpen: () => Value): Value {
    if (answers.has(key)) {
      this.low = Math.min(this.low, inner(this.unsure, answers).get(key) ?? Infinity);
      return answers.get(key) as Value;
    }
    const open = inner(this.open, answers);
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
    answers.set(key, value);
    if (this.low < own) {
      const unsure = inner(this.unsure, answers);
      unsure.set(key, this.low);
      this.unsureInOrder.push({
        low: this.low,
        forget: () => {
          answers.delete(key);
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

function inner(outer: Map<object, Map<unknown, number>>, key: object): Map<unknown, number> {
  const found = outer.get(key);
  if (found) return found;
  const made = new Map<unknown, number>();
  outer.set(key, made);
  return made;
}
