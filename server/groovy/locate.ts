import { type Node, type Script } from './ast';
import { children, forEachChild } from './children';

/**
 * The nodes that hold `offset`, from the script down to the smallest. A node holds the offsets from its start to its
 * end, both included, so that the cursor behind a name is still in it; where two nodes touch, the later one wins, unless
 * it has no width and the earlier one has.
 */
export function pathAt(script: Script, offset: number): Node[] {
  const path: Node[] = [script];
  let node: Node | undefined = script;
  while (node !== undefined) {
    node = childAt(node, offset);
    if (node !== undefined) path.push(node);
  }
  return path;
}

function childAt(node: Node, offset: number): Node | undefined {
  let best: Node | undefined;
  forEachChild(node, (child) => {
    if (child.start > offset || child.end < offset) return;
    if (best === undefined || child.end > child.start || best.end === best.start) best = child;
  });
  return best;
}

/** The node around `node`, or undefined for the script itself and for a node of another tree. */
export function parentOf(script: Script, node: Node): Node | undefined {
  const around: Node[] = [script];
  for (let at = around.pop(); at !== undefined; at = around.pop()) {
    const inside = children(at);
    if (inside.includes(node)) return at;
    around.push(...inside.filter((child) => child.start <= node.start && child.end >= node.end));
  }
  return undefined;
}
