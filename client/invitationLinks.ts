import { commands, window, type Disposable, type Uri } from 'vscode';
import { commands as ids } from './ids';
import { type Talk } from './talk/talk';
import { l10n } from './words';

/** The code of an invitation is far shorter. */
const longestCode = 4096;

/** Links in invitations: `vscode://sync-rules.sync-rules/accept?code=...` opens the wizard, which asks before anything happens. */
export function registerInvitationLinks(talk: Talk): Disposable {
  return window.registerUriHandler({ handleUri: (uri) => followInvitationLink(talk, uri) });
}

/** Opens the wizard with the code; says in words what is wrong with any other link. */
export async function followInvitationLink(
  { tell }: Talk,
  { path, query }: Pick<Uri, 'path' | 'query'>,
): Promise<void> {
  const code = new URLSearchParams(query).get('code')?.trim() ?? '';
  if (path === '/accept' && code !== '' && code.length <= longestCode) {
    await commands.executeCommand(ids.acceptInvitation, code);
    return;
  }
  const accept = [{ id: ids.acceptInvitation, label: l10n.t('Accept Invitation') }];
  const answer = await tell.message('error', mistakeIn(path, code), accept);
  if (answer !== undefined) await commands.executeCommand(answer);
}

function mistakeIn(path: string, code: string): string {
  if (path !== '/accept')
    return l10n.t('This link is not understood. Paste the whole invitation instead, or update Sync Rules.');
  if (code === '')
    return l10n.t('There is no invitation in this link; it was cut off. Paste the whole message instead.');
  return l10n.t('This link is too long to be an invitation. Ask for another one, or paste the whole message.');
}
