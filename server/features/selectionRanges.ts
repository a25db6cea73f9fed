import { type Position, type SelectionRange } from 'vscode-languageserver-types';
import { type Node } from '../groovy/ast';
import { pathAt } from '../groovy/locate';
import { type Range } from '../text/range';
import { toOffset, toRange } from './convert';
import { type RuleDocument } from './ruleDocument';

/** Nobody widens a selection so often; each step is told within the one before, and clients read no such depth. */
const mostSteps = 200;

/** For each position what to select step by step: the smallest thing there, what is around it, and at last the text. */
export function selectionRanges(document: RuleDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = toOffset(document.lines, position);
    const steps = pathAt(document.parsed.script, offset).flatMap((node) => stepsOf(node, offset, document.text));
    const comment = document.parsed.comments.find(({ start, end }) => start <= offset && offset <= end);
    if (comment) steps.push(comment);
    let range: SelectionRange | undefined;
    for (const step of fewEnough(nested(steps)))
      range = { range: toRange(document.lines, step), ...(range && { parent: range }) };
    return range ?? { range: { start: position, end: position } };
  });
}

/** Each lies in the one before and is smaller. */
function nested(steps: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const step of steps) {
    const before = found.at(-1);
    if (before && (step.start < before.start || step.end > before.end)) continue;
    if (before?.start === step.start && before.end === step.end) continue;
    found.push(step);
  }
  return found;
}

/** The innermost steps and the whole text. */
function fewEnough(steps: readonly Range[]): readonly Range[] {
  return steps.length <= mostSteps ? steps : [...steps.slice(0, 1), ...steps.slice(1 - mostSteps)];
}

/** A node, and where it has brackets or quotes also what is within them, if the offset is. */
function stepsOf(node: Node, offset: number, text: string): Range[] {
  const { start, end } = node;
  const inner = innerRange(node, text);
  return inner && inner.start <= offset && offset <= inner.end ? [{ start, end }, inner] : [{ start, end }];
}

function innerRange(node: Node, text: string): Range | undefined {
  switch (node.kind) {
    case 'Block':
    case 'Closure':
    case 'ClassBody':
    case 'List':
    case 'MapLiteral': {
      const inside = text.slice(node.start + 1, node.end - 1);
      const from = node.start + 1 + (inside.length - inside.trimStart().length);
      const to = node.end - 1 - (inside.length - inside.trimEnd().length);
      return from <= to ? { start: from, end: to } : undefined;
    }
    case 'StringLiteral':
    case 'GString': {
      const closing = node.quote === '$/' ? '/$' : node.quote;
      const { length } = node.quote;
      const isWhole = text.startsWith(node.quote, node.start) && node.end - node.start >= 2 * length;
      return isWhole && text.endsWith(closing, node.end) && text.slice(node.end - length, node.end) === closing
        ? { start: node.start + length, end: node.end - length }
        : undefined;
    }
    case 'Call':
    case 'New':
      return node.open >= 0 && node.close >= 0 ? { start: node.open + 1, end: node.close - 1 } : undefined;
    default:
      return undefined;
  }
}
