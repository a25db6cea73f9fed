import { type Handlers } from '../api/handler';
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

  async showInvitation(node, { params: { id } }) {
    await findShown(node, id);
    return invitationInfo(node, await showInvitation(node.context, id));
  },

  async withdrawInvitation(node, { params: { id }, body: { why }, user }) {
    await findShown(node, id);
    await withdraw(node.context, id, user, why);
    return showConnection(node, id);
  },
};
