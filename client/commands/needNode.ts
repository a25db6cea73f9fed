import { l10n, ProgressLocation, window } from 'vscode';
import { type NodeSession } from '../node/nodeSession';
import { type Nodes } from '../node/nodes';
import { waitFor } from '../node/waiting';
import { tellTrouble } from './tellTrouble';

export interface NeedNodeOptions {
  readonly restart?: boolean;
  /** Takes up what was begun, once what was offered has helped. */
  readonly resume?: () => unknown;
}

/**
 * The node that a command works with; the built-in one is started for that, with progress that can be cancelled.
 * `undefined` when there is none: that is told, with what can be done about it.
 */
export async function needNode(
  nodes: Nodes,
  { restart = false, resume }: NeedNodeOptions = {},
): Promise<NodeSession | undefined> {
  const cancelled = new AbortController();
  const ready = (signal: AbortSignal) => (restart ? nodes.restart(signal) : nodes.ready(signal));
  try {
    if (nodes.current?.status === 'running' && !restart) return await nodes.ready();
    const options = { location: ProgressLocation.Notification, title: titleOf(nodes), cancellable: true };
    return await window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => cancelled.abort());
      return ready(cancelled.signal);
    });
  } catch (error) {
    if (!cancelled.signal.aborted) void tellTroubleThen(error, nodes, resume);
    else if (nodes.current?.place === 'embedded') await nodes.stop();
    return undefined;
  }
}

async function tellTroubleThen(error: unknown, nodes: Nodes, resume: NeedNodeOptions['resume']): Promise<void> {
  const isMended = await tellTrouble(error, nodes);
  if (isMended && resume && (await isSoonRunning(nodes))) await resume();
}

/** Whoever has waited longer has turned to something else. */
const resumeMs = 5000;

/** What was done about a node may show a moment later. */
function isSoonRunning(nodes: Nodes): Promise<boolean> {
  return waitFor({
    onChange: (listener) => nodes.onChange(listener),
    look: () => nodes.current?.status === 'running' || undefined,
    patienceMs: resumeMs,
    late: false,
  });
}

function titleOf(nodes: Nodes): string {
  return nodes.current?.place === 'elsewhere'
    ? l10n.t('Connecting to the sync node')
    : l10n.t('Starting the sync node');
}
