import { commands } from 'vscode';
import { contextKeys } from './ids';
import { type NodeStatus } from './node/nodes';

/** What the Connections view can say for itself while it is empty. */
export type ConnectionsState = 'loading' | 'none' | 'some' | 'failed';

/** Whether there are connections that a node knows, and whether one of them is active. */
export type NodeConnections = 'none' | 'some' | 'active';

export function setConnectionsState(state: ConnectionsState): Thenable<void> {
  return commands.executeCommand('setContext', contextKeys.connections, state);
}

export function setNodeConnections(value: NodeConnections): Thenable<void> {
  return commands.executeCommand('setContext', contextKeys.nodeConnections, value);
}

export function setInBrowserHost(value: boolean): Thenable<void> {
  return commands.executeCommand('setContext', contextKeys.inBrowserHost, value);
}

export function setNodeStatus(status: NodeStatus | 'none'): Thenable<void> {
  return commands.executeCommand('setContext', contextKeys.node, status);
}
