import { commands, workspace, type Disposable } from 'vscode';
import { takeRules } from '../connecting/takeRules';
import { commands as ids } from '../ids';
import { chosenRules } from '../ruling/chosenRules';
import { type RulingParts } from '../ruling/parts';
import { pullInto } from '../ruling/pull';
import { l10n } from '../words';

/** Writes the newest rules of a connection and what the other side says into the workspace. */
export function registerPullRules(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.pullRules, async (argument: unknown) => {
    const chosen = await chosenRules(parts, argument, l10n.t('Pull Rules into Workspace'));
    if (!chosen) return;
    const { folder, info } = chosen;
    if (folder) {
      await pullInto(parts, { ...chosen, folder });
      return;
    }
    const written = await takeRules(parts, chosen);
    if (!written) return;
    const text = l10n.t('The rules of {0} are in the folder {1}.', info.name, workspace.asRelativePath(written, false));
    void parts.talk.tell.message('information', text);
  });
}
