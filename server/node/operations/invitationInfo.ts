import { publisher } from '../../../package.json';
import { type InvitationInfo } from '../api/contract';
import { type Invitation } from '../invitation/decode';
import { invitationLink, invitationMessage } from '../invitation/message';
import { type RunningNode } from '../runningNode';

/** The invitation as its owner sends it. It holds the code. */
export function invitationInfo({ settings }: RunningNode, invitation: Invitation): InvitationInfo {
  const { code, claims } = invitation;
  const tracker = settings.trackerUrl === null ? {} : { tracker: settings.trackerUrl };
  const message = invitationMessage(invitation, { publisher, ...tracker });
  return { code, link: invitationLink(code, publisher), ...message, expiresAt: claims.exp };
}
