import { commands, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { type Nodes } from '../node/nodes';
import { needNode } from './needNode';
import { tellNotOurs } from './stopNode';

export function registerRestartNode(nodes: Nodes): Disposable {
  return commands.registerCommand(ids.restartNode, async () => {
    if (nodes.current?.isShared) void tellNotOurs(nodes.current);
    else await needNode(nodes, true);
  });
}
