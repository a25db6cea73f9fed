import { type ConnectionInfo, type InvitationInfo, type InvitationPreview } from '../../server/node/api/contract';
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
  const session = nodes.all.find((node) => isIssuer(node.session?.connection(id)))?.session;
  let wasOpen = false;
  const look = () => {
    if (!session?.connections) return;
    const known = session.connection(id);
    const open = known?.invitation?.isOpen ? known.invitation : undefined;
    wasOpen ||= open !== undefined;
    // What is known of a new one may lag behind it, as long as it was never seen.
    const isOver = known ? known.status !== 'pending' || (wasOpen && !open) : wasOpen;
    if (isOver || (open && open.expiresAt > expiresAt)) void documents.close(document);
  };
  documents.follow(document, nodes.onChange(look));
  look();
}

/**
 * Everything that an invitation says, for somebody who has to decide.
 *
 * @param platformName what people call a platform
 */
export function offerInMarkdown(offer: InvitationPreview, platformName: (id: string) => string): string {
  const { kind, expiresAt, strict, issuer, own, name, description, sends, reads, problem } = offer;
  const rows: [string, string][] = [
    [l10n.t('Invitation of'), quoted(issuer.shortName)],
    [l10n.t('Node'), quoted(issuer.url)],
    [l10n.t('Fingerprint'), quoted(issuer.fingerprint)],
    [
      l10n.t('Tracker'),
      [plain(issuer.platform ? platformName(issuer.platform) : ''), quoted(issuer.trackerUrl)]
        .filter(Boolean)
        .join(', '),
    ],
    [l10n.t('Connection'), quoted(name)],
    [l10n.t('Description'), quoted(description)],
    [l10n.t('Your side is called'), quoted(own)],
    [
      l10n.t('Type'),
      kind === 'public' ? l10n.t('public: both sides call each other') : l10n.t('private: only your side calls'),
    ],
    [l10n.t('Valid until'), timeInWords(expiresAt)],
    [l10n.t('Six digits'), strict ? l10n.t('both sides compare them before the connection is active') : ''],
  ];
  return [
    `# ${l10n.t('What accepting this invitation would do')}`,
    l10n.t('Your sync node pairs with the node below. Nothing has happened yet.'),
    rows
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `- ${label}: ${value}`)
      .join('\n'),
    ...(problem ? [`**${plain(problem.title)}.** ${plain(problem.detail)}`] : []),
    `## ${l10n.t('What the other side sends')}`,
    fieldList(sends),
    `## ${l10n.t('What the other side reads')}`,
    fieldList(reads),
    l10n.t('Compare the fingerprint with the sender over another channel before you accept.'),
    '',
  ].join('\n\n');
}

function fieldList(paths: readonly string[] | null): string {
  if (paths === null) return l10n.t('The other side has not said it.');
  return paths.length === 0 ? l10n.t('Nothing.') : paths.map((path) => `- ${quoted(path)}`).join('\n');
}

/** What others wrote, as code: it is no Markdown of ours, makes no lines, and its addresses are no links to click. */
function quoted(text: string | null): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? '' : `\`${line.replaceAll('`', "'")}\``;
}

/** A sentence of ours, which may repeat what others wrote. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*[\]<>#|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
