import { commands, type Disposable } from 'vscode';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** Goes on after a pause by this side. */
export function registerActivateConnection(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.activateConnection, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Activate'),
      fits: ({ status, paused }) => status === 'deactivated' && paused.own !== null,
      none: l10n.t('No connection was deactivated by this side.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const { tell } = parts.talk;
    const done = await doing(tell, l10n.t('Activating {0}', info.name), () =>
      session.client.call('activate', { params: { id: info.id }, body: {} }),
    );
    if (!done) return;
    session.keep(done.result);
    if (done.result.paused.partner)
      void tell.message('information', l10n.t('{0} goes on when the other side activates it, too.', info.name));
  });
}
