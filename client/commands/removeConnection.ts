import { commands, workspace, type Disposable } from 'vscode';
import { askText } from '../connecting/askText';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { folderOf } from '../connecting/takeRules';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';

/** Removes a connection for good, after saying what that means. */
export function registerRemoveConnection(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.removeConnection, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Remove Connection'),
      fits: () => true,
      none: l10n.t('There are no connections yet.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const { tell } = parts.talk;
    const params = { id: info.id };
    const described = await doing(tell, l10n.t('Asking what removing {0} means', info.name), (signal) =>
      session.client.call('describeRemoval', { params }, { signal }),
    );
    if (!described) return;
    const answer = await tell.message(
      'warning',
      l10n.t('Remove {0}?', info.name),
      [
        { id: 'remove', label: l10n.t('Remove') },
        { id: 'reason', label: l10n.t('Remove with a Reason...') },
      ],
      { isModal: true, detail: described.result.sentences.join('\n') },
    );
    if (answer === undefined) return;
    const draft = `remove/${info.id}`;
    const title = l10n.t('Remove {0}', info.name);
    const prompt = l10n.t('Why? The other side will read it. The connection is removed when you press Enter.');
    const why = answer === 'reason' ? await askText(parts, draft, { title, prompt }) : '';
    if (why === undefined) return;
    const folder = folderOf(parts, session, info)?.folder;
    const done = await doing(tell, l10n.t('Removing {0}', info.name), () =>
      session.client.call('remove', { params, body: { why } }),
    );
    if (!done) return;
    parts.drafts.forget(draft);
    await session.refresh();
    const text = folder
      ? l10n.t('{0} is removed. Its files in {1} stay.', info.name, workspace.asRelativePath(folder, false))
      : l10n.t('{0} is removed.', info.name);
    void tell.message('information', text);
  });
}
