import { commands, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { chosenDrafts } from '../ruling/chosenRules';
import { type RulingParts } from '../ruling/parts';
import { replaceByTemplate } from '../ruling/template';
import { l10n } from '../words';

/** Makes the drafts of a connection anew from a template, once the user has seen what that changes. */
export function registerChooseTemplate(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.chooseTemplate, async (argument: unknown) => {
    const chosen = await chosenDrafts(parts, argument, l10n.t('Choose Template'));
    if (chosen) await replaceByTemplate(parts, chosen);
  });
}
