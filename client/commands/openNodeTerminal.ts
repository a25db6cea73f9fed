import { commands, ThemeIcon, window, type Disposable } from 'vscode';
import { type ConnectingParts } from '../connecting/parts';
import { commands as ids } from '../ids';
import { l10n } from '../words';
import { needNode } from './needNode';

/** Makes the variables by which `sync-rules` runs in a terminal; missing in the browser, which has no terminals. */
export type CommandLine = () => Readonly<Record<string, string>>;

/** Opens a terminal in which `sync-rules` works with this side's node, also the built-in one, whose token nobody has seen. */
export function registerOpenNodeTerminal({ nodes, talk }: ConnectingParts, commandLine?: CommandLine): Disposable {
  return commands.registerCommand(ids.openNodeTerminal, async () => {
    if (!commandLine) {
      await talk.tell.message('information', l10n.t('There are no terminals in VS Code for the Web.'));
      return;
    }
    const session = await needNode(nodes);
    if (!session) return;
    const { url, token } = session.client.address;
    const terminal = window.createTerminal({
      name: 'Sync Rules',
      iconPath: new ThemeIcon('arrow-swap'),
      message: l10n.t('The command sync-rules works here with the sync node at {0}. Try: sync-rules connections', url),
      env: { ...commandLine(), SYNC_RULES_NODE_URL: url, SYNC_RULES_TOKEN: token },
      // VS Code would keep the variables, and with them the token, to bring the terminal back.
      isTransient: true,
    });
    terminal.show();
  });
}
