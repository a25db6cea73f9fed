import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/callHierarchy';
import { codeActionKinds, codeActions } from '../features/codeActions';
import { codeLenses } from '../features/codeLenses';
import { completion, completionTriggers, resolveCompletion } from '../features/completion';
import { toOffset } from '../features/convert';
import { documentLinks } from '../features/documentLinks';
import { documentSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/foldingRanges';
import { formatDocument, formatOnType, formatRange, formattingTriggers } from '../features/formatting';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlayHints';
import { definition, documentHighlights, references } from '../features/navigation';
import { prepareRename, type Refusal, rename } from '../features/rename';
import { selectionRanges } from '../features/selectionRanges';
import { semanticTokens, semanticTokensLegend } from '../features/semanticTokens';
import { signatureHelp, signatureTriggers } from '../features/signatureHelp';
import { type OpenRule, type RuleDocuments } from './ruleDocuments';
import { safely } from './safely';
import { SemanticTokensMemory } from './semanticTokensMemory';
import { SymbolMemory } from './symbolMemory';
import { type Workspace } from './workspace';
import { WorkspaceFiles } from './workspaceFiles';

const [formatFirst, ...formatMore] = formattingTriggers;

/** What the server can do with a rule that is open, as clients are told. */
export const languageCapabilities: ServerCapabilities = {
  completionProvider: {
    triggerCharacters: [...completionTriggers],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
  inlayHintProvider: true,
  codeActionProvider: { codeActionKinds: [...codeActionKinds] },
  codeLensProvider: {},
  documentLinkProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: formatFirst, moreTriggerCharacter: formatMore },
  callHierarchyProvider: true,
};

export interface FeatureOptions {
  /** Whether the client puts in snippets with places to fill. */
  readonly snippets: () => boolean;
}

/** Answers every request about a rule that is open. A request about another file, or one that fails, gets an empty answer. */
export function answerFeatures(
  connection: Connection,
  rules: RuleDocuments,
  workspace: Workspace,
  { snippets }: FeatureOptions,
): { forget(uri: string): void } {
  const tokens = new SemanticTokensMemory();
  const files = new WorkspaceFiles(workspace);
  const symbols = new SymbolMemory(rules, workspace);
  /** Runs one feature on the newest version of a rule. */
  const on = <Params extends { readonly textDocument: { readonly uri: string } }, Answer, Empty>(
    name: string,
    empty: Empty,
    feature: (rule: OpenRule, params: Params) => Answer,
  ) => {
    return (params: Params, token: CancellationToken): Promise<Answer | Empty | ResponseError> =>
      safely<Answer | Empty>(connection, name, token, empty, async () => {
        const rule = await rules.of(params.textDocument.uri);
        return rule?.isRule && !token.isCancellationRequested ? feature(rule, params) : empty;
      });
  };

  connection.onCompletion(
    on('completion', null, ({ document }, { position }) => completion(document, position, { snippets: snippets() })),
  );
  connection.onCompletionResolve((item) => resolveCompletion(item, files));
  connection.onHover(on('hover', null, ({ document }, { position }) => hover(document, position) ?? null));
  connection.onSignatureHelp(
    on('signature help', null, ({ document }, { position }) => signatureHelp(document, position) ?? null),
  );
  connection.onDefinition(on('definition', [], ({ document }, { position }) => definition(document, position, files)));
  connection.onReferences(
    on('references', [], ({ document }, { position, context }) =>
      references(document, position, context.includeDeclaration, files),
    ),
  );
  connection.onDocumentHighlight(
    on('highlights', [], ({ document }, { position }) => documentHighlights(document, position)),
  );
  connection.onPrepareRename(
    on('prepare rename', null, ({ document }, { position }) => unlessRefused(prepareRename(document, position))),
  );
  connection.onRenameRequest(
    on('rename', null, ({ document }, { position, newName }) => {
      const edits = unlessRefused(rename(document, position, newName));
      return edits instanceof ResponseError ? edits : { changes: { [document.uri]: edits } };
    }),
  );
  connection.onDocumentSymbol(on('symbols', [], ({ document }) => documentSymbols(document)));
  connection.onWorkspaceSymbol(({ query }, token) =>
    safely(connection, 'workspace symbols', token, [], () => symbols.find(query)),
  );
  connection.onFoldingRanges(on('folding', [], ({ document }) => foldingRanges(document)));
  connection.onSelectionRanges(
    on('selection', [], ({ document }, { positions }) => selectionRanges(document, positions)),
  );
  connection.languages.semanticTokens.on(on('tokens', { data: [] }, ({ document }) => tokens.full(document)));
  connection.languages.semanticTokens.onDelta(
    on('token changes', { data: [] }, ({ document }, { previousResultId }) => tokens.delta(document, previousResultId)),
  );
  connection.languages.semanticTokens.onRange(
    on('tokens of a range', { data: [] }, ({ document }, { range }) =>
      semanticTokens(document, {
        start: toOffset(document.lines, range.start),
        end: toOffset(document.lines, range.end),
      }),
    ),
  );
  connection.languages.inlayHint.on(
    on('inlay hints', [], ({ document, settings }, { range }) => inlayHints(document, range, settings.inlayHints)),
  );
  connection.onCodeAction(
    on('code actions', [], ({ document }, { range, context }) => codeActions(document, range, context.only)),
  );
  const lenses = on('code lenses', [], ({ document, settings }) =>
    settings.codeLens ? codeLenses(document, workspace.connectionOf(document.uri, settings.files.associations)) : [],
  );
  // VS Code asks again only after a rest that grows with how slow the first answer was: that one should be right.
  connection.onCodeLens(async (params, token) => {
    await workspace.told;
    return lenses(params, token);
  });
  connection.onDocumentLinks(on('links', [], ({ document }) => documentLinks(document)));
  connection.onDocumentFormatting(
    on('formatting', [], ({ document }, { options }) => formatDocument(document, options)),
  );
  connection.onDocumentRangeFormatting(
    on('range formatting', [], ({ document }, { range, options }) => formatRange(document, range, options)),
  );
  connection.onDocumentOnTypeFormatting(
    on('formatting on type', [], ({ document }, { position, ch, options }) =>
      formatOnType(document, position, ch, options),
    ),
  );
  connection.languages.callHierarchy.onPrepare(
    on('call hierarchy', [], ({ document }, { position }) => prepareCallHierarchy(document, position)),
  );
  connection.languages.callHierarchy.onIncomingCalls(({ item }, token) =>
    on('incoming calls', [], ({ document }) => incomingCalls(document, item))({ textDocument: item }, token),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }, token) =>
    on('outgoing calls', [], ({ document }) => outgoingCalls(document, item))({ textDocument: item }, token),
  );
  return {
    forget: (uri) => {
      tokens.forget(uri);
    },
  };
}

/** A refusal is told to the user in its own words. */
function unlessRefused<Answer extends object>(answer: Answer | Refusal): Answer | ResponseError {
  return 'refusal' in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal) : answer;
}
