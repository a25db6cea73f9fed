import { commands, type Disposable } from 'vscode';
import { askText } from '../connecting/askText';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** Somebody has looked into it that another node tried the invitation: the connection no longer asks for attention. */
export function registerAcknowledgeWarning(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.acknowledgeWarning, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Acknowledge Warning'),
      fits: ({ alarm }) => alarm !== null,
      none: l10n.t('No connection has a warning, so there is none to acknowledge.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const draft = `acknowledge/${info.id}`;
    const why = await askText(parts, draft, {
      title: l10n.t('Acknowledge the Warning of {0}', info.name),
      prompt: l10n.t('Who was it? It is noted in the history of this side; you can leave it empty.'),
    });
    if (why === undefined) return;
    const body = { why, ...(info.alarm && { fingerprint: info.alarm.fingerprint }) };
    const done = await doing(parts.talk.tell, l10n.t('Acknowledging the warning of {0}', info.name), () =>
      session.client.call('acknowledgeAlarm', { params: { id: info.id }, body }),
    );
    if (!done) return;
    parts.drafts.forget(draft);
    session.keep(done.result);
  });
}
