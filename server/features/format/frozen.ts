import { type Node } from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { pathAt } from '../../groovy/locate';
import { type ParseResult } from '../../groovy/parse';
import { type Range } from '../../text/range';
import { Balance } from './balance';
import { type Item } from './items';

/** Of each item, whether an error is so near that the blanks before it stay as they are. */
export function leftAlone(parsed: ParseResult, items: readonly Item[]): boolean[] {
  const places = frozenPlaces(parsed, items);
  let next = 0;
  return items.map(({ start }) => {
    while ((places[next]?.end ?? Infinity) <= start) next++;
    return (places[next]?.start ?? Infinity) < start;
  });
}

/** The smallest statements with errors whose brackets are in pairs, so that what is around them can be told; in order and apart. */
export function frozenPlaces(parsed: ParseResult, items: readonly Item[]): Range[] {
  if (parsed.errors.length === 0) return [];
  const balance = new Balance(items);
  const places: Range[] = [];
  for (const error of parsed.errors) {
    let last = places.at(-1);
    // Its own place would lie within that one.
    if (last && last.start < error.start && error.start < last.end) continue;
    let { start, end } = placeOf(error, parsed, balance);
    for (; last && last.end > start; last = places.at(-1)) {
      start = Math.min(start, last.start);
      end = Math.max(end, last.end);
      places.pop();
    }
    places.push({ start, end });
  }
  return places;
}

const statementLists = new Set<Node['kind']>(['Script', 'Block', 'Closure', 'ClassBody', 'SwitchCase']);

function placeOf({ start, end }: Range, { script }: ParseResult, balance: Balance): Range {
  const path = pathAt(script, start);
  for (let at = path.length - 1; at > 0; at--) {
    const [around, node] = [path[at - 1], path[at]];
    if (!around || !node || !statementLists.has(around.kind)) continue;
    if (around.kind === 'Script' || balance.isEven(node)) return withNeighbor(around, node);
  }
  return { start, end };
}

/** What could not be read may belong to the statement before it, so that the blanks between the two stay. */
function withNeighbor(around: Node, node: Node): Range {
  let start: number | undefined;
  let before: Node | undefined;
  forEachChild(around, (child) => {
    if (child === node) start = before?.end;
    before = child;
  });
  return { start: start ?? node.start, end: node.end };
}
