import { commands } from 'vscode';
import { commands as ids } from '../ids';
import { tellTrouble } from '../commands/tellTrouble';
import { NodeApiError, NodeUnreachable } from '../node/nodeErrors';
import { NodeNotReady } from '../node/nodes';
import { type Action, type Tell } from '../talk/talk';
import { l10n } from '../words';
import { problemText } from './problemText';

/** Says what went wrong and offers what can be done about it. Whether it shall be tried again. */
export async function tellProblem(tell: Tell, error: unknown): Promise<boolean> {
  if (error instanceof NodeNotReady) {
    await tellTrouble(error);
    return false;
  }
  const answer = await tell.message('error', problemText(error), actionsFor(error));
  if (answer !== undefined && answer !== 'again') await commands.executeCommand(answer);
  return answer === 'again';
}

function actionsFor(error: unknown): Action[] {
  const again = { id: 'again', label: l10n.t('Try Again') };
  const log = { id: ids.showLog, label: l10n.t('Show Log') };
  const slug = error instanceof NodeApiError ? error.slug : '';
  if (slug === 'wrong-state' || slug === 'connection-unknown')
    return [{ id: ids.refreshConnections, label: l10n.t('Refresh Connections') }];
  // The same would be refused again.
  if (slug === 'rules-conflict') return [];
  if (slug === 'invitation-not-shown') return [{ id: ids.generateInvitation, label: l10n.t('Generate Invitation') }];
  if (slug === 'url-needed') return [{ id: ids.connectToNode, label: l10n.t('Connect to a Node') }];
  return error instanceof NodeUnreachable || error instanceof NodeApiError ? [again, log] : [log];
}

/** Does something with progress; what goes wrong is told, and tried again if the user wants. `undefined`: it was not done. */
export async function doing<Result>(
  tell: Tell,
  title: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  for (;;) {
    let isCancelled = () => false;
    try {
      const result = await tell.progress(title, (_, signal) => {
        isCancelled = () => signal.aborted;
        return work(signal);
      });
      return { result };
    } catch (error) {
      if (isCancelled() || !(await tellProblem(tell, error))) return undefined;
    }
  }
}
