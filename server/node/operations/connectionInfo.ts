import { findPlatform } from '../../rules/catalogue';
import { type ConnectionInfo, type ProblemInfo } from '../api/contract';
import { fingerprint } from '../identity/keys';
import { NodeProblem, problemDocument } from '../problems/problem';
import {
  type ConnectionRow,
  isFailedForGood,
  isReportDue,
  type PairingRow,
  type Report,
  type StoredProblem,
} from '../store/rows';

/** What a node says of itself to its clients. */
export interface NodeFacts {
  readonly uuid: string;
  readonly fingerprint: string;
  readonly version: string;
  /** Ids of the catalogue and URLs, as far as somebody has said them. */
  readonly platform: string | null;
  readonly trackerUrl: string | null;
}

/** What lies around a row. */
export interface RowSurroundings {
  readonly self: NodeFacts;
  /** Seconds since 1970. */
  readonly now: number;
  /** The newest handshake of the connection. */
  readonly pairing?: PairingRow | undefined;
  /** The digits that this side's user has yet to compare. */
  readonly digits?: string | undefined;
}

/** A connection as clients see it. */
export function connectionInfo(row: ConnectionRow, around: RowSurroundings): ConnectionInfo {
  const phase = phaseOf(row, around);
  return {
    ...{ id: row.id, revision: row.revision, name: row.name, kind: row.kind, role: row.role },
    status: statusOf(row),
    phase,
    description: row.description,
    own: {
      shortName: row.own,
      platform: platformOf(row, around),
      template: row.settings.template,
      parameters: { ...row.settings.parameters },
    },
    partner: { shortName: row.partner, ...partnerOf(row, around) },
    invitation: invitationOf(phase, around),
    digits: around.digits ?? null,
    paused: { own: pauseOf(row, row.report), partner: pauseOf(row, row.partnerReport) },
    ended: endOf(row),
    problem: row.failure && problemOf(row.failure),
    alarm: alarmOf(row),
    lastContact: row.lastContact,
    isPartnerBehind: isPaired(row) && row.role !== 'local' && isReportDue(row),
    rulesVersion: row.rulesVersion,
    otherEnd: row.otherEnd,
    createdAt: row.createdAt,
  };
}

/**
 * Whether this side's user has done with the connection: the row stays only until the partner has heard, and is shown to
 * nobody.
 */
export function isGone({ state, role, report }: ConnectionRow): boolean {
  return (state === 'closed' && report.state === 'closed') || (state === 'declined' && role === 'acceptor');
}

/** Nobody had to call `expireInvitations` for an invitation to be over. */
function phaseOf({ state }: ConnectionRow, { pairing, now }: RowSurroundings): ConnectionInfo['phase'] {
  const isOver = state === 'invited' && pairing?.role === 'issuer' && pairing.expiresAt <= now;
  return isOver ? 'expired' : state;
}

/** Whoever invited may always invite anew, so only the accepting side's end is the end. */
function statusOf(row: ConnectionRow): ConnectionInfo['status'] {
  if (row.state === 'active') return isPaused(row) ? 'deactivated' : 'active';
  return row.state === 'closed' || isGone(row) || isFailedForGood(row) ? 'ended' : 'pending';
}

function isPaused({ report, partnerReport }: ConnectionRow): boolean {
  return report.state === 'deactivated' || partnerReport?.state === 'deactivated';
}

function isPaired({ state }: ConnectionRow): boolean {
  return state === 'active' || state === 'closed';
}

function partnerOf(row: ConnectionRow, around: RowSurroundings): Omit<ConnectionInfo['partner'], 'shortName'> {
  const { self } = around;
  if (row.role === 'local') return { url: null, ...self, platform: platformOf(row, around) };
  const { pinned } = row;
  if (!pinned) {
    const unknown = { uuid: null, fingerprint: null, platform: null, trackerUrl: null, version: null };
    return { url: row.partnerUrl, ...unknown };
  }
  const { uuid, url, tracker, version } = pinned.node;
  const kid = pinned.keys[0]?.kid;
  return {
    ...{ uuid, url, version, trackerUrl: tracker.url ?? null },
    fingerprint: kid === undefined ? null : fingerprint(kid),
    platform: findPlatform(tracker.type)?.id ?? null,
  };
}

/** The node may serve another tracker by now; the rules were made for this one. */
function platformOf({ settings }: ConnectionRow, { self }: RowSurroundings): string | null {
  return settings.platform ?? self.platform;
}

function alarmOf({ alarm }: ConnectionRow): ConnectionInfo['alarm'] {
  if (!alarm || alarm.isAcknowledged) return null;
  return { fingerprint: fingerprint(alarm.kid), url: alarm.url, at: alarm.at };
}

function invitationOf(phase: ConnectionInfo['phase'], { pairing, now }: RowSurroundings): ConnectionInfo['invitation'] {
  if (pairing?.role !== 'issuer' || phase === 'active' || phase === 'closed') return null;
  return { expiresAt: pairing.expiresAt, isOpen: pairing.state === 'invited' && pairing.expiresAt > now };
}

function pauseOf({ state }: ConnectionRow, report: Report | null): ConnectionInfo['paused']['own'] {
  if (state !== 'active' || report?.state !== 'deactivated') return null;
  return { by: report.by, why: report.why, at: report.at };
}

/** Only the side that was invited can decline, and only the other one withdraw; digits differ on either. */
function endOf({ role, state, ended, report, partnerReport }: ConnectionRow): ConnectionInfo['ended'] {
  if (ended) return { side: state === 'declined' && role === 'issuer' ? 'partner' : 'own', ...ended };
  if (state !== 'closed') return null;
  if (report.state === 'closed') return { side: 'own', by: report.by, why: report.why };
  return partnerReport && { side: 'partner', by: partnerReport.by, why: partnerReport.why };
}

function problemOf({ slug, facts }: StoredProblem): ProblemInfo {
  return problemDocument(new NodeProblem(slug, facts));
}
