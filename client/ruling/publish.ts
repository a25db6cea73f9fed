import { commands } from 'vscode';
import { type RuleError, type RuleVersion, type Scripts } from '../../server/node/api/contract';
import { askText } from '../connecting/askText';
import { doing } from '../connecting/tellProblem';
import { NodeApiError } from '../node/nodeErrors';
import { l10n } from '../words';
import { authorOf, noteOwn } from './author';
import { changedScripts, scripts, standingOf } from './bases';
import { ruleFileOf, type ChosenDrafts } from './chosenRules';
import { compareWithDrafts, readNewest } from './compare';
import { closeComparisons, keepEditing } from './comparisons';
import { type RulingParts } from './parts';
import { ruleErrorsOf } from './ruleErrors';
import { savedDraftsOf } from './ruleFiles';

/** The node compiles both rules before it answers. */
const timeoutMs = 60_000;

/** Publishes the drafts of a folder as the next version. Nothing is overwritten that the user has not seen. */
export async function publishDrafts(parts: RulingParts, chosen: ChosenDrafts): Promise<void> {
  const { info, folder } = chosen;
  const saved = await readDrafts(parts, chosen);
  const read = saved && (await readNewest(parts, chosen));
  if (!read) return;
  let drafts = saved.result;
  let newest = read.result;
  let base = parts.bases.find(folder.folder.toString(), info.id);
  let note: string | undefined;
  for (;;) {
    const standing = standingOf(drafts, newest, base);
    if (standing === 'same') {
      await settle(parts, chosen, newest?.version ?? 0, drafts);
      tellNothingNew(parts, chosen, newest?.version ?? 0);
      return;
    }
    if (newest && standing !== 'ready') {
      if (!(await agreeOnTop(parts, chosen, drafts, newest, standing))) return;
      base = newest.version;
      // What was open beside the comparison may have been worked into the drafts meanwhile.
      const again = await readDrafts(parts, chosen);
      if (!again) return;
      drafts = again.result;
      if (changedScripts(drafts, newest).length === 0) continue;
    }
    note ??= await askNote(parts, chosen);
    if (note === undefined) return;
    const answer = await send(parts, chosen, drafts, { note, base: newest?.version ?? 0 });
    if (!answer) return;
    if (answer.errors) {
      await showMistakes(parts, chosen, answer.errors);
      return;
    }
    const { version, isNewer } = answer;
    parts.published.know(info, version);
    // A newer version with these very texts is this publication, of which the answer was lost.
    if (!isNewer || changedScripts(drafts, version).length === 0) {
      noteOwn(parts, info, version.version);
      await settle(parts, chosen, version.version, version);
      parts.drafts.forget(draftName(chosen));
      parts.talk.tell.done(l10n.t('Version {0} of the rules of {1} is published.', version.version, info.name));
      return;
    }
    base ??= newest?.version ?? 0;
    newest = version;
  }
}

function readDrafts(parts: RulingParts, { info, folder }: ChosenDrafts) {
  return doing(parts.talk.tell, l10n.t('Saving the rules of {0}', info.name), () => savedDraftsOf(folder));
}

interface Sending {
  readonly note: string;
  readonly base: number;
}

type Answered =
  | { readonly version: RuleVersion; readonly isNewer: boolean; readonly errors?: never }
  | { readonly errors: readonly RuleError[] };

async function send(
  { talk }: RulingParts,
  { info, session }: ChosenDrafts,
  drafts: Scripts,
  { note, base }: Sending,
): Promise<Answered | undefined> {
  const done = await doing(talk.tell, l10n.t('Publishing the rules of {0}', info.name), async (signal) => {
    try {
      const options = { signal, timeoutMs, ifMatch: base };
      const body = { ...drafts, note };
      const version = await session.client.call('publishRules', { params: { id: info.id }, body }, options);
      return { version, isNewer: false };
    } catch (error) {
      return answerIn(error);
    }
  });
  return done?.result;
}

/** A refusal that is more than a message; anything else is thrown on. */
function answerIn(error: unknown): Answered {
  if (error instanceof NodeApiError && error.slug === 'rules-wrong') {
    const errors = ruleErrorsOf(error);
    if (errors.length > 0) return { errors };
  }
  if (error instanceof NodeApiError && error.slug === 'rules-conflict') {
    const newest = error.facts.newest as Partial<RuleVersion> | undefined;
    if (typeof newest?.version === 'number') return { version: newest as RuleVersion, isNewer: true };
  }
  throw error;
}

/** What the drafts were compared with is over then. */
async function settle(
  { bases, mistakes }: RulingParts,
  { info, folder }: ChosenDrafts,
  version: number,
  texts: Scripts,
): Promise<void> {
  const files = scripts.map((script) => ruleFileOf(folder, script));
  bases.keep(folder.folder.toString(), info.id, version, texts);
  mistakes.clear(files);
  await closeComparisons(files);
}

/** The drafts are as the newest version is. */
export function tellNothingNew({ talk }: RulingParts, { info }: ChosenDrafts, version: number): void {
  void talk.tell.message(
    'information',
    l10n.t('Nothing has changed since version {0} of the rules of {1}.', version, info.name),
  );
}

/** Shows what would be replaced before it can be; who has seen it, and publishes again, only confirms. */
async function agreeOnTop(
  parts: RulingParts,
  chosen: ChosenDrafts,
  drafts: Scripts,
  newest: RuleVersion,
  standing: 'conflict' | 'unknown',
): Promise<boolean> {
  const { comparisons, talk } = parts;
  const { info, folder } = chosen;
  const { version } = newest;
  const uri = folder.folder.toString();
  const by = authorOf(parts, chosen, newest);
  const publish = { id: 'publish', label: l10n.t('Publish on Top of Version {0}', version) };
  const shown = comparisons.shown(uri);
  if (shown === version) {
    const answer = await talk.tell.message(
      'warning',
      l10n.t('Publish the rules of {0} on top of version {1}?', info.name, version),
      [publish, { id: 'compare', label: l10n.t('Compare') }],
      {
        isModal: true,
        detail: l10n.t(
          'Version {0} was published by {1}. What only it has no longer counts then. The version is kept.',
          ...[version, by],
        ),
      },
    );
    if (answer !== 'compare') return answer === 'publish';
  }
  const all = scripts.map((script) => ruleFileOf(folder, script));
  if (shown !== undefined && shown !== version) await closeComparisons(all);
  const changed = changedScripts(drafts, newest);
  const text =
    standing === 'conflict'
      ? l10n.t(
          'Version {0} of the rules of {1} was published meanwhile, by {2}. Take over into your draft what shall stay of it, then publish on top of it.',
          ...[version, info.name, by],
        )
      : l10n.t(
          'It is not known which version the drafts of {0} were made from. Version {1}, by {2}, is the newest. Take over into your draft what shall stay of it, then publish on top of it.',
          ...[info.name, version, by],
        );
  return comparisons.ask({
    asked: 'publish',
    files: changed.map((script) => ruleFileOf(folder, script)),
    open: async () => {
      await compareWithDrafts(parts, chosen, version, changed);
      comparisons.noteShown(uri, version);
    },
    tell: () => talk.tell.message('warning', text, [publish, { id: keepEditing, label: l10n.t('Keep Editing') }]),
  });
}

function draftName({ info }: ChosenDrafts): string {
  return `publish/${info.id}`;
}

function askNote(parts: RulingParts, chosen: ChosenDrafts): Promise<string | undefined> {
  return askText(parts, draftName(chosen), {
    title: l10n.t('Publish Rules of {0}', chosen.info.name),
    prompt: l10n.t('What has changed? It stands beside the version, and may stay empty.'),
  });
}

async function showMistakes(
  { mistakes, talk }: RulingParts,
  { info, folder }: ChosenDrafts,
  errors: readonly RuleError[],
): Promise<void> {
  mistakes.clear(scripts.map((script) => ruleFileOf(folder, script)));
  await mistakes.show(errors, (script) => ruleFileOf(folder, script));
  const answer = await talk.tell.message(
    'error',
    errors.length === 1
      ? l10n.t('The rules of {0} were not published: they have a mistake. Correct it and publish again.', info.name)
      : l10n.t(
          'The rules of {0} were not published: they have {1} mistakes. Correct them and publish again.',
          info.name,
          errors.length,
        ),
    [{ id: 'workbench.actions.view.problems', label: l10n.t('Show Problems') }],
  );
  if (answer !== undefined) await commands.executeCommand(answer);
}
