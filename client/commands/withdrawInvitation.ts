import { commands, type Disposable } from 'vscode';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** Takes an invitation back, after asking. */
export function registerWithdrawInvitation(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.withdrawInvitation, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Withdraw Invitation'),
      fits: ({ role, invitation }) => role === 'issuer' && (invitation?.isOpen ?? false),
      none: l10n.t('No invitation waits for its answer, so there is none to withdraw.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const { tell } = parts.talk;
    const answer = await tell.message(
      'warning',
      l10n.t('Withdraw the invitation of {0}?', info.name),
      [{ id: 'withdraw', label: l10n.t('Withdraw') }],
      { isModal: true, detail: l10n.t('Whoever tries it is told so. You can make another one later.') },
    );
    if (answer === undefined) return;
    const done = await doing(tell, l10n.t('Withdrawing the invitation'), () =>
      session.client.call('withdrawInvitation', { params: { id: info.id }, body: {} }),
    );
    if (done) session.keep(done.result);
  });
}
