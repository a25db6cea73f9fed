import { type RuleVersion } from '../../server/node/api/contract';
import { NodeApiError } from '../node/nodeErrors';
import { doing } from '../connecting/tellProblem';
import { l10n } from '../words';
import { type Script } from './bases';
import { ruleFileOf, type ChosenDrafts, type ChosenRules } from './chosenRules';
import { openDiff } from './comparisons';
import { type RulingParts } from './parts';

/** The newest version; `{ result: undefined }` while there is none, `undefined` where it could not be read, which was told. */
export async function readNewest(
  { talk, published }: RulingParts,
  { info, session }: ChosenRules,
): Promise<{ readonly result: RuleVersion | undefined } | undefined> {
  const read = await doing(talk.tell, l10n.t('Reading the rules of {0}', info.name), (signal) =>
    session.client.call('getRules', { params: { id: info.id } }, { signal }).catch(nothingIfNone),
  );
  if (read?.result) published.know(info, read.result);
  return read;
}

/** Opens a comparison of the published version with the drafts, one editor a script. */
export async function compareWithDrafts(
  { published }: RulingParts,
  { info, folder }: ChosenDrafts,
  version: number,
  scripts: readonly Script[],
): Promise<void> {
  for (const script of scripts) {
    const title = l10n.t('{0} of {1}: version {2} ↔ draft', script, info.name, version);
    await openDiff(published.uriOf(info, version, script), ruleFileOf(folder, script), title);
  }
}

function nothingIfNone(error: unknown): undefined {
  if (error instanceof NodeApiError && error.slug === 'rules-unknown') return undefined;
  throw error;
}
