import { commands, type Disposable } from 'vscode';
import { askText } from '../connecting/askText';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** Says what a connection is for. */
export function registerEditDescription(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.editDescription, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Edit Description'),
      fits: () => true,
      none: l10n.t('There are no connections yet.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const draft = `description/${info.id}`;
    const description = await askText(parts, draft, {
      title: l10n.t('Description of {0}', info.name),
      prompt: l10n.t('What is the connection for? Only this side sees it.'),
      value: info.description,
    });
    if (description === undefined || description === info.description) return;
    const done = await doing(parts.talk.tell, l10n.t('Changing the description'), () =>
      session.client.call('changeConnection', { params: { id: info.id }, body: { description } }),
    );
    if (!done) return;
    parts.drafts.forget(draft);
    session.keep(done.result);
  });
}
