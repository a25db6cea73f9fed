import { commands, l10n, window } from 'vscode';
import { commands as ids } from '../ids';
import { NodeNotReady, type Nodes } from '../node/nodes';
import { type Remedy } from '../node/nodeTrouble';
import { wordsOf } from '../words';

/** Says what is wrong with the node, and offers what can be done about it. Whether something was done that may have helped. */
export async function tellTrouble(error: unknown, nodes?: Nodes): Promise<boolean> {
  const known: readonly Remedy[] = error instanceof NodeNotReady ? error.trouble.remedies : ['showLog'];
  const remedies = known.filter((remedy) => nodes !== undefined || remedy !== 'beginAnew');
  const titles = new Map(remedies.map((remedy) => [titleOf(remedy), remedy]));
  const answer = await window.showErrorMessage(wordsOf(error), ...titles.keys());
  const remedy = answer === undefined ? undefined : titles.get(answer);
  if (remedy === 'beginAnew') await beginAnew(nodes);
  else if (remedy) await commands.executeCommand(remedyCommands[remedy]);
  return remedy !== undefined && remedy !== 'showLog';
}

/** Asks once more: the connections of the old data are lost to this node. */
async function beginAnew(nodes: Nodes | undefined): Promise<void> {
  const yes = l10n.t('Begin Anew');
  const question = l10n.t('Begin with an empty sync node?');
  const detail = l10n.t(
    'Its connections have to be made again, and their partners told. The old data is moved aside, not deleted: the log says where.',
  );
  if ((await window.showWarningMessage(question, { modal: true, detail }, yes)) !== yes) return;
  await nodes?.beginAnew().catch((error: unknown) => void tellTrouble(error, nodes));
}

const remedyCommands: Readonly<Record<Exclude<Remedy, 'beginAnew'>, string>> = {
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
    case 'beginAnew':
      return l10n.t('Begin Anew...');
    case 'trust':
      return l10n.t('Manage Workspace Trust');
  }
}
