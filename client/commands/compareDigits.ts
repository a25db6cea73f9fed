import { commands, type Disposable } from 'vscode';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

const timeoutMs = 60_000;

/** Says whether both sides see the same six digits, where the invitation asked for that. */
export function registerCompareDigits(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.compareDigits, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Compare Digits'),
      fits: ({ digits }) => digits !== null,
      none: l10n.t('No connection waits for its digits to be compared.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const { tell } = parts.talk;
    if (info.digits === null) {
      void tell.message('information', l10n.t('{0} has no digits to compare, or not yet.', info.name));
      return;
    }
    const answer = await tell.message(
      'warning',
      l10n.t('Does the other side see {0}, too?', info.digits),
      [
        { id: 'same', label: l10n.t('Same') },
        { id: 'different', label: l10n.t('Different') },
      ],
      {
        isModal: true,
        detail: l10n.t('Ask by telephone or in person. If they differ, somebody is in between: nothing is connected.'),
      },
    );
    if (answer === undefined) return;
    const body = { same: answer === 'same' };
    const done = await doing(tell, l10n.t('Telling the sync node'), () =>
      session.client.call('compareDigits', { params: { id: info.id }, body }, { timeoutMs }),
    );
    if (done) session.keep(done.result);
  });
}
