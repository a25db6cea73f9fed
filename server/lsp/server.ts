import {
  DidChangeConfigurationNotification,
  NotificationType,
  RequestType,
  RequestType0,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { platforms, scriptKinds } from '../rules/catalogue';
import { templates } from '../rules/templates/templates.json';
import { AskAgain } from './askAgain';
import { ClosedConnectionFiles } from './closedConnectionFiles';
import { asksForDiagnostics, diagnosticProvider, DiagnosticsOnRequest } from './diagnosticsOnRequest';
import { DiagnosticsPublisher } from './diagnosticsPublisher';
import { answerFeatures, languageCapabilities } from './languageFeatures';
import {
  catalogueRequest,
  workspaceConnectionsRequest,
  workspaceTextsNotification,
  type CatalogueResult,
  type InitializationOptions,
  type WorkspaceConnectionsParams,
  type WorkspaceConnectionsResult,
  type WorkspaceTextsParams,
} from './protocol';
import { RuleDocuments } from './ruleDocuments';
import { safely } from './safely';
import { ScopedSettings } from './settings';
import { Workspace } from './workspace';

const workspaceConnections = new RequestType<WorkspaceConnectionsParams, WorkspaceConnectionsResult, unknown>(
  workspaceConnectionsRequest,
);
const workspaceTexts = new NotificationType<WorkspaceTextsParams>(workspaceTextsNotification);
const noCatalogue: CatalogueResult = { kinds: [], platforms: [], templates: [] };
const catalogue = new RequestType0<CatalogueResult, unknown>(catalogueRequest);

/** The language server as a list: what it can, and which room answers. Nothing is decided here. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const settings = new ScopedSettings(connection);
  const workspace = new Workspace(documents);
  const rules = new RuleDocuments(documents, settings, workspace);
  const publisher = new DiagnosticsPublisher(connection, documents, rules, workspace);
  const closedFiles = new ClosedConnectionFiles(connection, publisher, (uri) => documents.get(uri) !== undefined);
  const onRequest = new DiagnosticsOnRequest(connection, publisher);
  let client: InitializeParams['capabilities'] = {};
  const askAgain = new AskAgain(connection, () => client);

  connection.onInitialize((params) => {
    client = params.capabilities;
    settings.supported = client.workspace?.configuration === true;
    if ((params.initializationOptions as InitializationOptions | undefined)?.tellsConnections === true)
      workspace.await();
    workspace.roots = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    const asks = asksForDiagnostics(params);
    if (asks) onRequest.start(client.workspace?.diagnostics?.refreshSupport === true);
    return {
      serverInfo: { name: 'sync-rules' },
      capabilities: {
        ...languageCapabilities,
        ...(asks && { diagnosticProvider }),
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'syncRules' });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        workspace.roots = [...workspace.roots.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        publisher.scheduleAll();
      });
    }
  });

  connection.onDidChangeConfiguration(() => {
    settings.forgetAll();
    publisher.scheduleAll();
    askAgain.soon();
  });

  connection.onRequest(workspaceConnections, (params, token) =>
    safely(connection, workspaceConnectionsRequest, token, { connections: [] }, () => {
      const connections = workspace.tellConnections(params);
      closedFiles.tell(params.files);
      publisher.scheduleAll();
      askAgain.soon();
      return { connections };
    }),
  );

  connection.onNotification(workspaceTexts, ({ changed, gone }) => {
    workspace.tellTexts(changed, gone);
    publisher.scheduleAround();
    askAgain.soon();
  });

  connection.onRequest(catalogue, (token) =>
    safely(connection, catalogueRequest, token, noCatalogue, () => ({
      kinds: scriptKinds.map(({ id, label, runs }) => ({ id, label, detail: runs })),
      platforms: platforms.map(({ id, label }) => ({ id, label })),
      templates: templates.map(({ id, label }) => ({ id, label })),
    })),
  );

  const features = answerFeatures(connection, rules, workspace, {
    snippets: () => client.textDocument?.completion?.completionItem?.snippetSupport === true,
  });

  documents.onDidOpen(({ document: { uri } }) => {
    closedFiles.opened(uri);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    workspace.textChanged(uri);
    publisher.schedule(uri);
    publisher.scheduleAround(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspace.textChanged(uri);
    settings.forget(uri);
    rules.forget(uri);
    features.forget(uri);
    onRequest.forget(uri);
    publisher.clear(uri);
    closedFiles.closed(uri);
    publisher.scheduleAround(uri);
  });
  documents.listen(connection);
  connection.listen();
}
