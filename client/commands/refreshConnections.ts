import { commands, type Disposable } from 'vscode';
import { type WorkspaceConnections } from '../connections/workspaceConnections';
import { commands as ids } from '../ids';
import { type LanguageServer } from '../languageServer';
import { type Nodes } from '../node/nodes';
import { tellServerIsDown } from './serverDown';

/** Reads everything anew: the workspace's folders, and what the nodes say. */
export function registerRefreshConnections(
  connections: WorkspaceConnections,
  nodes: Nodes,
  server: LanguageServer,
): Disposable {
  return commands.registerCommand(ids.refreshConnections, async () => {
    const folders = server.state === 'failed' ? tellServerIsDown() : connections.refresh();
    await Promise.all([folders, nodes.refresh()]);
  });
}
