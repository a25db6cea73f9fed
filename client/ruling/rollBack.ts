import { type RuleVersion } from '../../server/node/api/contract';
import { doing } from '../connecting/tellProblem';
import { l10n } from '../words';
import { noteOwn } from './author';
import { changedScripts, scripts, type Script } from './bases';
import { ruleFileOf, type ChosenDrafts, type ChosenRules } from './chosenRules';
import { compareWithDrafts } from './compare';
import { closeComparisons, closeVersions, openDiff } from './comparisons';
import { type RulingParts } from './parts';
import { draftsOf, replaceTexts } from './ruleFiles';

/** Going back to an older version. */
export interface GoingBack {
  readonly newest: RuleVersion;
  readonly older: RuleVersion;
}

/** What going back would do to the drafts of a folder. */
interface Beside {
  /** Those that are not as the older version is. */
  readonly others: readonly Script[];
  /** Those of them that are not as the newest one is either: replaced, they would be lost. */
  readonly unpublished: readonly Script[];
}

/**
 * Shows what going back to an older version changes, and the drafts that have changes of their own. `undefined` where that could
 * not be read or is nothing, which was told.
 */
export async function showChange(
  parts: RulingParts,
  chosen: ChosenRules,
  newestVersion: number,
  olderVersion: number,
): Promise<GoingBack | undefined> {
  const { talk, published } = parts;
  const { info, session } = chosen;
  const read = await doing(talk.tell, l10n.t('Reading the rules of {0}', info.name), (signal) =>
    Promise.all(
      [newestVersion, olderVersion].map((version) =>
        session.client.call('getRuleVersion', { params: { id: info.id, version: String(version) } }, { signal }),
      ),
    ),
  );
  const [newest, older] = read?.result ?? [];
  if (!newest || !older) return undefined;
  published.know(info, newest);
  published.know(info, older);
  const changed = changedScripts(newest, older);
  if (changed.length === 0) {
    const text = l10n.t('Version {0} has the same rules as version {1}.', older.version, newest.version);
    void talk.tell.message('information', text);
    return undefined;
  }
  if (hasDrafts(chosen))
    await compareWithDrafts(parts, chosen, older.version, (await draftsBeside(chosen, { newest, older })).unpublished);
  for (const script of changed) {
    const title = l10n.t('{0} of {1}: version {2} ↔ version {3}', script, info.name, newest.version, older.version);
    const [left, right] = [newest, older].map(({ version }) => published.uriOf(info, version, script));
    if (left && right) await openDiff(left, right, title);
  }
  return { newest, older };
}

/** Asks once for all: whether to go back, and whether the drafts shall go with it. `undefined`: it was not confirmed. */
export async function confirmGoingBack(
  { talk }: RulingParts,
  chosen: ChosenRules,
  going: GoingBack,
): Promise<'keepDrafts' | 'replaceDrafts' | undefined> {
  const { newest, older } = going;
  const { others, unpublished } = hasDrafts(chosen)
    ? await draftsBeside(chosen, going)
    : { others: [], unpublished: [] };
  const replace = { id: 'replace', label: l10n.t('Roll Back and Replace Drafts') };
  const keep = { id: 'keep', label: l10n.t('Roll Back, Keep Drafts') };
  const files = unpublished.map((script) => `${script}.groovy`).join(', ');
  const aboutDrafts =
    unpublished.length > 0
      ? l10n.t('The drafts in the workspace have changes that are not published: {0}.', files)
      : l10n.t('The drafts in the workspace differ from version {0}.', older.version);
  const answer = await talk.tell.message(
    'warning',
    l10n.t('Shall version {0} of the rules of {1} be brought back?', older.version, chosen.info.name),
    // What loses nothing comes first.
    others.length === 0
      ? [{ id: 'keep', label: l10n.t('Roll Back') }]
      : unpublished.length > 0
        ? [keep, replace]
        : [replace, keep],
    {
      isModal: true,
      detail: [
        l10n.t('It becomes version {0} and counts at once. Version {1} is kept.', newest.version + 1, newest.version),
        ...(others.length > 0 ? [aboutDrafts] : []),
      ].join(' '),
    },
  );
  if (answer === undefined) return undefined;
  return answer === 'replace' ? 'replaceDrafts' : 'keepDrafts';
}

/** Says that a version counts now, and brings the drafts in line with it where that was wanted. */
export async function finishGoingBack(
  parts: RulingParts,
  chosen: ChosenRules,
  restored: RuleVersion,
  drafts: 'keepDrafts' | 'replaceDrafts',
): Promise<void> {
  const { info } = chosen;
  const { tell } = parts.talk;
  noteOwn(parts, info, restored.version);
  await closeVersions((file) => parts.published.isOf(info, file));
  if (hasDrafts(chosen)) await followRestored(parts, chosen, restored, drafts === 'replaceDrafts');
  tell.done(l10n.t('Version {0} of the rules of {1} counts now.', restored.version, info.name));
}

async function followRestored(
  { bases, talk }: RulingParts,
  { info, folder }: ChosenDrafts,
  restored: RuleVersion,
  isReplaced: boolean,
): Promise<void> {
  const drafts = await draftsOf(folder).catch(() => undefined);
  const changed = drafts ? changedScripts(drafts, restored) : scripts;
  if (changed.length > 0 && !isReplaced) return;
  const files = changed.map((script) => ({ uri: ruleFileOf(folder, script), text: restored[script] }));
  const title = l10n.t('Writing the rules of {0}', info.name);
  if (!(await doing(talk.tell, title, () => replaceTexts(files, true)))) return;
  bases.keep(folder.folder.toString(), info.id, restored.version, restored);
  await closeComparisons(scripts.map((script) => ruleFileOf(folder, script)));
}

async function draftsBeside({ folder }: ChosenDrafts, { newest, older }: GoingBack): Promise<Beside> {
  const drafts = await draftsOf(folder).catch(() => undefined);
  if (!drafts) return { others: scripts, unpublished: [] };
  const others = changedScripts(drafts, older);
  return { others, unpublished: others.filter((script) => changedScripts(drafts, newest).includes(script)) };
}

function hasDrafts(chosen: ChosenRules): chosen is ChosenDrafts {
  return chosen.folder !== undefined;
}
