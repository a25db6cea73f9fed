import { type Expression, type Node } from '../../groovy/ast';
import { pathAt } from '../../groovy/locate';
import { type Range } from '../../text/range';
import { type RuleDocument } from '../ruleDocument';

/** What somebody is about to write at an offset. `range` is what is written of it so far, cursor and all. */
export type Place = { readonly range: Range } & (
  | {
      readonly kind: 'member';
      readonly object: Expression;
      readonly spread: boolean;
      readonly quoted: boolean;
      readonly isCalled: boolean;
    }
  /** A name by itself; `beginsStatement` where also a statement may begin. */
  | { readonly kind: 'name'; readonly beginsStatement: boolean }
  /** The name of a class. */
  | { readonly kind: 'type' }
  | { readonly kind: 'import' }
  /** In a comment; `before` is its line up to the cursor. */
  | { readonly kind: 'comment'; readonly before: string }
);

/** Nothing where nothing can be offered: in texts, numbers, and where a new name is given. */
export function placeAt(document: RuleDocument, offset: number): Place | undefined {
  const { parsed, text, lines } = document;
  const comment = parsed.comments.find(
    ({ kind, start, end }) => start < offset && (offset < end || (kind !== 'block' && offset === end)),
  );
  if (comment) {
    const lineStart = lines.lineStart(lines.position(offset).line);
    return { kind: 'comment', before: text.slice(lineStart, offset), range: wordAround(text, offset) };
  }
  const path = pathAt(parsed.script, offset);
  const node = path.at(-1);
  const parent = path.at(-2);
  if (node === undefined) return undefined;
  return ofMember(document, offset, node, parent) ?? ofOther(document, offset, path);
}

function ofMember({ text }: RuleDocument, offset: number, node: Node, parent: Node | undefined): Place | undefined {
  if (parent?.kind === 'Property' && parent.name === node) {
    const quoted = node.kind === 'StringLiteral';
    if (node.kind !== 'Name' && !quoted) return undefined;
    const range = quoted ? insideQuotes(text, node) : { start: node.start, end: node.end };
    return {
      kind: 'member',
      object: parent.object,
      spread: parent.operator === '*.',
      quoted,
      isCalled: text.charAt(node.end) === '(',
      range: range.start <= offset && offset <= range.end ? range : { start: offset, end: offset },
    };
  }
  if (node.kind === 'StringLiteral' && parent?.kind === 'Index' && parent.arguments[0] === node) {
    return {
      kind: 'member',
      object: parent.object,
      spread: false,
      quoted: true,
      isCalled: false,
      range: insideQuotes(text, node),
    };
  }
  return undefined;
}

const statementLists = new Set<Node['kind']>(['Script', 'Block', 'Closure', 'SwitchCase']);
const givesNewName = new Set<Node['kind']>([
  'Declarator',
  'Parameter',
  'TupleVariable',
  'MethodDeclaration',
  'ClassDeclaration',
  'EnumConstant',
  'CatchClause',
  'MapEntry',
  'Labeled',
  'TypeParameter',
]);

function ofOther({ text }: RuleDocument, offset: number, path: readonly Node[]): Place | undefined {
  const node = path.at(-1);
  const parent = path.at(-2);
  const range = wordAround(text, offset);
  if (node === undefined) return undefined;
  const isImport = node.kind === 'QualifiedName' || node.kind === 'ImportDeclaration';
  if (!isImport && /[.\w$@]/.test(text.charAt(range.start - 1))) return undefined;
  switch (node.kind) {
    case 'StringLiteral':
    case 'GStringText':
    case 'NumberLiteral':
    case 'GString':
      return undefined;
    case 'Type':
      return { kind: 'type', range };
    case 'QualifiedName':
      return parent?.kind === 'ImportDeclaration'
        ? { kind: 'import', range: { start: node.start, end: offset } }
        : undefined;
    case 'ImportDeclaration':
      return { kind: 'import', range: { start: offset, end: offset } };
    case 'Name':
      return parent !== undefined && givesNewName.has(parent.kind)
        ? undefined
        : { kind: 'name', beginsStatement: false, range };
    case 'New':
      return offset <= node.type.end ? { kind: 'type', range } : { kind: 'name', beginsStatement: false, range };
    case 'ClassBody':
      return { kind: 'type', range };
    default:
      return { kind: 'name', beginsStatement: beginsStatement(text, path, range.start), range };
  }
}

function beginsStatement(text: string, path: readonly Node[], start: number): boolean {
  if (/[=(,:?+\-*/<>&|![][ \t]*$/.test(text.slice(Math.max(0, start - 40), start))) return false;
  for (let at = path.length - 1; at >= 0; at--) {
    const node = path[at];
    if (node === undefined || statementLists.has(node.kind)) return true;
    if (node.kind === 'MapLiteral' || node.kind === 'List' || node.start < start) return false;
  }
  return true;
}

/** The identifier that an offset is in or at the end of. */
function wordAround(text: string, offset: number): Range {
  const isPart = (at: number) => /[\p{L}\p{N}_$]/u.test(text.charAt(at));
  let start = offset;
  let end = offset;
  while (start > 0 && isPart(start - 1)) start--;
  while (end < text.length && isPart(end)) end++;
  return { start, end };
}

/** A string's text without its quotes; one that is being typed may lack the closing one. */
function insideQuotes(text: string, { start, end }: Range): Range {
  const quote = text.charAt(start);
  const isClosed = end - start > 1 && text.charAt(end - 1) === quote;
  return { start: Math.min(start + 1, end), end: isClosed ? end - 1 : end };
}
