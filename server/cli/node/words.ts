import { type ConnectionInfo } from '../../node/api/contract';
import { eventWords } from '../../node/api/events';
import { makeVisible } from '../visible';

/** The state of a connection, for people. */
export function stateInWords(connection: ConnectionInfo): string {
  switch (connection.status) {
    case 'pending':
      return `Pending, ${pendingInWords(connection)}`;
    case 'active':
      return 'Active';
    case 'deactivated':
      return `Deactivated ${pausedInWords(connection)}`;
    case 'ended':
      return `Ended, ${connection.phase === 'failed' ? failedInWords(connection) : endings[connection.phase]}`;
  }
}

/** `The connection 'a_to_b': Active.` */
export function stateSentence(connection: ConnectionInfo): string {
  return `The connection '${makeVisible(connection.name)}': ${stateInWords(connection)}.`;
}

function pendingInWords(connection: ConnectionInfo): string {
  const { phase, invitation, digits } = connection;
  if (digits !== null) return 'the digits have to be compared';
  switch (phase) {
    case 'claimed':
      return 'the other side is being connected';
    case 'revoked':
      return 'invitation withdrawn';
    case 'declined':
      return 'invitation declined';
    case 'failed':
      return failedInWords(connection);
    case 'expired':
      return invitation ? `invitation expired on ${timeInWords(invitation.expiresAt)}` : 'invitation expired';
    default:
      return invitation ? `invited until ${timeInWords(invitation.expiresAt)}` : 'nobody is invited yet';
  }
}

function failedInWords({ problem }: ConnectionInfo): string {
  return problem ? `pairing has failed: ${problem.title.toLowerCase()}` : endings.failed;
}

function pausedInWords({ paused: { own, partner } }: ConnectionInfo): string {
  if (own && partner) return 'by both sides';
  return partner ? 'by the other side' : 'by this side';
}

const endings: Readonly<Record<ConnectionInfo['phase'], string>> = {
  draft: 'before anybody was invited',
  invited: 'before it was accepted',
  claimed: 'before it was active',
  active: 'it was active',
  expired: 'the invitation has expired',
  revoked: 'the invitation was withdrawn',
  declined: 'the invitation was declined',
  failed: 'pairing has failed',
  closed: 'it was removed',
};

/** What an entry of the history tells of; what only a newer node knows keeps its code. */
export function eventInWords(event: string): string {
  const words: Readonly<Record<string, string>> = eventWords;
  return (Object.hasOwn(words, event) ? words[event] : undefined) ?? event;
}

/** `2026-03-01 12:00 UTC`, of seconds since 1970. */
export function timeInWords(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
