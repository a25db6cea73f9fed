import { commands, type Uri } from 'vscode';
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

/** What a comparison can wait for an answer to: shall the draft be published, shall it be replaced. */
export type Asked = 'publish' | 'replace';

/** The drafts whose comparisons wait. As URIs: VS Code's other half may know files by other ones than this half. */
export function setAsked(asked: Asked, files: readonly Uri[]): Thenable<void> {
  const key = asked === 'publish' ? contextKeys.askedToPublish : contextKeys.askedToReplace;
  return commands.executeCommand('setContext', key, files);
}

export function setInBrowserHost(value: boolean): Thenable<void> {
  return commands.executeCommand('setContext', contextKeys.inBrowserHost, value);
}

export function setNodeStatus(status: NodeStatus | 'none'): Thenable<void> {
  return commands.executeCommand('setContext', contextKeys.node, status);
}
