import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type FoldingRange,
  type Position,
  type Range,
  type SemanticTokens,
} from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/callHierarchy';
import { codeActions } from '../../server/features/codeActions';
import { codeLenses } from '../../server/features/codeLenses';
import { completion, resolveCompletion } from '../../server/features/completion';
import { toOffset, toPosition } from '../../server/features/convert';
import { diagnostics } from '../../server/features/diagnostics';
import { documentLinks } from '../../server/features/documentLinks';
import { documentSymbols } from '../../server/features/documentSymbols';
import { foldingRanges } from '../../server/features/foldingRanges';
import { formatDocument, formatOnType, formatRange } from '../../server/features/formatting';
import { hover } from '../../server/features/hover';
import { inlayHints } from '../../server/features/inlayHints';
import { definition, documentHighlights, references } from '../../server/features/navigation';
import { prepareRename, rename } from '../../server/features/rename';
import { openRule, type RuleDocument } from '../../server/features/ruleDocument';
import { selectionRanges } from '../../server/features/selectionRanges';
import { semanticTokens } from '../../server/features/semanticTokens';
import { signatureHelp } from '../../server/features/signatureHelp';
import { namedSymbols } from '../../server/features/workspaceSymbols';
import { identifyRule } from '../../server/rules/identify';

type Answer = (document: RuleDocument, position: Position) => unknown;

const options = { tabSize: 2, insertSpaces: true };
const allHints = { variableTypes: true, parameterNames: true, closureParameters: true };
const connection = { name: 'a_to_b', uri: 'file:///connection.json', counterparts: [] };

/** What lies from a position to the end of a text. */
function behind({ lines, text }: RuleDocument, start: Position): Range {
  return { start, end: toPosition(lines, text.length) };
}

function resolveSome(items: readonly CompletionItem[]): CompletionItem[] {
  const [first] = items;
  const last = items.at(-1);
  return [first, last].flatMap((item) => (item ? [resolveCompletion(item)] : []));
}

/** Every feature by its name, asked about one position. */
export const everyFeature: Readonly<Record<string, Answer>> = {
  diagnostics: ({ uri, text, problems }) => diagnostics(uri, text, problems),
  completion: (document, position) => {
    const found = completion(document, position, { snippets: true });
    return [found, resolveSome(found.items)];
  },
  hover,
  'signature help': signatureHelp,
  definition: (document, position) => definition(document, position),
  references: (document, position) => references(document, position, true),
  highlights: documentHighlights,
  'prepare rename': prepareRename,
  rename: (document, position) => rename(document, position, 'somethingElse'),
  symbols: documentSymbols,
  'workspace symbols': namedSymbols,
  folding: foldingRanges,
  selection: (document, position) => selectionRanges(document, [position]),
  tokens: (document) => semanticTokens(document),
  'tokens of a range': (document, position) =>
    semanticTokens(document, { start: toOffset(document.lines, position), end: document.text.length }),
  'inlay hints': (document, position) => inlayHints(document, behind(document, position), allHints),
  'code actions': (document, position) => codeActions(document, { start: position, end: position }),
  'fix all': (document, position) => codeActions(document, behind(document, position), ['source.fixAll']),
  'code lenses': (document) => codeLenses(document, connection),
  links: documentLinks,
  formatting: (document) => formatDocument(document, options),
  'range formatting': (document, position) => formatRange(document, behind(document, position), options),
  'formatting on type': (document, position) =>
    ['}', ';', '\n'].map((typed) => formatOnType(document, position, typed, options)),
  'call hierarchy': (document, position) =>
    prepareCallHierarchy(document, position)
      .slice(0, 2)
      .map((item) => [item, incomingCalls(document, item), outgoingCalls(document, item)]),
};

/** A rule that says itself what it is. */
export function openText(text: string): RuleDocument {
  const uri = 'file:///rule.groovy';
  return openRule(uri, text, identifyRule({ path: '', text }));
}

/** Asks features about an offset: none throws, each answer can be sent, and every place in it lies in the text. */
export function askEvery(
  document: RuleDocument,
  offset: number,
  names: readonly string[] = Object.keys(everyFeature),
): void {
  const position = toPosition(document.lines, offset);
  for (const name of names) {
    const answer = everyFeature[name]?.(document, position);
    if (answer === undefined) continue;
    try {
      holdsInText(document, JSON.parse(JSON.stringify(answer)));
    } catch (error) {
      throw new Error(`${name} at ${offset} of ${JSON.stringify(document.text.slice(-200))}`, { cause: error });
    }
  }
}

/** Looks at everything in an answer that is a place, however deep it lies. */
function holdsInText(document: RuleDocument, answer: unknown): void {
  const waiting: unknown[] = [answer];
  while (waiting.length > 0) {
    const at = waiting.pop();
    if (typeof at !== 'object' || at === null) continue;
    if (isPosition(at)) positionLies(document, at);
    else if (isFolding(at)) foldingLies(document, at);
    else if (isTokens(at)) tokensLie(document, at);
    else waiting.push(...(Object.values(at) as unknown[]));
    if (isRange(at)) assert.ok(comparePositions(at.start, at.end) <= 0, 'a range is turned round');
  }
}

function isPosition(at: object): at is Position {
  return 'line' in at && 'character' in at;
}

function isRange(at: object): at is Range {
  return 'start' in at && 'end' in at && typeof at.start === 'object';
}

function isFolding(at: object): at is FoldingRange {
  return 'startLine' in at && 'endLine' in at;
}

function isTokens(at: object): at is SemanticTokens {
  return 'data' in at && Array.isArray(at.data);
}

function positionLies({ lines }: RuleDocument, { line, character }: Position): void {
  assert.ok(Number.isInteger(line) && line >= 0 && line < lines.lineCount, `line ${line}`);
  const length = lines.lineEnd(line) - lines.lineStart(line);
  assert.ok(Number.isInteger(character) && character >= 0 && character <= length, `character ${character}`);
}

function foldingLies({ lines }: RuleDocument, { startLine, endLine }: FoldingRange): void {
  assert.ok(startLine >= 0 && startLine < endLine && endLine < lines.lineCount, `lines ${startLine} to ${endLine}`);
}

/** Tokens come in order, do not overlap and each lies in one line. */
function tokensLie({ lines }: RuleDocument, { data }: SemanticTokens): void {
  let line = 0;
  let column = 0;
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lineStep = -1, columnStep = -1, length = 0] = data.slice(at, at + 3);
    assert.ok(lineStep >= 0 && columnStep >= 0 && length > 0, `token ${at / 5}`);
    if (lineStep > 0) column = end = 0;
    line += lineStep;
    column += columnStep;
    assert.ok(column >= end, `token ${at / 5} overlaps the one before`);
    end = column + length;
    assert.ok(lines.lineStart(line) + end <= lines.lineEnd(line), `token ${at / 5} goes beyond its line`);
  }
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
