import { commands, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { type Nodes } from '../node/nodes';
import { type Talk } from '../talk/talk';
import { needNode } from './needNode';
import { tellNotOurs } from './stopNode';

export function registerRestartNode(nodes: Nodes, talk: Talk): Disposable {
  return commands.registerCommand(ids.restartNode, async () => {
    if (nodes.current?.isShared) tellNotOurs(talk, nodes.current);
    else await needNode(nodes, { restart: true });
  });
}
