import { type Node, type Script } from './ast';
import { children } from './children';

/** What to do at each kind of node; `parent` is the node it hangs on. */
export type Handlers = {
  readonly [K in Node['kind']]?: (node: Extract<Node, { readonly kind: K }>, parent: Node) => void;
};

/** One concern that looks at the tree while it is walked. */
export interface Visitor {
  /** Before the children of the node. */
  readonly enter?: Handlers;
  /** After them. */
  readonly leave?: Handlers;
}

type Handler = (node: Node, parent: Node) => void;
type Table = ReadonlyMap<string, readonly Handler[]>;

/**
 * Walks the tree once in source order for all visitors. They enter a node in the order given and leave it in the reverse order.
 * Its own stack makes the depth of the tree harmless.
 */
export function walk(script: Script, visitors: readonly Visitor[]): void {
  const enter = tableOf(visitors.map((visitor) => visitor.enter));
  const leave = tableOf(visitors.map((visitor) => visitor.leave).reverse());
  const open: { readonly node: Node; readonly parent: Node; readonly children: readonly Node[]; next: number }[] = [];
  const visit = (node: Node, parent: Node) => {
    run(enter, node, parent);
    open.push({ node, parent, children: children(node), next: 0 });
  };
  visit(script, script);
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const child = frame.children[frame.next++];
    if (child !== undefined) {
      visit(child, frame.node);
    } else {
      open.pop();
      run(leave, frame.node, frame.parent);
    }
  }
}

function run(table: Table, node: Node, parent: Node): void {
  const handlers = table.get(node.kind);
  if (handlers !== undefined) for (const handle of handlers) handle(node, parent);
}

function tableOf(all: readonly (Handlers | undefined)[]): Table {
  const table = new Map<string, Handler[]>();
  for (const handlers of all) {
    for (const [kind, handle] of Object.entries(handlers ?? {})) {
      const list = table.get(kind) ?? [];
      // The key is the node's kind, so the handler gets the node it was written for.
      list.push(handle as Handler);
      table.set(kind, list);
    }
  }
  return table;
}
