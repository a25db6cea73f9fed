import { type Node } from '../../server/groovy/ast';

/**
 * A tree as text, one node a line, indented by depth: kind, range as start-end, and what the node says of itself.
 * A child stands under the name of its field.
 */
export function printTree(root: Node): string {
  const lines: string[] = [];
  const waiting: { label: string; node: Node; depth: number }[] = [{ label: '', node: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { label, node, depth } = next;
    const fields = Object.entries(node).filter(([key]) => !own.has(key));
    const said = fields.flatMap(([key, value]) => (isNodes(value) ? [] : sayValue(key, value)));
    const parts = [label === '' ? node.kind : `${label}: ${node.kind}`, `${node.start}-${node.end}`, ...said];
    lines.push('  '.repeat(depth) + parts.join(' '));
    const below = fields.flatMap(([key, value]) => childrenIn(key, value));
    for (const child of below.reverse()) waiting.push({ ...child, depth: depth + 1 });
  }
  return lines.join('\n') + '\n';
}

const own = new Set(['kind', 'start', 'end', 'operatorStart', 'nameStart', 'nameEnd', 'open', 'close']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function isNodes(value: unknown): boolean {
  return isNode(value) || Array.isArray(value);
}

function sayValue(key: string, value: unknown): string[] {
  if (value === undefined || value === false || value === 0) return [];
  return value === true ? [key] : [`${key}=${JSON.stringify(value)}`];
}

function childrenIn(key: string, value: unknown): { label: string; node: Node }[] {
  if (isNode(value)) return [{ label: key, node: value }];
  if (!Array.isArray(value)) return [];
  return value.filter(isNode).map((node) => ({ label: key, node }));
}
