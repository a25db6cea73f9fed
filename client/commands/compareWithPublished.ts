import { commands, type Disposable } from 'vscode';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { changedScripts } from '../ruling/bases';
import { chosenDrafts } from '../ruling/chosenRules';
import { compareWithDrafts, readNewest } from '../ruling/compare';
import { type RulingParts } from '../ruling/parts';
import { tellNothingNew } from '../ruling/publish';
import { draftsOf } from '../ruling/ruleFiles';
import { l10n } from '../words';

/** Shows what differs between the drafts and the newest published version: of one rule, or of both. */
export function registerCompareWithPublished(parts: RulingParts): Disposable {
  return commands.registerCommand(ids.compareWithPublished, async (argument: unknown) => {
    const chosen = await chosenDrafts(parts, argument, l10n.t('Compare with Published'));
    const read = chosen && (await readNewest(parts, chosen));
    if (!chosen || !read) return;
    const { tell } = parts.talk;
    const { info, folder, script } = chosen;
    const newest = read.result;
    if (!newest) {
      const answer = await tell.message('information', l10n.t('No rules of {0} are published yet.', info.name), [
        { id: ids.publishRules, label: l10n.t('Publish Rules') },
      ]);
      if (answer !== undefined) await commands.executeCommand(answer, info.id);
      return;
    }
    const drafts = await doing(tell, l10n.t('Reading the drafts of {0}', info.name), () => draftsOf(folder));
    if (!drafts) return;
    const changed = changedScripts(drafts.result, newest);
    if (changed.length === 0) parts.bases.keep(folder.folder.toString(), info.id, newest.version, newest);
    const wanted = changed.filter((one) => script === undefined || one === script);
    if (wanted.length > 0) await compareWithDrafts(parts, chosen, newest.version, wanted);
    else if (changed.length > 0)
      void tell.message(
        'information',
        l10n.t('This rule is as in version {0}; the other one differs.', newest.version),
      );
    else tellNothingNew(parts, chosen, newest.version);
  });
}
