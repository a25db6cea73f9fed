import { commands, window, type Disposable } from 'vscode';
import { commands as ids } from './ids';
import { type Talk } from './talk/talk';
import { l10n } from './words';

/** Links in invitations: `vscode://sync-rules.sync-rules/accept?code=...` opens the wizard, which asks before anything happens. */
export function registerInvitationLinks(talk: Talk): Disposable {
  return window.registerUriHandler({
    handleUri: async ({ path, query }) => {
      const code = new URLSearchParams(query).get('code');
      if (path === '/accept' && code !== null) {
        await commands.executeCommand(ids.acceptInvitation, code);
        return;
      }
      const text = l10n.t('This link is not understood. Paste the whole invitation instead, or update Sync Rules.');
      const accept = [{ id: ids.acceptInvitation, label: l10n.t('Accept Invitation') }];
      const answer = await talk.tell.message('error', text, accept);
      if (answer !== undefined) await commands.executeCommand(answer);
    },
  });
}
