import { commands, type Disposable } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { answerInvitation } from '../connecting/answerInvitation';
import { type ConnectingParts } from '../connecting/parts';
import { takeRules } from '../connecting/takeRules';
import { commands as ids } from '../ids';
import { l10n } from '../words';
import { type NodeSession } from '../node/nodeSession';

/** Takes an invitation as it was sent, shows what it offers, and accepts it once the summary is. */
export function registerAcceptInvitation(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.acceptInvitation, async (text: unknown) => {
    const done = await answerInvitation(parts, typeof text === 'string' ? text : undefined, false);
    if (done === undefined) return;
    if (done.connection) await finish(parts, done.session, done.connection, done.partnerPlatform);
  });
}

async function finish(
  parts: ConnectingParts,
  session: NodeSession,
  info: ConnectionInfo,
  partnerPlatform: string | undefined,
): Promise<void> {
  session.keep(info);
  await takeRules(parts, { session, info, ...(partnerPlatform !== undefined && { partnerPlatform }) });
  await parts.reveal(info.id);
  if (info.digits === null) return;
  const text = l10n.t('Both sides of {0} see six digits. It is active when both users have compared them.', info.name);
  const compare = [{ id: ids.compareDigits, label: l10n.t('Compare Digits') }];
  const answer = await parts.talk.tell.message('information', text, compare);
  if (answer !== undefined) await commands.executeCommand(answer, info.id);
}
