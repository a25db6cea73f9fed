import { commands } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { type NodeSession } from '../node/nodeSession';
import { commands as ids } from '../ids';
import { l10n } from '../words';
import { acceptanceOf, acceptPlan, mayHoldInvitation } from '../wizard/acceptPlan';
import { type SetupDraft } from '../wizard/setup/draft';
import { type Setup } from '../wizard/setup/setup';
import { setupOf } from '../wizard/setup/whichNode';
import { offerPage } from './offerPage';
import { type ConnectingParts } from './parts';
import { inWords } from './problemText';
import { askAndDo, beginSetUp, nodeStep } from './setUp';

/** The two nodes pair before the answer comes. */
const timeoutMs = 120_000;

export interface AnsweredInvitation {
  readonly session: NodeSession;
  /** Missing when it was declined. */
  readonly connection?: ConnectionInfo;
  readonly partnerPlatform?: string;
}

/** Asks for an invitation and what to answer, and does so. `undefined`: nothing was answered. */
export async function answerInvitation(
  parts: ConnectingParts,
  given: string | undefined,
  isDeclining: boolean,
): Promise<AnsweredInvitation | undefined> {
  const { tell } = parts.talk;
  const id = isDeclining ? ids.declineInvitation : ids.acceptInvitation;
  const copied = given ?? (await tell.copied());
  const begun = await beginSetUp(parts, () => commands.executeCommand(id, given));
  if (!begun) return undefined;
  const plan = acceptPlan(begun, {
    text: mayHoldInvitation(copied) ? copied.replace(/\s+/g, ' ').trim() : '',
    isDeclining,
    showOffer: (offer) => {
      const title = l10n.t('Invitation of {0}', offer.issuer.shortName);
      parts.offer.show(
        title,
        offerPage(offer, (id) => begun[0].setup.labelOf(id)),
      );
    },
  });
  const isDeclined = ({ answer }: SetupDraft) => isDeclining || answer === 'decline';
  const done = await askAndDo<{ readonly connection?: ConnectionInfo }>(
    parts,
    plan,
    (draft) => (isDeclined(draft) ? l10n.t('Declining the invitation') : l10n.t('Accepting the invitation')),
    (draft) => {
      const { session, setup } = setupOf(begun, draft);
      return isDeclined(draft)
        ? [declining(session, draft)]
        : [nodeStep(session, setup, draft), accepting(session, setup, draft)];
    },
  );
  if (!done) return undefined;
  // It says that nothing has happened yet, which is over.
  parts.offer.close();
  if (!done.result.connection) tell.done(l10n.t('The invitation is declined; the other side will see it.'));
  const { partnerPlatform } = done.draft;
  return {
    session: setupOf(begun, done.draft).session,
    ...done.result,
    ...(partnerPlatform !== undefined && { partnerPlatform }),
  };
}

function accepting({ client }: NodeSession, setup: Setup, draft: SetupDraft) {
  return {
    title: l10n.t('Pairing with the other side'),
    run: async () => ({
      connection: await inWords(client.call('acceptInvitation', { body: acceptanceOf(setup, draft) }, { timeoutMs })),
    }),
  };
}

function declining({ client }: NodeSession, { invitation = '', why = '' }: SetupDraft) {
  return {
    title: l10n.t('Telling the other side'),
    run: async () => {
      await inWords(client.call('declineInvitation', { body: { text: invitation, why } }, { timeoutMs }));
      return {};
    },
  };
}
