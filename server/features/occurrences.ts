import { type Node } from '../groovy/ast';
import { walk } from '../groovy/walk';
import { plainName } from '../groovy/nodeFacts';
import { type Range } from '../text/range';
import { type RuleDocument } from './ruleDocument';
import { type SymbolInText, symbolOf } from './symbolAt';

/** A place where something is named. */
export interface Occurrence extends Range {
  readonly node: Node;
  readonly role: 'declaration' | 'write' | 'read';
}

/** All places of a text that name the same thing, in order. */
export function occurrencesOf(document: RuleDocument, symbol: SymbolInText): Occurrence[] {
  const found: Occurrence[] = [];
  const wanted = nameIn(symbol);
  const look = (node: Node, parent: Node) => {
    if (spelled(node) !== wanted) return;
    const one = symbolOf(document, node, parent);
    if (one === undefined || !isSame(one, symbol)) return;
    const range = node.kind === 'Type' ? { start: node.nameStart, end: node.nameEnd } : node;
    if (range.end > range.start)
      found.push({ start: range.start, end: range.end, node, role: roleOf(document, node, parent) });
  };
  walk(document.parsed.script, [{ enter: { Variable: look, Name: look, StringLiteral: look, Type: look } }]);
  return found.sort((a, b) => a.start - b.start);
}

function nameIn(symbol: SymbolInText): string {
  return symbol.kind === 'path' ? (symbol.steps.at(-1) ?? '') : symbol.name;
}

function spelled(node: Node): string | undefined {
  if (node.kind === 'Variable' || node.kind === 'Type') return node.name;
  return plainName(node);
}

/** Whether two names stand for the same thing. */
function isSame(a: SymbolInText, b: SymbolInText): boolean {
  if (a.kind === 'variable' && b.kind === 'variable') return a.declared === b.declared;
  if (a.kind === 'method' && b.kind === 'method') return a.name === b.name && a.home === b.home;
  if (a.kind === 'field' && b.kind === 'field') return a.name === b.name && a.home === b.home;
  if (a.kind === 'class' && b.kind === 'class') return a.name === b.name;
  if (a.kind !== 'path' || b.kind !== 'path') return false;
  return a.root === b.root && a.steps.length === b.steps.length && a.steps.every((step, at) => step === b.steps[at]);
}

const declaring = new Set<Node['kind']>([
  'Declarator',
  'Parameter',
  'TupleVariable',
  'CatchClause',
  'MethodDeclaration',
  'ClassDeclaration',
]);

function roleOf({ types }: RuleDocument, node: Node, parent: Node): Occurrence['role'] {
  if (node.kind === 'Name' && declaring.has(parent.kind)) return 'declaration';
  const whole = parent.kind === 'Property' && parent.name === node ? parent : node;
  let around = whole === node ? parent : types.parentOf(parent);
  if (around?.kind === 'Tuple') around = types.parentOf(around);
  if (around?.kind === 'Assignment') return around.value === whole ? 'read' : 'write';
  const counts = around?.kind === 'Postfix' || (around?.kind === 'Unary' && /^(\+\+|--)$/.test(around.operator));
  return counts ? 'write' : 'read';
}
