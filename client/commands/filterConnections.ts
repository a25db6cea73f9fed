import { commands, l10n, window, type Disposable } from 'vscode';
import { type ConnectionsView } from '../connections/connectionsView';
import { commands as ids } from '../ids';

/** Shows the connections that have the words in what is shown of them, while they are typed; Escape takes that back. */
export function registerFilterConnections(view: ConnectionsView): Disposable {
  return commands.registerCommand(ids.filterConnections, () => {
    const before = view.arrangement.filter;
    let isAccepted = false;
    const show = (filter: string) => view.arrange({ ...view.arrangement, filter });
    const box = window.createInputBox();
    box.title = l10n.t('Filter Connections');
    box.placeholder = l10n.t('Name, state, partner or type; empty shows all');
    box.value = before;
    box.onDidChangeValue(show);
    box.onDidAccept(() => {
      isAccepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!isAccepted) show(before);
      box.dispose();
    });
    box.show();
  });
}
