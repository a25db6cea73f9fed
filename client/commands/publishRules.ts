import { commands, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { chosenDrafts, takesRules } from '../ruling/chosenRules';
import { type RulingParts } from '../ruling/parts';
import { publishDrafts } from '../ruling/publish';
import { l10n } from '../words';

/** Publishes both rules of a connection's folder. */
export function registerPublishRules(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.publishRules, async (argument: unknown) => {
    const chosen = await chosenDrafts(parts, argument, l10n.t('Publish Rules'), takesRules);
    if (chosen) await publishDrafts(parts, chosen);
  });
}
