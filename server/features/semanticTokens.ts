import { type SemanticTokens, type SemanticTokensEdit, type SemanticTokensLegend } from 'vscode-languageserver-types';
import { type Node } from '../groovy/ast';
import { walk } from '../groovy/walk';
import { sameEnds } from '../text/edits';
import { type Range } from '../text/range';
import { type RuleDocument } from './ruleDocument';
import { trackerVariable } from './trackerVariable';

const types = [
  'class',
  'parameter',
  'variable',
  'property',
  'method',
  'function',
  'namespace',
  'enumMember',
  'decorator',
] as const;
const modifiers = ['declaration', 'readonly', 'deprecated', 'defaultLibrary'] as const;

type TokenType = (typeof types)[number];
type TokenModifier = (typeof modifiers)[number];

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

interface Token extends Range {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** What names are that a grammar of patterns cannot tell, as the protocol encodes it; of a range only what lies in it. */
export function semanticTokens(document: RuleDocument, within?: Range): SemanticTokens {
  const tokens = collect(document).filter(({ start, end }) => !within || (start < within.end && end > within.start));
  const data: number[] = [];
  let line = 0;
  let column = 0;
  for (const token of tokens) {
    const at = document.lines.position(token.start);
    data.push(
      at.line - line,
      at.line === line ? at.column - column : at.column,
      token.end - token.start,
      types.indexOf(token.type),
      token.modifiers.reduce((bits, one) => bits | (1 << modifiers.indexOf(one)), 0),
    );
    ({ line, column } = at);
  }
  return { data };
}

/** The one edit that makes the new numbers out of the old ones: what is the same at both ends stays. */
export function semanticTokensDelta(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const { start, end } = sameEnds(before, after);
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function collect(document: RuleDocument): Token[] {
  const found = new Map<number, Token>();
  const add = (range: Range, type: TokenType, ...marks: TokenModifier[]) => {
    const isOneLine = range.end > range.start && !/[\r\n]/.test(document.text.slice(range.start, range.end));
    if (isOneLine) found.set(range.start, { start: range.start, end: range.end, type, modifiers: marks });
  };
  walk(document.parsed.script, [
    {
      enter: {
        ClassDeclaration: ({ name }) => {
          add(name, 'class', 'declaration');
        },
        Type: ({ nameStart, nameEnd, name }) => {
          if (!/^(def|var|void|boolean|byte|char|short|int|long|float|double|\?)$/.test(name))
            add({ start: nameStart, end: nameEnd }, 'class');
        },
        Annotation: ({ name }) => {
          add(name, 'decorator');
        },
        MethodDeclaration: ({ name }) => {
          if (name.kind === 'Name') add(name, 'method', 'declaration');
        },
        EnumConstant: ({ name }) => {
          add(name, 'enumMember', 'declaration');
        },
        Parameter: ({ name }) => {
          add(name, 'parameter', 'declaration');
        },
        Declarator: ({ name }, parent) => {
          add(name, parent.kind === 'FieldDeclaration' ? 'property' : 'variable', 'declaration');
        },
        Variable: (node, parent) => {
          addVariable(document, node, parent, add);
        },
        Property: (node, parent) => {
          if (node.name.kind !== 'Name') return;
          const isCalled = parent.kind === 'Call' && parent.callee === node;
          const { facts, chosen } = document.types.memberOf(node);
          const fact = chosen ?? facts[0];
          const marks: TokenModifier[] = [];
          if (fact?.kind === 'method' && fact.of.member.deprecated) marks.push('deprecated');
          if (fact?.kind === 'property' && fact.of.member.writable === false) marks.push('readonly');
          if (fact?.kind === 'library')
            marks.push(...(fact.of.isDeprecated ? (['deprecated'] as const) : []), 'defaultLibrary');
          add(node.name, isCalled ? 'method' : 'property', ...new Set(marks));
        },
      },
    },
  ]);
  const sorted = [...found.values()].sort((a, b) => a.start - b.start);
  // In broken code two names can share letters; tokens must not overlap.
  let end = 0;
  return sorted.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}

function addVariable(
  document: RuleDocument,
  node: Extract<Node, { kind: 'Variable' }>,
  parent: Node,
  add: (range: Range, type: TokenType, ...marks: TokenModifier[]) => void,
): void {
  const declared = document.types.definitionOf(node);
  if (declared === undefined) return;
  if (declared.kind === 'parameter' || declared.kind === 'it' || declared.kind === 'loop') add(node, 'parameter');
  else if (declared.kind !== 'open') add(node, declared.kind === 'field' ? 'property' : 'variable');
  else if (parent.kind === 'Call' && parent.callee === node) add(node, 'function');
  else {
    const given = trackerVariable(document, declared.name);
    if (given) add(node, given.role === 'helper' ? 'namespace' : 'variable', 'defaultLibrary');
    else if (/^\p{Lu}/u.test(declared.name)) add(node, 'class');
    else add(node, 'variable');
  }
}
