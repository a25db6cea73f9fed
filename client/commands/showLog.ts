import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import { commands as ids } from '../ids';

export function registerShowLog(log: LogOutputChannel): Disposable {
  return commands.registerCommand(ids.showLog, () => {
    log.show();
  });
}
