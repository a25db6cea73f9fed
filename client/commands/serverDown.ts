import { commands, l10n, window } from 'vscode';
import { commands as ids } from '../ids';

/** Says that the language server is not running, and offers what can be done about it. */
export async function tellServerIsDown(): Promise<void> {
  const restart = l10n.t('Restart Language Server');
  const showLog = l10n.t('Show Log');
  const message = l10n.t('The language server is not running: rules are not checked and connections cannot be read.');
  const answer = await window.showErrorMessage(message, restart, showLog);
  if (answer === restart) await commands.executeCommand(ids.restartServer);
  if (answer === showLog) await commands.executeCommand(ids.showLog);
}
