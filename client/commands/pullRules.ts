import { commands, type Disposable } from 'vscode';
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
    const { folder } = chosen;
    await (folder ? pullInto(parts, { ...chosen, folder }) : takeRules(parts, chosen));
  });
}
