import { commands, type Disposable } from 'vscode';
import { type Initiated } from '../../server/node/api/contract';
import { Initiating } from '../connecting/initiating';
import { offerInvitation } from '../connecting/invitations';
import { type ConnectingParts } from '../connecting/parts';
import { inWords } from '../connecting/problemText';
import { askAndDo, beginSetUp, nodeStep } from '../connecting/setUp';
import { takeRules } from '../connecting/takeRules';
import { commands as ids } from '../ids';
import { l10n } from '../words';
import { initiatePlan, initiationOf } from '../wizard/initiatePlan';
import { setupOf } from '../wizard/setup/whichNode';

/** Asks what is needed for a connection, makes it once the summary is accepted, and leads on to its invitation. */
export function registerInitiateConnection(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.initiateConnection, async (node: unknown) => {
    const begun = await beginSetUp(parts, () => commands.executeCommand(ids.initiateConnection), node);
    if (!begun) return;
    const initiating = new Initiating();
    const done = await askAndDo<Initiated>(
      parts,
      initiatePlan(begun),
      () => l10n.t('Initiating the connection'),
      (draft) => {
        const { session, setup } = setupOf(begun, draft);
        return [
          nodeStep(session, setup, draft),
          {
            title: l10n.t('Creating the connection'),
            // Not given up half-way: what was made is known, and can be taken back.
            run: () => inWords(initiating.run(session.client, initiationOf(setup, draft))),
            undo: async (result) => {
              if (result) await session.client.call('remove', { params: { id: result.connection.id }, body: {} });
            },
          },
        ];
      },
    );
    if (!done) return;
    const { connection, invitation } = done.result;
    const { session } = setupOf(begun, done.draft);
    session.keep(connection);
    const { partnerPlatform } = done.draft;
    await takeRules(parts, { session, info: connection, ...(partnerPlatform !== undefined && { partnerPlatform }) });
    await parts.reveal(connection.id);
    if (invitation) void offerInvitation(parts, connection, invitation);
  });
}
