import { type Handlers } from '../api/handler';
import { secondsOf } from '../context';
import { invite, showInvitation, withdraw } from '../handshake/issuer';
import { invitationInfo } from './invitationInfo';
import { findShown, showConnection } from './shown';

export const inviting: Pick<Handlers, 'invite' | 'showInvitation' | 'withdrawInvitation'> = {
  async invite(node, { params: { id }, body: { lifetimeSeconds, strict }, user }) {
    await findShown(node, id);
    const invitation = await invite(node.context, id, {
      by: user,
      ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
      ...(strict !== undefined && { strict }),
    });
    node.wake();
    return invitationInfo(node, invitation);
  },

  async showInvitation(node, { params: { id }, user }) {
    await findShown(node, id);
    const { context } = node;
    const invitation = await showInvitation(context, id);
    await context.store.transaction((transaction) =>
      transaction.audit({
        ...{ at: secondsOf(context), event: 'invitation-shown', connection: id, by: user, detail: '' },
      }),
    );
    return invitationInfo(node, invitation);
  },

  async withdrawInvitation(node, { params: { id }, body: { why }, user }) {
    await findShown(node, id);
    await withdraw(node.context, id, user, why);
    return showConnection(node, id);
  },
};
