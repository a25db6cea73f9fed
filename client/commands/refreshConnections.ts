import { commands, type Disposable } from 'vscode';
import { type WorkspaceConnections } from '../connections/workspaceConnections';
import { commands as ids } from '../ids';

export function registerRefreshConnections(connections: WorkspaceConnections): Disposable {
  return commands.registerCommand(ids.refreshConnections, () => connections.refresh());
}
