import { type ConnectionInfo } from '../../server/node/api/contract';
import { asking } from '../connecting/setUp';
import { doing } from '../connecting/tellProblem';
import { l10n } from '../words';
import { type SetupDraft } from '../wizard/setup/draft';
import { Setup } from '../wizard/setup/setup';
import { parametersFor, templateSteps } from '../wizard/setup/templateSteps';
import { type WizardPlan } from '../wizard/plan';
import { changedScripts } from './bases';
import { ruleFileOf, type ChosenDrafts } from './chosenRules';
import { closeComparisons, keepEditing, openDiff } from './comparisons';
import { type RulingParts } from './parts';
import { draftsOf, replaceTexts } from './ruleFiles';

/** Asks for a template, shows what it would change, and puts it in the place of the drafts; that can be undone. */
export async function replaceByTemplate(parts: RulingParts, chosen: ChosenDrafts): Promise<void> {
  const { info, session, folder } = chosen;
  const { tell } = parts.talk;
  const loaded = await doing(tell, l10n.t('Asking the sync node what there is to choose from'), async (signal) => {
    const setup = await Setup.load(
      session.client,
      { names: [], folders: [] },
      (rules, name) => parts.documents.showRules(rules, name),
      signal,
    );
    await setup.loadTemplates(startOf(info));
    return setup;
  });
  const draft = loaded && (await asking(parts, planOf(loaded.result, info)));
  if (!draft) return;
  const setup = loaded.result;
  const read = await doing(tell, l10n.t('Reading the template'), async (signal) => {
    const partnerPlatform = setup.partnerPlatformOf(draft);
    const body = {
      platform: setup.platformOf(draft),
      ...(partnerPlatform !== undefined && { partnerPlatform }),
      parameters: parametersFor(setup.template(draft), draft.parameters),
      own: info.own.shortName,
      partner: info.partner.shortName,
    };
    const params = { template: draft.template ?? '' };
    const rules = await session.client.call('previewRules', { params, body }, { signal });
    return { rules, drafts: await draftsOf(folder) };
  });
  if (!read) return;
  const { rules, drafts } = read.result;
  const changed = changedScripts(drafts, rules);
  if (changed.length === 0) {
    void tell.message('information', l10n.t('The drafts of {0} are as the template makes them.', info.name));
    return;
  }
  const files = changed.map((script) => ({ uri: ruleFileOf(folder, script), text: rules[script] }));
  const uris = files.map(({ uri }) => uri);
  const isWanted = await parts.comparisons.ask({
    asked: 'replace',
    files: uris,
    open: async () => {
      for (const script of changed) {
        const title = l10n.t('{0} of {1}: template ↔ draft', script, info.name);
        const made = parts.published.keep(info, l10n.t('Template'), `${script}.groovy`, rules[script]);
        await openDiff(made, ruleFileOf(folder, script), title);
      }
    },
    tell: () =>
      tell.message(
        'warning',
        l10n.t(
          'Shall the drafts of {0} be replaced by the template? It can be undone, and nothing is published.',
          info.name,
        ),
        [
          { id: 'replace', label: l10n.t('Replace Mine') },
          { id: keepEditing, label: l10n.t('Keep Editing') },
        ],
      ),
  });
  if (!isWanted) return;
  if (await doing(tell, l10n.t('Writing the rules of {0}', info.name), () => replaceTexts(files, false)))
    await closeComparisons(uris);
}

function planOf(setup: Setup, info: ConnectionInfo): WizardPlan<SetupDraft> {
  return {
    id: `template/${info.id}`,
    title: l10n.t('Choose Template for {0}', info.name),
    start: startOf(info),
    steps: (draft) => templateSteps(setup, draft),
    likely: (draft) => setup.withTemplate(draft),
  };
}

/** Only this end is made anew, so that a local connection counts as any other. */
function startOf({ kind, own, partner }: ConnectionInfo): SetupDraft {
  const partnerPlatform = kind === 'local' ? own.platform : partner.platform;
  return {
    kind: 'public',
    own: own.shortName,
    partner: partner.shortName,
    ...(own.platform !== null && { platform: own.platform }),
    ...(partnerPlatform !== null && { partnerPlatform }),
    ...(own.template !== null && { template: own.template }),
    parameters: own.parameters,
  };
}
