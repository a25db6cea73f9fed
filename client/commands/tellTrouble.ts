import { commands, l10n, window } from 'vscode';
import { commands as ids } from '../ids';
import { NodeNotReady } from '../node/nodes';
import { wordsOf, type Remedy } from '../node/nodeTrouble';

/** Says what is wrong with the node, and offers what can be done about it. */
export async function tellTrouble(error: unknown): Promise<void> {
  const remedies: readonly Remedy[] = error instanceof NodeNotReady ? error.trouble.remedies : ['showLog'];
  const titles = new Map(remedies.map((remedy) => [titleOf(remedy), remedy]));
  const answer = await window.showErrorMessage(wordsOf(error), ...titles.keys());
  const remedy = answer === undefined ? undefined : titles.get(answer);
  if (remedy) await commands.executeCommand(remedyCommands[remedy]);
}

const remedyCommands: Readonly<Record<Remedy, string>> = {
  start: ids.startNode,
  restart: ids.restartNode,
  retry: ids.startNode,
  connect: ids.connectToNode,
  showLog: ids.showLog,
  reloadWindow: 'workbench.action.reloadWindow',
  trust: 'workbench.trust.manage',
};

function titleOf(remedy: Remedy): string {
  switch (remedy) {
    case 'start':
      return l10n.t('Start Node');
    case 'restart':
      return l10n.t('Restart Node');
    case 'retry':
      return l10n.t('Try Again');
    case 'connect':
      return l10n.t('Connect to a Node');
    case 'showLog':
      return l10n.t('Show Log');
    case 'reloadWindow':
      return l10n.t('Reload Window');
    case 'trust':
      return l10n.t('Manage Workspace Trust');
  }
}
