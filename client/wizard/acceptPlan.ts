import { type Acceptance, type InvitationPreview } from '../../server/node/api/contract';
import { isRefusedForGood, problemText } from '../connecting/problemText';
import { NodeApiError } from '../node/nodeErrors';
import { l10n } from '../words';
import { error } from './ask';
import { type Left } from './drafts';
import { type SetupDraft } from './setup/draft';
import { instanceSteps, partnerPlatformStep } from './setup/instanceSteps';
import { nameStep } from './setup/nameStep';
import { ownNodeHint } from './setup/partnerUrlSteps';
import { type Setup } from './setup/setup';
import { parametersFor, templateSteps } from './setup/templateSteps';
import { setupOf, whichNodeStep, type SetupNode } from './setup/whichNode';
import { type PromptStep, type WizardPlan } from './plan';

export interface AcceptOptions {
  /** A text with an invitation, from a link or the clipboard: it stands there, and nothing is asked before it is accepted. */
  readonly text: string;
  readonly isDeclining: boolean;
  /** Shows all that an invitation says, beside the questions. */
  readonly showOffer: (offer: InvitationPreview) => void;
}

/** Accepts an invitation or declines it, after everything it says was shown. */
export function acceptPlan(nodes: readonly [SetupNode, ...SetupNode[]], given: AcceptOptions): WizardPlan<SetupDraft> {
  const options = rememberingOffer(given);
  const { isDeclining } = options;
  const at = (draft: SetupDraft) => setupOf(nodes, draft).setup;
  const offerOf = (draft: SetupDraft) => at(draft).offerOf(draft);
  return {
    id: isDeclining ? 'declineInvitation' : 'acceptInvitation',
    title: isDeclining ? declineTitle() : l10n.t('Accept Invitation'),
    start: {},
    steps: (draft) => [
      whichNodeStep(nodes),
      invitationStep(at(draft), options, draft),
      ...(isDeclining ? [] : stepsAt(at(draft), options, draft)),
      whyStep(isDeclining),
    ],
    isWorthTakingUp: (kept, left) => isWorthTakingUp(options, kept, left),
    likely: (draft) => {
      if (isDeclining || draft.answer === 'decline') return draft;
      const offer = offerOf(draft);
      return offer && at(draft).withTemplate(draft, at(draft).offeredTemplate(draft));
    },
    summary: (draft) => {
      const offer = offerOf(draft);
      const who = offer?.issuer.shortName;
      if (isDeclining || draft.answer === 'decline')
        return {
          title: declineTitle(),
          accept: who === undefined ? l10n.t('Decline the invitation') : l10n.t('Decline the invitation of {0}', who),
          detail: l10n.t('The other side will see it. The invitation is worth nothing from then on.'),
        };
      return {
        accept: l10n.t('Accept the invitation, and connect {0} with {1}', draft.own ?? '', who ?? ''),
        // Nothing but what has to be compared: what does not fit into a line is cut off.
        detail: offer ? fingerprintToCompare(offer) : '',
      };
    },
  };
}

interface RememberingOptions extends AcceptOptions {
  /** Whether this offer is the one that is shown. */
  readonly isShown: (offer: InvitationPreview | undefined) => boolean;
}

function rememberingOffer(options: AcceptOptions): RememberingOptions {
  let shown: InvitationPreview | undefined;
  return {
    ...options,
    showOffer: (offer) => {
      shown = offer;
      options.showOffer(offer);
    },
    isShown: (offer) => offer === shown,
  };
}

function declineTitle(): string {
  return l10n.t('Decline Invitation');
}

function stepsAt(setup: Setup, options: RememberingOptions, draft: SetupDraft): PromptStep<SetupDraft>[] {
  const offerOf = (one: SetupDraft) => setup.offerOf(one);
  return [
    offerStep(setup, options),
    ...instanceSteps(setup, (one) => offerOf(one)?.own ?? ''),
    partnerPlatformStep(setup, (one) => one.answer !== 'decline' && offerOf(one)?.issuer.platform === null),
    nameStep(setup, (one) => offeredName(setup, one)),
    ...templateSteps(setup, draft, (one) => setup.loadOfferedTemplate(one)),
  ];
}

function fingerprintToCompare({ issuer }: InvitationPreview): string {
  return l10n.t('Compare with the sender: fingerprint {0}', issuer.fingerprint);
}

/** What the node is asked to do. */
export function acceptanceOf(setup: Setup, draft: SetupDraft): Acceptance {
  const template = setup.template(draft);
  return {
    text: draft.invitation ?? '',
    own: draft.own ?? '',
    name: draft.name ?? offeredName(setup, draft),
    template: template?.id ?? '',
    parameters: parametersFor(template, draft.parameters),
  };
}

function offeredName(setup: Setup, draft: SetupDraft): string {
  return setup.offered(setup.offerOf(draft)?.offeredName ?? '');
}

/** Whether a text may hold an invitation; the node reads it. */
export function mayHoldInvitation(text: string): boolean {
  return codeIn(text) !== undefined;
}

function codeIn(text: string): string | undefined {
  return /xsi\d+_[\w-]+/.exec(text)?.[0];
}

/** What an invitation says by itself, and what of it is asked again. */
const withInvitation = ['invitation', 'partner', 'partnerPlatform', 'answer'];

/** Not when another invitation has come meanwhile, nor while nothing was answered but which one it is. */
function isWorthTakingUp({ text }: AcceptOptions, kept: Partial<SetupDraft>, { step }: Left): boolean {
  const before = codeIn(kept.invitation ?? '');
  if (before !== undefined && text !== '' && codeIn(text) !== before) return false;
  const isAnswered = Object.entries(kept).some(([name, value]) => Boolean(value) && !withInvitation.includes(name));
  return isAnswered || (before !== undefined && step !== invitationId);
}

const invitationId = 'invitation';

function invitationStep(setup: Setup, { text, isDeclining }: AcceptOptions, draft: SetupDraft): PromptStep<SetupDraft> {
  return {
    id: invitationId,
    label: () => l10n.t('Invitation'),
    // What a link or the clipboard holds is shown before anybody is asked for it.
    isNotKept: codeIn(draft.invitation ?? '') === undefined,
    question: ({ invitation = text, partner }) => ({
      kind: 'text',
      prompt: invitationPrompt(invitation, partner),
      placeholder: 'xsi1_…',
      isCopied: true,
      value: invitation,
      check: (typed) =>
        mayHoldInvitation(typed)
          ? undefined
          : error(
              l10n.t('There is no invitation in this text. An invitation holds a long code that begins with xsi1_.'),
            ),
      verify: async (typed, signal) => {
        try {
          await setup.readInvitation(typed.trim(), signal);
        } catch (reason) {
          signal.throwIfAborted();
          // What cannot be accepted here may still be declined, unless the invitation itself leads nowhere.
          if (!isDeclining || isRefusedForGood(reason)) return error(refusalText(setup, reason, isDeclining));
        }
        return undefined;
      },
    }),
    take: (draft, typed) => takeOffer(setup, { ...draft, invitation: typed.trim() }),
    // Another node has yet to read it.
    isStale: (draft) => !isDeclining && !setup.offerOf(draft),
  };
}

/** The HTTP status of what is over: expired, withdrawn, declined, failed. */
const gone = 410;

function invitationPrompt(invitation: string, partner: string | undefined): string {
  if (invitation !== '')
    return l10n.t('Press Enter to see what this invitation offers. The node that sent it is asked for that.');
  return partner === undefined
    ? l10n.t('Paste the invitation: the whole message, its code, or its link.')
    : l10n.t(
        'Paste the invitation of {0} again. It is secret, so VS Code did not keep it when the window closed.',
        partner,
      );
}

function refusalText(setup: Setup, reason: unknown, isDeclining: boolean): string {
  if (isDeclining && reason instanceof NodeApiError && reason.status === gone)
    return `${reason.title}. ${l10n.t('There is nothing left to decline.')}`;
  const isOwn = reason instanceof NodeApiError && reason.slug === 'invitation-own';
  return [problemText(reason), isOwn ? ownNodeHint(setup) : ''].filter(Boolean).join(' ');
}

/** What the other side says of itself is known without asking. */
function takeOffer(setup: Setup, draft: SetupDraft): SetupDraft {
  const { issuer } = setup.offerOf(draft) ?? {};
  if (!issuer) return draft;
  return {
    ...draft,
    partner: issuer.shortName,
    ...(issuer.platform !== null && { partnerPlatform: issuer.platform }),
  };
}

function offerStep(setup: Setup, { showOffer, isShown }: RememberingOptions): PromptStep<SetupDraft> {
  return {
    id: 'answer',
    label: () => l10n.t('Invitation of'),
    question: async (draft) => {
      const offer = setup.offerOf(draft) ?? (await setup.readInvitation(draft.invitation ?? ''));
      showOffer(offer);
      const { issuer, problem } = offer;
      return {
        kind: 'choice',
        placeholder: l10n.t('{0} invites you. Nothing has happened yet.', issuer.shortName),
        choices: [
          {
            id: 'accept',
            label: l10n.t('Go On'),
            description: `${issuer.shortName} · ${issuer.url}`,
            detail: problem ? `${problem.title}. ${problem.detail}` : fingerprintToCompare(offer),
            icon: problem ? 'warning' : 'arrow-right',
          },
          {
            id: 'decline',
            label: l10n.t('Decline'),
            detail: l10n.t('You are asked for a reason, and once more before it is done.'),
            icon: 'circle-slash',
          },
        ],
        more: {
          label: l10n.t('Show All That Is Offered'),
          icon: 'open-preview',
          show: () => {
            showOffer(offer);
            return Promise.resolve();
          },
        },
      };
    },
    take: (draft, answer) => ({ ...draft, answer }),
    // Another invitation, or the same read by another node, offers something else.
    isStale: (draft) => !isShown(setup.offerOf(draft)),
    show: (draft) => setup.offerOf(draft)?.issuer.shortName,
    remark: (draft) => ({ severity: 'information', message: setup.offerOf(draft)?.issuer.url ?? '' }),
  };
}

function whyStep(isDeclining: boolean): PromptStep<SetupDraft> {
  return {
    id: 'why',
    label: () => l10n.t('Reason'),
    title: declineTitle,
    applies: ({ answer }) => isDeclining || answer === 'decline',
    question: ({ why = '' }) => ({
      kind: 'text',
      prompt: l10n.t('Why? The other side will read it. You can leave it empty.'),
      value: why,
    }),
    take: (draft, why) => ({ ...draft, why: why.trim() }),
    show: ({ why }) => (why === '' ? undefined : why),
  };
}
