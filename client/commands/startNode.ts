import { commands, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { type Nodes } from '../node/nodes';
import { needNode } from './needNode';

export function registerStartNode(nodes: Nodes): Disposable {
  return commands.registerCommand(ids.startNode, async () => {
    await needNode(nodes);
  });
}
