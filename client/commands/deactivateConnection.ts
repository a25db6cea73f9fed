import { commands, type Disposable } from 'vscode';
import { askText } from '../connecting/askText';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** Pauses a connection; what changes meanwhile is kept. */
export function registerDeactivateConnection(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.deactivateConnection, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Deactivate'),
      fits: ({ status, paused }) => status === 'active' || (status === 'deactivated' && paused.own === null),
      none: l10n.t('No connection is active, so there is none to deactivate.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const draft = `deactivate/${info.id}`;
    const why = await askText(parts, draft, {
      title: l10n.t('Deactivate {0}', info.name),
      prompt: l10n.t('Why? The other side will read it; you can leave it empty. What changes meanwhile is kept.'),
    });
    if (why === undefined) return;
    const done = await doing(parts.talk.tell, l10n.t('Deactivating {0}', info.name), () =>
      session.client.call('deactivate', { params: { id: info.id }, body: { why } }),
    );
    if (!done) return;
    parts.drafts.forget(draft);
    session.keep(done.result);
  });
}
