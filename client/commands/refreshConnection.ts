import { commands, type Disposable } from 'vscode';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

const timeoutMs = 60_000;

/** Gets in touch with the other side now. */
export function registerRefreshConnection(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.refreshConnection, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Refresh Connection'),
      fits: ({ status }) => status !== 'ended',
      none: l10n.t('All connections have ended, so there is nobody to ask.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const done = await doing(parts.talk.tell, l10n.t('Asking the other side of {0}', info.name), (signal) =>
      session.client.call('refresh', { params: { id: info.id } }, { signal, timeoutMs }),
    );
    if (done) session.keep(done.result);
  });
}
