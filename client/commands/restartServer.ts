import { commands, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { type LanguageServer } from '../languageServer';

export function registerRestartServer(server: LanguageServer): Disposable {
  return commands.registerCommand(ids.restartServer, () => server.restart());
}
