import { Disposable, EventEmitter, window, type TreeDataProvider, type TreeItem } from 'vscode';
import { views } from '../ids';
import { connectionItem, type ConnectionNode } from './connectionNode';
import { ruleItem, type RuleNode } from './ruleNode';
import { type WorkspaceConnections } from './workspaceConnections';

export type ConnectionsNode = ConnectionNode | RuleNode;

/** The Connections view: a connection, below it its two rules. */
export function registerConnectionsView(connections: WorkspaceConnections): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<ConnectionsNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: item,
    getChildren: (node) => (node ? children(node) : roots(connections)),
  };
  const view = window.createTreeView(views.connections, { treeDataProvider: provider, showCollapseAll: true });
  return Disposable.from(
    view,
    changed,
    connections.onDidChange(() => changed.fire(undefined)),
  );
}

function roots(connections: WorkspaceConnections): ConnectionNode[] {
  return connections.all.map((connection) => ({ kind: 'connection', connection }));
}

function children(node: ConnectionsNode): RuleNode[] {
  if (node.kind === 'rule') return [];
  return node.connection.rules.map((rule) => ({ kind: 'rule', connection: node.connection, rule }));
}

function item(node: ConnectionsNode): TreeItem {
  return node.kind === 'connection' ? connectionItem(node) : ruleItem(node);
}
