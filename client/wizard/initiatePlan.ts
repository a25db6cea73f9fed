import { type Initiation } from '../../server/node/api/contract';
import { l10n } from '../words';
import { error } from './ask';
import { type SetupDraft } from './setup/draft';
import { instanceSteps, partnerPlatformStep } from './setup/instanceSteps';
import { checkShortName, isSameName, nameOfSides } from './setup/names';
import { nameStep } from './setup/nameStep';
import { partnerUrlSteps } from './setup/partnerUrlSteps';
import { type Setup } from './setup/setup';
import { setupOf, whichNodeStep, type SetupNode } from './setup/whichNode';
import { parametersFor, templateSteps } from './setup/templateSteps';
import { type PromptStep, type WizardPlan } from './plan';

const kinds = ['public', 'private', 'local'] as const;

/** Initiates a connection: which kind, with whom, and what its first rules are. */
export function initiatePlan(nodes: readonly [SetupNode, ...SetupNode[]]): WizardPlan<SetupDraft> {
  const at = (draft: SetupDraft) => setupOf(nodes, draft).setup;
  return {
    id: 'initiateConnection',
    title: l10n.t('Initiate Connection'),
    start: {},
    steps: (draft) => [whichNodeStep(nodes), kindStep, ...stepsAt(at(draft), draft)],
    likely: (draft) => (draft.kind === undefined ? undefined : at(draft).withTemplate(draft)),
    summary: (draft) => ({
      accept: l10n.t(
        'Create connection {0} between {1} and {2}',
        draft.name ?? offeredName(at(draft), draft),
        at(draft).ownOf(draft),
        draft.partner ?? '',
      ),
      // Short: what does not fit into a line is cut off.
      detail:
        draft.kind === 'local'
          ? l10n.t('Active at once. The rules of both ends are written into the workspace.')
          : l10n.t('Makes an invitation for {0}, and writes two rules into the workspace.', draft.partner ?? ''),
    }),
  };
}

function stepsAt(setup: Setup, draft: SetupDraft): PromptStep<SetupDraft>[] {
  return [
    ...partnerUrlSteps(setup),
    ...instanceSteps(setup),
    partnerStep(setup),
    partnerPlatformStep(setup, ({ kind }) => kind !== 'local'),
    nameStep(setup, (one) => offeredName(setup, one)),
    ...templateSteps(setup, draft),
  ];
}

/** What the node is asked to do. */
export function initiationOf(setup: Setup, draft: SetupDraft): Initiation {
  const { kind, url, partner = '', partnerPlatform } = draft;
  const template = setup.template(draft);
  const name = draft.name ?? offeredName(setup, draft);
  const other = setup.templates(draft).find(({ id }) => id === template?.otherSide);
  return {
    kind: kinds.find((one) => one === kind) ?? 'public',
    ...(kind === 'public' && url !== undefined && { url }),
    own: setup.ownOf(draft),
    partner,
    ...(name !== sidesName(setup, draft) && { name }),
    template: template?.id ?? '',
    parameters: parametersFor(template, draft.parameters),
    ...(kind !== 'local' && partnerPlatform !== undefined && { partnerPlatform }),
    ...(kind === 'local' &&
      other && { other: { template: other.id, parameters: parametersFor(other, draft.otherParameters) } }),
  };
}

function offeredName(setup: Setup, draft: SetupDraft): string {
  return setup.offered(sidesName(setup, draft));
}

function sidesName(setup: Setup, draft: SetupDraft): string {
  return nameOfSides(setup.ownOf(draft), draft.partner ?? '');
}

const kindStep: PromptStep<SetupDraft> = {
  id: 'kind',
  label: () => l10n.t('Type'),
  question: ({ kind }) => ({
    kind: 'choice',
    placeholder: l10n.t('How can the other side be reached?'),
    choices: [
      {
        id: 'public',
        label: l10n.t('Public'),
        detail: l10n.t('The other side has a URL. Both sides call each other.'),
        icon: 'globe',
      },
      {
        id: 'private',
        label: l10n.t('Private'),
        detail: l10n.t('The other side is behind a firewall. Only it calls, and waits for what you have to say.'),
        icon: 'shield',
      },
      {
        id: 'local',
        label: l10n.t('Local'),
        detail: l10n.t('Another project of your own instance. Active at once, without invitation.'),
        icon: 'home',
      },
    ],
    ...(kind !== undefined && { value: kind }),
  }),
  take: (draft, kind) => ({ ...draft, kind }),
  show: ({ kind }) => (kind === 'public' ? l10n.t('Public') : kind === 'private' ? l10n.t('Private') : l10n.t('Local')),
};

function partnerStep(setup: Setup): PromptStep<SetupDraft> {
  return {
    id: 'partner',
    label: () => l10n.t('Other side'),
    question: async (draft) => {
      await setup.loadTemplates({ ...draft, kind: '' });
      return {
        kind: 'text',
        prompt: l10n.t('Short name of the other side, such as the name of the company or the project.'),
        placeholder: l10n.t('For example {0}', 'globex'),
        value: draft.partner ?? '',
        check: (text) =>
          isSameName(text, setup.ownOf(draft))
            ? error(l10n.t('Your own side is called so. The other side needs another short name.'))
            : checkShortName(text, offeredName(setup, { ...draft, partner: text })),
      };
    },
    take: (draft, partner) => ({ ...draft, partner: partner.trim() }),
    isStale: (draft) => isSameName(draft.partner ?? '', setup.ownOf(draft)),
    show: ({ partner }) => partner,
  };
}
