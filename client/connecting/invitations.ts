import { type ConnectionInfo, type InvitationInfo } from '../../server/node/api/contract';
import { l10n, timeInWords } from '../words';
import { type ConnectingParts } from './parts';

/** Says that an invitation is there to be sent; it is copied or shown as the user likes. */
export async function offerInvitation(
  parts: ConnectingParts,
  connection: ConnectionInfo,
  invitation: InvitationInfo,
): Promise<void> {
  const { name, partner } = connection;
  const text = l10n.t('Connection {0} waits for {1}. Send the invitation.', name, partner.shortName);
  const answer = await parts.talk.tell.message(
    'information',
    text,
    [
      { id: 'copy', label: l10n.t('Copy Invitation') },
      { id: 'show', label: l10n.t('Show Message') },
      { id: 'later', label: l10n.t('Later'), isClosing: true },
    ],
    {
      isModal: true,
      detail: l10n.t(
        'It is valid until {0}, and as secret as a password. Copy Invitation at the connection in the Connections view gives it again.',
        timeInWords(invitation.expiresAt),
      ),
    },
  );
  if (answer === 'copy') await copyInvitation(parts, invitation.text);
  if (answer === 'show') await showInvitation(parts, connection, invitation);
}

export async function copyInvitation({ talk }: ConnectingParts, text: string): Promise<void> {
  await talk.tell.copy(text);
  talk.tell.done(l10n.t('The invitation is copied. Treat it like a password.'));
}

/** Shows the message until it is closed, or the invitation is worth nothing any more. */
export async function showInvitation(
  { documents, nodes }: ConnectingParts,
  { id, name }: ConnectionInfo,
  { subject, text, expiresAt }: InvitationInfo,
): Promise<void> {
  const title = l10n.t('Invitation to {0}', name);
  // As it is copied: the marks of Markdown would only be in the way of reading.
  const document = await documents.show(`${title}.txt`, `${subject}\n\n${text}`, {
    language: 'plaintext',
    isWrapped: true,
  });
  const isIssuer = (one: ConnectionInfo | undefined) => one?.role === 'issuer';
  const node = nodes.all.find(({ session }) => isIssuer(session?.connection(id)))?.id;
  let wasOpen = false;
  let isKnown = false;
  const look = () => {
    // A node that was away has another session.
    const session = nodes.all.find((one) => one.id === node)?.session;
    if (!session?.connections) return;
    const known = session.connection(id);
    const open = known?.invitation?.isOpen ? known.invitation : undefined;
    wasOpen ||= open !== undefined;
    isKnown ||= open?.expiresAt === expiresAt;
    // What is known of a new one may lag behind it, as long as it was never seen.
    const isOver = wasOpen ? !open : known?.status === 'active';
    if (isOver || (isKnown && open?.expiresAt !== expiresAt)) void documents.close(document);
  };
  documents.follow(document, nodes.onChange(look));
  look();
}
