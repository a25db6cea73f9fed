import { partnerUrlOf } from '../connections/reports';
import { type ConnectionRow, isCallingSide, isReportDue, type PairingRow } from '../store/rows';

/**
 * What a node does by itself for a connection: brings a handshake on its way to its end, tells and asks the partner how things
 * stand, waits at the partner for its news, tells it of a new key, removes what is left of a closed connection.
 */
export type WorkKind = 'handshake' | 'report' | 'poll' | 'key' | 'forget';

export interface Work {
  readonly kind: WorkKind;
  readonly connection: string;
  /** Seconds since 1970; 0 for at once. */
  readonly due: number;
}

/** What a connection's work depends on besides its own rows. */
export interface Circumstances {
  /** When this process began: what the partner knows of this node from before may be out of date; in seconds since 1970. */
  readonly since: number;
  /** The revision of the node: what the partner knows of an older one is out of date. */
  readonly revision: number;
  /** The partner is to be told of a new key of this node. */
  readonly isKeyUntold: boolean;
}

/** So often is a partner asked how things stand where nothing else is said, in seconds. */
export const contactSeconds = 15 * 60;

/** A closed connection whose partner cannot be told is forgotten after so many seconds. */
export const closedSeconds = 30 * 24 * 3600;

/** All work of a connection, as its row and its newest invitation are now. */
export function workOf(
  row: ConnectionRow,
  pairing: PairingRow | undefined,
  { since, revision, isKeyUntold }: Circumstances,
): readonly Work[] {
  const work = (kind: WorkKind, due = 0): Work => ({ kind, connection: row.id, due });
  if (row.role === 'local') return [];
  switch (row.state) {
    case 'claimed':
    case 'declined':
    case 'failed':
      return pairing && isOnItsWay(pairing) ? [work('handshake')] : [];
    case 'active': {
      if (partnerUrlOf(row) === undefined) return [];
      const contact = row.lastContact ?? row.createdAt;
      const isOutOfDate = contact < since || (row.toldRevision ?? 0) < revision;
      // Whether a contact in the very second of the start was before or after it nobody can tell: once more, a second later.
      const next = contact === since ? since + 1 : contact + contactSeconds;
      const due = isReportDue(row) || isOutOfDate ? 0 : next;
      return [
        work('report', due),
        ...(isCallingSide(row) ? [work('poll')] : []),
        ...(isKeyUntold ? [work('key')] : []),
      ];
    }
    case 'closed':
      return closedWork(row, work);
    default:
      return [];
  }
}

/** What a failed attempt is measured by: when any of it has changed, the next one does not wait. */
export function pulseOf(row: ConnectionRow, pairing: PairingRow | undefined): string {
  const { state, lastContact, report, partnerReport, pinned } = row;
  const url = pinned?.node.url ?? row.partnerUrl;
  const handshake = pairing && isOnItsWay(pairing) ? pairing.state : null;
  return JSON.stringify([state, lastContact, report.version, partnerReport?.version, url, handshake]);
}

/** A connection that the other side has closed stays until a user has seen why; its partner wants to hear nothing. */
function closedWork(row: ConnectionRow, work: (kind: WorkKind, due?: number) => Work): Work[] {
  if (row.report.state !== 'closed') return [];
  if (!isReportDue(row)) return [work('forget')];
  const end = work('forget', row.report.at + closedSeconds);
  return partnerUrlOf(row) === undefined ? [end] : [work('report'), end];
}

function isOnItsWay(pairing: PairingRow): boolean {
  if (pairing.role !== 'acceptor') return false;
  const waitsForUser = pairing.strict && pairing.answer !== null && !pairing.approved;
  return pairing.state === 'declining' || (pairing.state === 'claimed' && !waitsForUser);
}
