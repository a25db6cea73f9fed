import { commands, l10n, Uri, window, type Disposable, type LogOutputChannel } from 'vscode';
import { commands as ids } from '../ids';

/** Shows the file of a URI: the server's code lenses know files by their URIs, as text. */
export function registerShowFile(log: LogOutputChannel): Disposable {
  return commands.registerCommand(ids.showFile, async (uri: unknown) => {
    if (typeof uri !== 'string') return;
    try {
      await window.showTextDocument(Uri.parse(uri, true));
    } catch (error) {
      log.warn(String(error));
      void window.showWarningMessage(
        l10n.t('The file cannot be opened any more. Refresh the connections and try again.'),
      );
    }
  });
}
