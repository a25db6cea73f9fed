import { commands, type Disposable } from 'vscode';
import { type ConnectionsView } from '../connections/connectionsView';
import { commands as ids } from '../ids';
import { type Talk } from '../talk/talk';
import { alone, valueOf } from '../wizard/ask';
import { l10n } from '../words';

/** Shows the connections that have the words in what is shown of them, while they are typed; Escape takes that back. */
export function registerFilterConnections(view: ConnectionsView, { ask }: Talk): Disposable {
  return commands.registerCommand(ids.filterConnections, async () => {
    const before = view.arrangement.filter;
    const show = (filter: string) => view.arrange({ ...view.arrangement, filter });
    const question = {
      prompt: l10n.t('Name, state, partner or type; empty shows all'),
      value: before,
      typed: show,
    };
    const answer = await ask.text(question, alone(l10n.t('Filter Connections')));
    show(valueOf(answer) ?? before);
  });
}
