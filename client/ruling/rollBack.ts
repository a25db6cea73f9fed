import { type RuleVersion } from '../../server/node/api/contract';
import { doing } from '../connecting/tellProblem';
import { l10n } from '../words';
import { changedScripts, scripts } from './bases';
import { ruleFileOf, type ChosenRules } from './chosenRules';
import { compareWithDrafts, openDiff } from './compare';
import { type RulingParts } from './parts';
import { draftsOf, replaceTexts } from './ruleFiles';

/** Shows what going back to an older version changes; false where that could not be read or is nothing, which was told. */
export async function showChange(
  { talk, published }: RulingParts,
  { info, session }: ChosenRules,
  newest: number,
  older: number,
): Promise<boolean> {
  const read = await doing(talk.tell, l10n.t('Reading the rules of {0}', info.name), (signal) =>
    Promise.all(
      [newest, older].map((version) =>
        session.client.call('getRuleVersion', { params: { id: info.id, version: String(version) } }, { signal }),
      ),
    ),
  );
  const [now, then] = read?.result ?? [];
  if (!now || !then) return false;
  published.know(info, now);
  published.know(info, then);
  const changed = changedScripts(now, then);
  if (changed.length === 0)
    void talk.tell.message('information', l10n.t('Version {0} has the same rules as version {1}.', older, newest));
  for (const script of changed) {
    const title = l10n.t('{0} of {1}: version {2} ↔ version {3}', script, info.name, newest, older);
    await openDiff(published.uriOf(info, newest, script), published.uriOf(info, older, script), title);
  }
  return changed.length > 0;
}

/** Says that a version was brought back, and offers to take it into the workspace, where other drafts are. */
export async function offerRestored(parts: RulingParts, chosen: ChosenRules, restored: RuleVersion): Promise<void> {
  const { info, folder } = chosen;
  const { tell } = parts.talk;
  const text = l10n.t('Version {0} of the rules of {1} counts now.', restored.version, info.name);
  if (!folder) {
    tell.done(text);
    return;
  }
  const drafts = await draftsOf(folder).catch(() => undefined);
  const changed = drafts ? changedScripts(drafts, restored) : scripts;
  const keepBase = () => parts.bases.keep(folder.folder.toString(), info.id, restored.version, restored);
  if (changed.length === 0) {
    keepBase();
    tell.done(text);
    return;
  }
  const compare = { id: 'compare', label: l10n.t('Compare') };
  const replace = { id: 'replace', label: l10n.t('Replace Drafts') };
  for (let actions = [replace, compare]; ; actions = [replace]) {
    const answer = await tell.message(
      'information',
      `${text} ${l10n.t('The drafts in the workspace are others. Shall they be replaced?')}`,
      drafts ? actions : [replace],
    );
    if (answer === 'compare') await compareWithDrafts(parts, { ...chosen, folder }, restored.version, changed);
    if (answer !== 'compare' && answer !== 'replace') return;
    if (answer === 'compare') continue;
    const files = changed.map((script) => ({ uri: ruleFileOf(folder, script), text: restored[script] }));
    if (await doing(tell, l10n.t('Writing the rules of {0}', info.name), () => replaceTexts(files, true))) keepBase();
    return;
  }
}
