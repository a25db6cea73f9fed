import { commands, type Disposable } from 'vscode';
import { chosenConnection } from '../connecting/chosenConnection';
import { copyInvitation } from '../connecting/invitations';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** What the key in the Connections view passes. */
const selectedRow = 'selected';

/** Copies an invitation that waits for its answer: the message, its code or its link. */
export function registerCopyInvitation(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.copyInvitation, async (argument: unknown) => {
    const row = argument === selectedRow ? parts.selected() : argument;
    const title = l10n.t('Copy Invitation');
    const chosen = await chosenConnection(parts, row, {
      title,
      fits: ({ role, invitation }) => role === 'issuer' && (invitation?.isOpen ?? false),
      none: l10n.t('No invitation waits for its answer. Generate Invitation makes one.'),
    });
    if (!chosen) return;
    const { ask, tell } = parts.talk;
    const answer = await ask.choice(
      {
        placeholder: l10n.t('What shall be copied? Each is as secret as a password.'),
        choices: [
          { id: 'text', label: l10n.t('Whole Message'), detail: l10n.t('It says what to do.'), icon: 'mail' },
          { id: 'code', label: l10n.t('Code Alone'), icon: 'key' },
          { id: 'link', label: l10n.t('Link'), detail: l10n.t('It opens VS Code with the invitation.'), icon: 'link' },
        ],
      },
      { title, step: 0, totalSteps: 0, canGoBack: false },
    );
    if (answer === 'back' || 'dismissed' in answer) return;
    const { client } = chosen.session;
    const done = await doing(tell, l10n.t('Reading the invitation'), (signal) =>
      client.call('showInvitation', { params: { id: chosen.info.id } }, { signal }),
    );
    if (!done) return;
    const { text, code, link } = done.result;
    await copyInvitation(parts, answer.value === 'code' ? code : answer.value === 'link' ? link : text);
  });
}
