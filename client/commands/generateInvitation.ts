import { commands, type Disposable } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { chosenConnection, type ChosenConnection } from '../connecting/chosenConnection';
import { copyInvitation, showInvitation } from '../connecting/invitations';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** Makes an invitation, or a new one in the place of one that waits; shows the message and copies it. */
export function registerGenerateInvitation(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.generateInvitation, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Generate Invitation'),
      fits: ({ role, status, phase }) => role === 'issuer' && (status === 'pending' || phase === 'declined'),
      none: l10n.t('No connection of this side waits for its other side, so there is nobody to invite.'),
    });
    if (!chosen) return;
    const wanted = await isNewWanted(parts, chosen.info);
    if (wanted === undefined) return;
    const invitation = await (wanted ? made(parts, chosen) : known(parts, chosen));
    if (!invitation) return;
    await showInvitation(parts, chosen.info, invitation);
    await copyInvitation(parts, invitation.text);
  });
}

async function isNewWanted(
  { talk }: ConnectingParts,
  { name, invitation }: ConnectionInfo,
): Promise<boolean | undefined> {
  if (!invitation?.isOpen) return true;
  const answer = await talk.tell.message(
    'warning',
    l10n.t('{0} has an invitation that waits for its answer. Make a new one?', name),
    [
      { id: 'show', label: l10n.t('Show and Copy the Present One') },
      { id: 'renew', label: l10n.t('Make a New One') },
    ],
    { isModal: true, detail: l10n.t('The present one is worth nothing then: whoever tries it is told so.') },
  );
  return answer === undefined ? undefined : answer === 'renew';
}

async function made({ talk }: ConnectingParts, { info, session }: ChosenConnection) {
  const done = await doing(talk.tell, l10n.t('Making an invitation'), () =>
    session.client.call('invite', { params: { id: info.id }, body: {} }),
  );
  return done?.result;
}

async function known({ talk }: ConnectingParts, { info, session }: ChosenConnection) {
  const done = await doing(talk.tell, l10n.t('Reading the invitation'), (signal) =>
    session.client.call('showInvitation', { params: { id: info.id } }, { signal }),
  );
  return done?.result;
}
