/** The place of the first thing that does not stand before an offset, among things in the order of their offsets. */
export function firstFrom<Thing>(things: readonly Thing[], offset: number, offsetOf: (thing: Thing) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && offsetOf(thing) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
