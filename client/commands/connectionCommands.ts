import { Disposable } from 'vscode';
import { type ConnectingParts } from '../connecting/parts';
import { registerAcceptInvitation } from './acceptInvitation';
import { registerAcknowledgeWarning } from './acknowledgeWarning';
import { registerActivateConnection } from './activateConnection';
import { registerCompareDigits } from './compareDigits';
import { registerCopyInvitation } from './copyInvitation';
import { registerCopyNodeUrl } from './copyNodeUrl';
import { registerDeactivateConnection } from './deactivateConnection';
import { registerDeclineInvitation } from './declineInvitation';
import { registerEditDescription } from './editDescription';
import { registerEditPartnerUrl } from './editPartnerUrl';
import { registerGenerateInvitation } from './generateInvitation';
import { registerInitiateConnection } from './initiateConnection';
import { registerOpenIncomingRule } from './openIncomingRule';
import { registerOpenOutgoingRule } from './openOutgoingRule';
import { registerRefreshConnection } from './refreshConnection';
import { registerRemoveConnection } from './removeConnection';
import { registerWithdrawInvitation } from './withdrawInvitation';

/** Everything that is done with connections. */
export function registerConnectionCommands(parts: ConnectingParts): Disposable {
  return Disposable.from(
    registerAcceptInvitation(parts),
    registerAcknowledgeWarning(parts),
    registerActivateConnection(parts),
    registerCompareDigits(parts),
    registerCopyInvitation(parts),
    registerCopyNodeUrl(parts),
    registerDeactivateConnection(parts),
    registerDeclineInvitation(parts),
    registerEditDescription(parts),
    registerEditPartnerUrl(parts),
    registerGenerateInvitation(parts),
    registerInitiateConnection(parts),
    registerOpenIncomingRule(parts),
    registerOpenOutgoingRule(parts),
    registerRefreshConnection(parts),
    registerRemoveConnection(parts),
    registerWithdrawInvitation(parts),
  );
}
