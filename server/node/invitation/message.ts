import { fingerprint } from '../identity/keys';
import { type Invitation, timeText } from './decode';

/** What to send to the other side, by whatever means people like. It holds the code, so it is as secret as a password. */
export interface InvitationMessage {
  readonly subject: string;
  readonly text: string;
  readonly markdown: string;
}

export interface MessageOptions {
  /** The publisher of the extension, for the link. */
  readonly publisher: string;
  /** How people call the tracker of the side that invites, such as its URL. */
  readonly tracker?: string;
}

/** The link that opens VS Code with the invitation in hand. */
export function invitationLink(code: string, publisher: string): string {
  return `vscode://${publisher}.sync-rules/accept?code=${encodeURIComponent(code)}`;
}

export function invitationMessage(invitation: Invitation, options: MessageOptions): InvitationMessage {
  const { code, claims, kid } = invitation;
  const link = invitationLink(code, options.publisher);
  const { own, partner, name, description } = claims.conn;
  const from = options.tracker === undefined ? own : `${own} (${options.tracker})`;
  const until = timeText(claims.exp);
  const print = fingerprint(kid);
  return {
    subject: oneLine(`Invitation to the connection ${name}`),
    text: lines([
      `${oneLine(from)} invites ${oneLine(partner)} to synchronise: connection "${oneLine(name)}".`,
      description && oneLine(description),
      '',
      'What to do, as administrator of the tracker on your side:',
      '1. Install the extension "Sync Rules" in VS Code.',
      '2. Open this link:',
      `   ${link}`,
      '   or run "Sync Rules: Accept Invitation" and paste this message.',
      '3. Look at what is shown, choose your project, and accept. Nothing is connected before that.',
      'On a server without VS Code, "sync-rules accept FILE" does the same, with this message in the file.',
      '',
      `Valid until ${until}, for one use.`,
      `Fingerprint of the node that invites: ${print}`,
      ...strictLines(claims.strict),
      'Treat this message like a password. If you do not know the sender, do not accept.',
      '',
      'Code:',
      code,
    ]),
    markdown: lines([
      `**${escape(from)}** invites **${escape(partner)}** to synchronise: connection **${escape(name)}**.`,
      description && `\n${escape(description)}`,
      '',
      'What to do, as administrator of the tracker on your side:',
      '',
      '1. Install the extension *Sync Rules* in VS Code.',
      `2. [Open the invitation](${link}), or run *Sync Rules: Accept Invitation* and paste this message.`,
      '3. Look at what is shown, choose your project, and accept. Nothing is connected before that.',
      '',
      'On a server without VS Code, `sync-rules accept FILE` does the same, with this message in the file.',
      '',
      `Valid until **${until}**, for one use.  `,
      `Fingerprint of the node that invites: \`${print}\``,
      '',
      ...strictLines(claims.strict),
      'Treat this message like a password. If you do not know the sender, do not accept.',
      '',
      '```text',
      code,
      '```',
    ]),
  };
}

function strictLines(strict: boolean): string[] {
  return strict ? ['Both sides will be shown six digits: compare them by telephone before you press Same.'] : [];
}

function lines(parts: readonly string[]): string {
  return `${parts.filter((part, at) => part !== '' || parts[at - 1] !== '').join('\n')}\n`;
}

/** Names come from users: they must not add lines that look like ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escape(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&');
}
