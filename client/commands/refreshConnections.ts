import { commands, type Disposable } from 'vscode';
import { type WorkspaceConnections } from '../connections/workspaceConnections';
import { commands as ids } from '../ids';
import { type LanguageServer } from '../languageServer';
import { tellServerIsDown } from './serverDown';

export function registerRefreshConnections(connections: WorkspaceConnections, server: LanguageServer): Disposable {
  return commands.registerCommand(ids.refreshConnections, () =>
    server.state === 'failed' ? tellServerIsDown() : connections.refresh(),
  );
}
