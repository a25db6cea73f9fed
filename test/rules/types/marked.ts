import assert from 'node:assert/strict';
import { type Expression, type Node } from '../../../server/groovy/ast';
import { forEachNode } from '../../../server/groovy/children';
import { parse } from '../../../server/groovy/parse';
import { inferTypes, type TypeContext, type TypedRule } from '../../../server/rules/types/inferTypes';

/** The text between `«` and `»` as an expression, with the types of the whole. */
export function marked(text: string, context: TypeContext): { rule: TypedRule; node: Expression } {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const parsed = parse(text.replace(/[«»]/g, ''));
  const found: Node[] = [];
  forEachNode(parsed.script, (node) => {
    if (node.start === start && node.end === end && !['Script', 'ExpressionStatement', 'Name'].includes(node.kind)) {
      found.push(node);
    }
  });
  const [node] = found;
  assert.ok(node, `nothing is marked in ${text}`);
  return { rule: inferTypes(parsed, context), node: node as Expression };
}
