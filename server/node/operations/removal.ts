import { type ConnectionRow, isFailedForGood } from '../store/rows';

/** What removing a connection means: what is kept, what is lost, and what the partner sees of it. */
export function removalSentences(row: ConnectionRow): string[] {
  return [ending(row), ...tellingOf(row), ...rulesOf(row), recordsOf(row), `The name ${row.name} is free again.`];
}

function ending(row: ConnectionRow): string {
  const { name, role, state, otherEnd } = row;
  if (state === 'closed' || isFailedForGood(row))
    return `The connection ${name} has already ended; it goes from the list.`;
  if (state === 'active' && otherEnd !== null) return `The connection ${name} ends for good, both of its ends at once.`;
  if (state === 'active')
    return `The connection ${name} ends for good, on both sides. To connect again, initiate a new connection.`;
  if (role === 'acceptor') return `The connection ${name} is given up before it was active.`;
  return `The connection ${name} goes before it was active.`;
}

function tellingOf(row: ConnectionRow): string[] {
  const { partner, role, state, kind } = row;
  if (role === 'local' || state === 'closed' || isFailedForGood(row)) return [];
  if (state === 'active') {
    const when =
      kind === 'private' && role === 'issuer' ? 'the next time its node calls' : 'as soon as its node can be reached';
    return [`${partner} is told ${when}, with your name and your reason; the connection has then ended there, too.`];
  }
  if (role === 'acceptor') return [`${partner} is told that you declined, with your name and your reason.`];
  if (state === 'invited' || state === 'claimed') {
    return [`The invitation is withdrawn: who tries it is told so. ${partner} is not told by itself.`];
  }
  return [];
}

function rulesOf({ rulesVersion, otherEnd }: ConnectionRow): string[] {
  const where = otherEnd === null ? 'of this side' : 'of both ends';
  if (rulesVersion === 0) return [];
  return [`All versions of the rules ${where} are deleted here. Files in your workspace stay.`];
}

function recordsOf({ state, pinned, role }: ConnectionRow): string {
  const wasActive = state === 'active' || role === 'local' || pinned !== null;
  return wasActive
    ? 'Records in the trackers stay as they are, but changes are no longer exchanged. The audit log is kept.'
    : 'It was never active, so nothing was exchanged. The audit log is kept.';
}
