import { type Node, type Script } from '../../groovy/ast';
import { children } from '../../groovy/children';

const places = new Set(['kind', 'start', 'end', 'operatorStart', 'nameStart', 'nameEnd', 'open', 'close']);

/** Whether two trees say the same, wherever it stands in their texts. */
export function sameTree(one: Script, other: Script): boolean {
  const waiting: [Node, Node][] = [[one, other]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [a, b] = pair;
    if (a.kind !== b.kind || !sameWords(a, b)) return false;
    const below = children(a);
    const belowOther = children(b);
    if (below.length !== belowOther.length) return false;
    below.forEach((child, at) => {
      const partner = belowOther[at];
      if (partner) waiting.push([child, partner]);
    });
  }
  return true;
}

/** What nodes say besides their children: names, values, operators. */
function sameWords(a: Node, b: Node): boolean {
  const other: Readonly<Record<string, unknown>> = { ...b };
  return Object.entries(a).every(
    ([key, value]) => typeof value === 'object' || places.has(key) || value === other[key],
  );
}
