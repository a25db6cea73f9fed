import { type Closure, type Expression, type Node } from '../../groovy/ast';
import { methodFactsOf } from '../members';
import { fixedName } from './fixedName';

/** On what names inside closures are looked up besides the places around them. */
export class Delegates {
  private readonly closures = new Map<Node, Closure | undefined>();
  private readonly found = new Map<Closure, Expression | undefined>();

  constructor(private readonly parents: ReadonlyMap<Node, Node>) {}

  /** What free names at a place mean members of first: `issue` in `issue.with { … }`. */
  delegateAt(node: Node): Expression | undefined {
    const closure = this.closureAround(node);
    return closure && this.delegateOf(closure);
  }

  /** Whether a category may add names to everything here: `use(TimeCategory) { 2.hours }`. */
  isInCategory(node: Node): boolean {
    for (let at = this.closureAround(node); at; at = this.closureAround(at)) {
      const parent = this.parents.get(at);
      if (parent?.kind === 'Call' && parent.callee.kind === 'Variable' && parent.callee.name === 'use') return true;
    }
    return false;
  }

  /** What names in a closure mean members of; found once for all closures on the way. */
  private delegateOf(closure: Closure): Expression | undefined {
    const passed: Closure[] = [];
    let found: Expression | undefined;
    for (let at: Closure | undefined = closure; at && !found; at = this.closureAround(at)) {
      if (this.found.has(at)) {
        found = this.found.get(at);
        break;
      }
      passed.push(at);
      const parent = this.parents.get(at);
      if (parent?.kind !== 'Call' || parent.callee.kind !== 'Property') continue;
      const name = fixedName(parent.callee.name)?.text ?? '';
      if (methodFactsOf('Object', name)?.delegatesToReceiver) found = parent.callee.object;
    }
    for (const one of passed) this.found.set(one, found);
    return found;
  }

  /** The nearest closure that a node stands in; found once for all nodes on the way. */
  private closureAround(node: Node): Closure | undefined {
    const passed: Node[] = [];
    let found: Closure | undefined;
    for (let at: Node | undefined = node; at; at = this.parents.get(at)) {
      if (at !== node && at.kind === 'Closure') {
        found = at;
        break;
      }
      if (this.closures.has(at)) {
        found = this.closures.get(at);
        break;
      }
      passed.push(at);
    }
    for (const one of passed) this.closures.set(one, found);
    return found;
  }
}
