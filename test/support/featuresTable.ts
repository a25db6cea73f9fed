import assert from 'node:assert/strict';
import { type ServerCapabilities } from 'vscode-languageserver';
import { languageCapabilities } from '../../server/lsp/languageFeatures';
import { markdownTable, withMadePart } from './markdownTable';

/** What each capability of the server is to somebody who writes rules, in the order of the table. */
const features: readonly (readonly [capability: keyof ServerCapabilities, name: string, words: string])[] = [
  [
    'completionProvider',
    'Completion',
    'Fields, custom fields, what the other side sends, helpers, classes and snippets.',
  ],
  ['hoverProvider', 'Hover', 'What a name is: its type, what it does, and on which platforms.'],
  ['signatureHelpProvider', 'Signature help', 'What a method takes, while you type its parentheses.'],
  ['definitionProvider', 'Go to definition', "Also into external scripts and the other side's rule."],
  ['referencesProvider', 'Find references', 'Every use of a variable, method, class or field.'],
  ['documentHighlightProvider', 'Highlights', 'The same name in the rule, where it is read and where it is written.'],
  ['renameProvider', 'Rename', 'Your own names everywhere; says why where a name cannot be changed.'],
  ['callHierarchyProvider', 'Call hierarchy', 'Who calls a method of the script, and whom it calls.'],
  [
    'documentSymbolProvider',
    'Outline',
    'Which fields are set in the first sync and which always, with methods and variables.',
  ],
  ['workspaceSymbolProvider', 'Symbols', 'Methods, classes and variables of all rules, by name.'],
  ['codeActionProvider', 'Quick fixes', 'For one problem or all of them at once, also on save.'],
  ['codeLensProvider', 'Code lens', 'The connection of a rule and the rules it works with, above its first line.'],
  ['inlayHintProvider', 'Inlay hints', 'Types and parameter names between the words, where you turn them on.'],
  ['semanticTokensProvider', 'Colours by meaning', 'Helpers, fields, methods and variables apart.'],
  [
    'documentFormattingProvider',
    'Format document',
    'Indentation and blanks; never what the rule does, and comments stay.',
  ],
  ['documentRangeFormattingProvider', 'Format selection', 'The same for some lines.'],
  ['documentOnTypeFormattingProvider', 'Format while typing', 'When a line, a statement or a block ends.'],
  ['foldingRangeProvider', 'Folding', 'Blocks, lists, comments and imports.'],
  ['selectionRangeProvider', 'Expand selection', 'From a word to its expression, statement and block.'],
  ['documentLinkProvider', 'Links', 'From codes and platforms in comments to their pages.'],
];

/** The table of README.md, made from what the server says that it can do. */
export function featuresTable(): string {
  const declared = Object.keys(languageCapabilities).sort();
  assert.deepEqual(features.map(([capability]) => capability).sort(), declared, 'a capability has no row');
  return markdownTable([['In the editor', 'What it gives you'], ...features.map(([, name, words]) => [name, words])]);
}

/** A text with the table between its markers. */
export function withFeaturesTable(text: string): string {
  return withMadePart(text, 'features', featuresTable());
}
