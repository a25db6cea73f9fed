import { type Node, type Variable } from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { type Declared } from '../types/inferTypes';
import { type CheckedRule } from './check';

/** Every variable that stands below the nodes, with what it means; in no order. */
export function namesRead(
  rule: CheckedRule,
  nodes: readonly Node[],
): { readonly node: Variable; readonly declared: Declared | undefined }[] {
  const found: { node: Variable; declared: Declared | undefined }[] = [];
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'Variable') found.push({ node, declared: rule.types.definitionOf(node) });
    forEachChild(node, (child) => {
      waiting.push(child);
    });
  }
  return found;
}
