import { commands, Disposable } from 'vscode';
import { chosenConnection } from '../connecting/chosenConnection';
import { copyInvitation } from '../connecting/invitations';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { alone, valueOf } from '../wizard/ask';
import { l10n } from '../words';

/** Copies an invitation that waits for its answer: the message, its code or its link. */
export function registerCopyInvitation(parts: ConnectingParts): Disposable {
  return Disposable.from(
    commands.registerCommand(ids.copyInvitation, (row: unknown) => copy(parts, row)),
    // A key passes no line.
    commands.registerCommand(ids.copySelectedInvitation, (row: unknown) => copy(parts, row ?? parts.selected())),
  );
}

async function copy(parts: ConnectingParts, row: unknown): Promise<void> {
  const chosen = await chosenConnection(parts, row, {
    title: l10n.t('Copy Invitation'),
    fits: ({ role, invitation }) => role === 'issuer' && (invitation?.isOpen ?? false),
    none: l10n.t('No invitation waits for its answer. Generate Invitation makes one.'),
  });
  if (!chosen) return;
  const { info, session } = chosen;
  const { ask, tell } = parts.talk;
  if (!info.invitation?.isOpen) {
    void tell.message('information', l10n.t('No invitation of {0} waits for its answer.', info.name));
    return;
  }
  const answer = await ask.choice(
    {
      placeholder: l10n.t('What shall be copied? Each is as secret as a password.'),
      choices: [
        { id: 'text', label: l10n.t('Whole Message'), detail: l10n.t('It says what to do.'), icon: 'mail' },
        { id: 'code', label: l10n.t('Code Alone'), icon: 'key' },
        { id: 'link', label: l10n.t('Link'), detail: l10n.t('It opens VS Code with the invitation.'), icon: 'link' },
      ],
    },
    alone(l10n.t('Copy the Invitation of {0}', info.name)),
  );
  const form = valueOf(answer);
  if (form === undefined) return;
  const done = await doing(tell, l10n.t('Reading the invitation'), (signal) =>
    session.client.call('showInvitation', { params: { id: info.id } }, { signal }),
  );
  if (!done) return;
  const { text, code, link } = done.result;
  await copyInvitation(parts, form === 'code' ? code : form === 'link' ? link : text);
}
