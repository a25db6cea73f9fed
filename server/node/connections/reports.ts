import { readContract } from '../../rules/contract/contractFile';
import { type HistoryEvent } from '../api/contract';
import { type NodeContext, secondsOf } from '../context';
import { readMessage, reportBodySchema } from '../handshake/messages';
import { type NodeBlock } from '../identity/nodeBlock';
import { type Message, type Outcome, sendMessage } from '../partner/client';
import { NodeProblem } from '../problems/problem';
import { type ConnectionRow, isCallingSide, type Partner, type Report } from '../store/rows';
import { type Transaction } from '../store/store';
import { urlBelow } from '../urls/guard';
import { removeRow, rowOf, wrongState } from './create';
import { noteFailure } from './failure';

/** Who changes a connection, and why. */
export interface Change {
  readonly by: string;
  readonly why: string;
}

/** Where messages of a connection go. */
export const connectionPath = '/xsync/v1/connections/';

/** This side pauses; what happens meanwhile is kept. Nothing changes where it has before. Throws `wrong-state`. */
export function deactivate(node: NodeContext, id: string, change: Change): Promise<ConnectionRow> {
  return changeReport(node, id, 'deactivated', change);
}

/** This side goes on, if it has paused. A pause of the other side is the other side's to end. Throws `wrong-state`. */
export function activate(node: NodeContext, id: string, change: Change): Promise<ConnectionRow> {
  return changeReport(node, id, 'active', change);
}

/**
 * Ends the connection for good; its name is free at once. The row stays until the partner has heard, then `forget` may remove
 * it. Of connections that were never active, and of both ends of a local one, nothing stays.
 */
export async function close(node: NodeContext, id: string, change: Change): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    if (row.state === 'claimed' || row.state === 'invited') throw wrongState(row, 'removed before it is withdrawn');
    await transaction.audit({ ...entry(node, id, change), event: 'closed' });
    const other = row.otherEnd === null ? undefined : await transaction.connections.get(row.otherEnd);
    if (other) {
      await transaction.audit({ ...entry(node, other.id, change), event: 'closed' });
      await removeRow(transaction, other);
    }
    if (row.state !== 'active' || row.role === 'local') return removeRow(transaction, row);
    const report = nextReport(node, row, { ...change, state: 'closed' });
    await transaction.connections.put({ ...row, state: 'closed', nameKey: null, report });
  });
}

/**
 * Keeps a row whose rules send and read something else by now, which the partner is told with the next report. Who paused the
 * connection, when and why, stays as it is.
 */
export async function putContract(
  transaction: Transaction,
  row: ConnectionRow,
  contract: string,
): Promise<ConnectionRow> {
  if (contract === row.report.contract) return transaction.connections.put(row);
  const report = { ...row.report, contract, version: row.report.version + 1 };
  await tellOtherEnd(transaction, row, report);
  return transaction.connections.put({ ...row, report, ...(row.otherEnd !== null && { delivered: report.version }) });
}

/**
 * Exchanges reports with the partner: each side has the other one's newest afterwards. Why it fails is kept in the row of an
 * active connection.
 */
export async function exchangeReports(node: NodeContext, id: string): Promise<Outcome> {
  const row = await node.store.transaction((transaction) => rowOf(transaction, id));
  const outcome = await sendMessage(node, messageTo(node, row, 'report', newsOf(node, row)));
  if (outcome.kind === 'answer') {
    const { report, node: block } = readMessage(reportBodySchema, outcome.body);
    const delivered = row.report.version;
    await takeNews(node, id, report, { delivered, at: outcome.at, clockOffset: outcome.clockOffset, block });
    // A partner that cannot call learns only by the next message that its news have arrived.
    if (row.kind === 'private' && report.version > (row.partnerReport?.version ?? 0)) return exchangeReports(node, id);
  }
  await noteFailure(node, id, 'active', problemOf(outcome));
  const isGone = outcome.kind === 'refusal' && outcome.problem.slug === 'connection-unknown' && row.state === 'closed';
  if (isGone) await forget(node, id);
  return outcome;
}

/** Removes what is left of a closed connection, whether its partner has heard of it or not. Throws `wrong-state`. */
export async function forget(node: NodeContext, id: string): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    if (row.state !== 'closed') throw wrongState(row, 'forgotten');
    await removeRow(transaction, row);
  });
}

/** The partner's report, received; gives this side's own. Older ones, and those that were seen before, change nothing. */
export async function takeReport(node: NodeContext, id: string, { body, at }: Said): Promise<string> {
  const { report, seen, node: block } = readMessage(reportBodySchema, body);
  return JSON.stringify(newsOf(node, await takeNews(node, id, report, { delivered: seen, at, block })));
}

/** This side's report, which one of the other side's it has, and what this node is by now. */
export function newsOf({ block }: NodeContext, row: ConnectionRow) {
  const { report, partnerReport } = row;
  return { report, seen: partnerReport?.version ?? 0, node: isCallingSide(row) ? { ...block, url: null } : block };
}

/** What is sent to the partner of a connection, for an action that it knows. Throws `wrong-state` where it cannot be called. */
export function messageTo(node: NodeContext, row: ConnectionRow, action: string, body: object): Message {
  const url = partnerUrlOf(row);
  if (url === undefined) throw wrongState(row, 'told to the partner');
  return {
    url: urlBelow(url, `${connectionPath}${row.connectionId}/${action}`),
    body: JSON.stringify(body),
    connection: { id: row.connectionId, seq: row.report.version },
    findKey: (kid) => keyOf(row, kid, secondsOf(node)),
    clockOffset: row.clockOffset,
    pin: row.pinned?.spki,
  };
}

/** What a user has to know of the outcome: that the partner knows no such connection is no word about this node. */
export function problemOf(outcome: Outcome): NodeProblem | undefined {
  if (outcome.kind === 'answer') return undefined;
  return outcome.problem.slug === 'connection-unknown' ? new NodeProblem('partner-forgot') : outcome.problem;
}

/** The partner's key of that id, if it is valid at a time in seconds since 1970. */
export function keyOf({ pinned }: ConnectionRow, kid: string, now: number) {
  return pinned?.keys.find((key) => key.kid === kid && (key.until === undefined || key.until > now))?.jwk;
}

/** What the partner has sent. */
export interface Said {
  readonly body: string;
  /** When it was signed, by this node's clock: in seconds since 1970. */
  readonly at: number;
}

/** What came with the partner's report. */
export interface Heard {
  /** When the partner has signed it, by this node's clock: in seconds since 1970. */
  readonly at: number;
  /** The version of this side's report that the partner has. */
  readonly delivered?: number;
  readonly clockOffset?: number;
  readonly block?: NodeBlock | undefined;
  /** The newest key of this node that the partner has. */
  readonly knownKid?: string;
}

/** Keeps the partner's report, if it is newer than the one before, and what came with it. */
export async function takeNews(node: NodeContext, id: string, report: Report, heard: Heard): Promise<ConnectionRow> {
  const isWrong = report.contract !== null && readContract(report.contract).contract === undefined;
  if (isWrong) throw new NodeProblem('message-unreadable', { field: 'contract' });
  return node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    const isNew = report.version > (row.partnerReport?.version ?? 0) && row.partnerReport?.state !== 'closed';
    const delivered = Math.max(row.delivered, Math.min(heard.delivered ?? 0, row.report.version));
    const pinned = partnerAsHeard(node, row, heard);
    const contact = {
      delivered,
      pinned,
      clockOffset: heard.clockOffset ?? row.clockOffset,
      lastContact: secondsOf(node),
      toldRevision: Math.max(row.toldRevision ?? 0, node.revision ?? 0),
    };
    await noteMove(node, transaction, row, pinned);
    if (!isNew) return transaction.connections.put({ ...row, ...contact });
    const event = eventOf(row, report);
    // What a report says of a user is about the last pause.
    const change = event === 'partner-rules' ? { by: '', why: '' } : report;
    if (event !== undefined) await transaction.audit({ ...entry(node, id, change), event });
    const closed = report.state === 'closed' ? ({ state: 'closed', nameKey: null } as const) : {};
    return transaction.connections.put({ ...row, ...contact, ...closed, partnerReport: report });
  });
}

/** What a report brings, as the audit log calls it; undefined where it says nothing new. */
function eventOf({ partnerReport }: ConnectionRow, { state, contract }: Report): HistoryEvent | undefined {
  if (state !== (partnerReport?.state ?? 'active')) return `partner-${state}`;
  return contract === (partnerReport?.contract ?? null) ? undefined : 'partner-rules';
}

/**
 * The partner as it describes itself by now. It stays the same node, one that waits to be called does not become one that
 * calls, and a new URL has to be one that may be called. What was said before it moved, and is late, says nothing any more.
 */
function partnerAsHeard(node: NodeContext, { pinned }: ConnectionRow, { at, block, knownKid }: Heard): Partner | null {
  if (!pinned) return null;
  const known = knownKid === undefined ? pinned : { ...pinned, knownKid };
  const isLate = pinned.movedAt !== undefined && at <= pinned.movedAt;
  if (block?.uuid !== pinned.node.uuid || isLate) return known;
  const { url } = pinned.node;
  const isMoved = url !== null && block.url !== null && block.url !== url && mayBeCalled(node, block.url);
  return isMoved ? { ...known, node: block, movedAt: at } : { ...known, node: { ...block, url } };
}

/** The partner itself has said so: no user of it stands behind that. */
async function noteMove(
  node: NodeContext,
  transaction: Transaction,
  { id, pinned }: ConnectionRow,
  heard: Partner | null,
): Promise<void> {
  const [before, after] = [pinned?.node.url ?? '', heard?.node.url ?? ''];
  if (before === after) return;
  await transaction.audit({ ...entry(node, id, { by: '', why: `${before} to ${after}` }), event: 'partner-moved' });
}

function mayBeCalled({ guard }: NodeContext, url: string): boolean {
  try {
    return guard.check(url).href !== '';
  } catch {
    return false;
  }
}

function changeReport(
  node: NodeContext,
  id: string,
  state: 'active' | 'deactivated',
  change: Change,
): Promise<ConnectionRow> {
  return node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    if (row.state !== 'active') throw wrongState(row, 'changed');
    if (row.report.state === state) return row;
    const report = nextReport(node, row, { ...change, state });
    await transaction.audit({ ...entry(node, id, change), event: state });
    await tellOtherEnd(transaction, row, report);
    return transaction.connections.put({ ...row, report, ...(row.otherEnd !== null && { delivered: report.version }) });
  });
}

/** The ends of a local connection hear of each other in the same transaction. */
async function tellOtherEnd(transaction: Transaction, row: ConnectionRow, report: Report): Promise<void> {
  const other = row.otherEnd === null ? undefined : await transaction.connections.get(row.otherEnd);
  if (other) await transaction.connections.put({ ...other, partnerReport: report });
}

function nextReport(node: NodeContext, { report }: ConnectionRow, change: Change & Partial<Report>): Report {
  return { ...report, ...change, version: report.version + 1, at: secondsOf(node) };
}

function entry(node: NodeContext, connection: string, { by, why }: Change) {
  return { at: secondsOf(node), connection, by, detail: why };
}

/** Where the partner can be called: the issuer of a private connection waits to be called. */
export function partnerUrlOf({ role, pinned }: ConnectionRow): string | undefined {
  return role === 'local' ? undefined : (pinned?.node.url ?? undefined);
}
