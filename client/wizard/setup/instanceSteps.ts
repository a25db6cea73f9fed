import { l10n } from '../../words';
import { type PromptStep } from '../plan';
import { type SetupDraft } from './draft';
import { checkShortName, nameOfSides } from './names';
import { type Setup } from './setup';

/** What a node is asked for once: how its instance is called, and which tracker it is. */
export function instanceSteps(setup: Setup, offeredOwn?: (draft: SetupDraft) => string): PromptStep<SetupDraft>[] {
  const { node } = setup;
  return [
    {
      id: 'own',
      label: () => l10n.t('This side'),
      // Who was invited sees what the other side calls it, and can say better.
      applies: ({ answer }) => answer !== 'decline' && (node.shortName === null || offeredOwn !== undefined),
      question: (draft) => ({
        kind: 'text',
        prompt: l10n.t('Short name of your instance, as the other side will see it.'),
        placeholder: l10n.t('For example {0}', 'acme'),
        value: draft.own ?? node.shortName ?? offeredOwn?.(draft) ?? '',
        // Who was invited takes the name of the connection from the other side.
        check: (text) => checkShortName(text, offeredOwn ? undefined : nameOfSides(text, draft.partner ?? '')),
      }),
      take: (draft, own) => ({ ...draft, own: own.trim() }),
      isStale: ({ own }) => own === undefined,
      show: ({ own }) => own,
    },
    {
      id: 'platform',
      label: () => l10n.t('Your tracker'),
      applies: ({ answer }) => answer !== 'decline' && node.platform === null,
      question: ({ platform }) => ({
        kind: 'choice',
        placeholder: l10n.t('Which tracker does your instance run? It is asked only this once.'),
        choices: setup.platforms.filter(({ hasTemplates }) => hasTemplates).map(({ id, label }) => ({ id, label })),
        ...(platform !== undefined && { value: platform }),
      }),
      take: (draft, platform) => ({ ...draft, platform }),
      isStale: ({ platform }) => platform === undefined,
      show: ({ platform = '' }) => setup.labelOf(platform),
    },
  ];
}

/** The tracker of the other side, where it does not say it itself. */
export function partnerPlatformStep(setup: Setup, applies: (draft: SetupDraft) => boolean): PromptStep<SetupDraft> {
  return {
    id: 'partnerPlatform',
    label: () => l10n.t('Tracker of the other side'),
    applies,
    question: async (draft) => {
      await setup.loadTemplates({ ...draft, kind: '' });
      return {
        kind: 'choice',
        placeholder: l10n.t('Which tracker does the other side run? The rules are made so that both agree.'),
        choices: setup.platforms.map(({ id, label }) => ({ id, label })),
        ...(draft.partnerPlatform !== undefined && { value: draft.partnerPlatform }),
      };
    },
    take: (draft, partnerPlatform) => ({ ...draft, partnerPlatform }),
    show: ({ partnerPlatform = '' }) => setup.labelOf(partnerPlatform),
  };
}
