import { commands, type Disposable } from 'vscode';
import { answerInvitation } from '../connecting/answerInvitation';
import { type ConnectingParts } from '../connecting/parts';
import { commands as ids } from '../ids';

/** Says no to an invitation, with a reason if the user likes. */
export function registerDeclineInvitation(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.declineInvitation, async (text: unknown) => {
    await answerInvitation(parts, typeof text === 'string' ? text : undefined, true);
  });
}
