import { window, type ExtensionContext } from 'vscode';
import { registerNewRule } from './commands/newRule';
import { registerRefreshConnections } from './commands/refreshConnections';
import { registerRestartServer } from './commands/restartServer';
import { registerShowFile } from './commands/showFile';
import { registerShowLog } from './commands/showLog';
import { WorkspaceConnections, type WorkspaceConnection } from './connections/workspaceConnections';
import { registerConnectionsView } from './connections/connectionsView';
import { setInBrowserHost } from './contextKeys';
import { LanguageServer, type ClientFactory, type ServerState } from './languageServer';

/** What differs between the extension hosts. */
export interface Host {
  readonly inBrowser: boolean;
  readonly createClient: ClientFactory;
}

/** What other extensions, and the tests in the extension host, can ask. */
export interface ExtensionApi {
  serverState(): ServerState;
  /** The workspace's connections, read anew. */
  connections(): Promise<readonly WorkspaceConnection[]>;
}

/** The extension as a list: what exists, and what each part is given. */
export async function activateExtension(context: ExtensionContext, host: Host): Promise<ExtensionApi> {
  const log = window.createOutputChannel('Sync Rules', { log: true });
  const server = new LanguageServer(host.createClient, log);
  const connections = new WorkspaceConnections(server, log);
  context.subscriptions.push(
    log,
    server,
    connections,
    registerConnectionsView(connections),
    registerNewRule(server),
    registerRefreshConnections(connections, server),
    registerRestartServer(server),
    registerShowFile(log),
    registerShowLog(log),
  );
  void setInBrowserHost(host.inBrowser);
  await server.start();
  return {
    serverState: () => server.state,
    connections: () => connections.refresh(),
  };
}
