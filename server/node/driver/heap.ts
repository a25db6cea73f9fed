/** Things in the order of a number, the smallest first. */
export class Heap<Item> {
  private readonly items: { readonly at: number; readonly item: Item }[] = [];

  get first(): { readonly at: number; readonly item: Item } | undefined {
    return this.items[0];
  }

  push(at: number, item: Item): void {
    const { items } = this;
    const added = { at, item };
    let place = items.push(added) - 1;
    for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
      const parent = items[above];
      if (!parent || parent.at <= at) break;
      items[place] = parent;
      place = above;
    }
    items[place] = added;
  }

  /** Takes the first out. */
  pop(): void {
    const { items } = this;
    const last = items.pop();
    if (!last || items.length === 0) return;
    let place = 0;
    for (;;) {
      const [left, right] = [items[2 * place + 1], items[2 * place + 2]];
      const smaller = right && left && right.at < left.at ? right : left;
      if (!smaller || smaller.at >= last.at) break;
      items[place] = smaller;
      place = 2 * place + (smaller === right ? 2 : 1);
    }
    items[place] = last;
  }
}
