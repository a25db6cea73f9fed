import assert from 'node:assert/strict';
import { type Expression, type Node } from '../../../server/groovy/ast';
import { forEachNode } from '../../../server/groovy/children';
import { parse } from '../../../server/groovy/parse';
import { inferTypes, type TypeContext, type TypedRule } from '../../../server/rules/types/inferTypes';
import { printType } from '../../../server/rules/typeNotation';
import { readMarks } from '../../support/marks';

/** The text between `⟦` and `⟧` as an expression, with the types of the whole. */
export function marked(markedText: string, context: TypeContext): { rule: TypedRule; node: Expression } {
  const { text, ranges } = readMarks(markedText);
  const [range] = ranges;
  const parsed = parse(text);
  const found: Node[] = [];
  forEachNode(parsed.script, (node) => {
    const isThere = node.start === range?.start && node.end === range.end;
    if (isThere && !['Script', 'ExpressionStatement', 'Name'].includes(node.kind)) found.push(node);
  });
  const [node] = found;
  assert.ok(node, `nothing is marked in ${markedText}`);
  return { rule: inferTypes(parsed, context), node: node as Expression };
}

/** What type the marked expression has. */
export function typeIn(markedText: string, context: TypeContext): string {
  const { rule, node } = marked(markedText, context);
  return printType(rule.typeOf(node));
}

/** How sure it is that the member exists that the marked expression names. */
export function certaintyIn(markedText: string, context: TypeContext): string {
  const { rule, node } = marked(markedText, context);
  assert.ok(node.kind === 'Property' || node.kind === 'Call');
  return rule.memberOf(node).certainty;
}
