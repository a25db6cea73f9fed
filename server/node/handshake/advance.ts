import { readContract } from '../../rules/contract/contractFile';
import { removeRow, rowOf, wrongState } from '../connections/create';
import { noteFailure } from '../connections/failure';
import { type NodeContext, secondsOf } from '../context';
import { timeText } from '../invitation/decode';
import { describePartner, type Outcome, sendMessage } from '../partner/client';
import { NodeProblem } from '../problems/problem';
import { type ProblemSlug } from '../problems/table';
import { type AcceptorPairing, type ConnectionRow, isFailedForGood } from '../store/rows';
import { type Transaction } from '../store/store';
import { urlBelow } from '../urls/guard';
import { pairingPath } from './accept';
import { declineBodyOf, failedByDigits } from './digits';
import { type HandshakeKeys, handshakeKeys, isSame, macOf, transcriptHash } from './keys';
import { answerBodySchema, answerSchema, claimBodySchema, confirmedSchema, readMessage } from './messages';
import { openSecrets } from './secrets';

/** How far a handshake came. `waiting`: try again later; the problem, if any, says why. */
export type Progress =
  | { readonly kind: 'active' }
  | { readonly kind: 'waiting'; readonly problem?: NodeProblem }
  | { readonly kind: 'compare-digits' }
  | { readonly kind: 'ended'; readonly problem?: NodeProblem };

/**
 * Takes the accepting side one step further, or as many as are possible, and can be called at any time and any number of
 * times: after a crash, after an answer was lost. What it waits for is kept in the connection's row. Throws
 * `connection-unknown` when nothing was begun.
 */
export async function advance(node: NodeContext, id: string): Promise<Progress> {
  const progress = await proceed(node, id);
  const problem = progress.kind === 'waiting' ? progress.problem : undefined;
  if (progress.kind !== 'ended') await noteFailure(node, id, 'claimed', problem);
  return progress;
}

async function proceed(node: NodeContext, id: string): Promise<Progress> {
  const pairing = await acceptorPairing(node, id);
  if (pairing.state === 'active') return { kind: 'active' };
  if (pairing.state === 'declining') return sendDecline(node, pairing);
  if (pairing.state !== 'claimed') return { kind: 'ended' };
  if (!pairing.answer) {
    const claimed = await claim(node, pairing);
    return claimed ?? proceed(node, id);
  }
  if (pairing.strict && !pairing.approved) return stillWanted(node, pairing);
  return confirm(node, pairing);
}

/** Ends what was accepted here before it is active. The other side is told by `advance`, until it has heard. */
export async function cancel(node: NodeContext, id: string, by: string, why: string): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    const pairing = row.jti === null ? undefined : await transaction.pairings.get(row.jti);
    if (pairing?.role !== 'acceptor' || pairing.state !== 'claimed') throw wrongState(row, 'declined');
    const declineBody = declineBodyOf(node, pairing, { by, why });
    await transaction.pairings.put({ ...pairing, state: 'declining', sealed: null, declineBody });
    await transaction.connections.put({ ...row, state: 'declined', nameKey: null, ended: { by, why } });
    await transaction.audit({ at: secondsOf(node), event: 'declined', connection: id, by, detail: why });
  });
}

/** Removes what has ended; the row of what the other side has yet to hear of is only hidden until then. */
export async function removeFailed(transaction: Transaction, row: ConnectionRow): Promise<void> {
  const pairing = row.jti === null ? undefined : await transaction.pairings.get(row.jti);
  if (pairing?.state === 'declining') await transaction.connections.put({ ...row, state: 'declined' });
  else await removeRow(transaction, row);
}

async function claim(node: NodeContext, pairing: AcceptorPairing): Promise<Progress | undefined> {
  if (pairing.expiresAt <= secondsOf(node))
    return end(node, pairing, new NodeProblem('invitation-expired', { expired: timeText(pairing.expiresAt) }));
  try {
    await describePartner(node, pairing.url, { ...pairing.issuer, pin: pairing.spki });
  } catch (problem) {
    if (!(problem instanceof NodeProblem)) throw problem;
    return problem.slug === 'host-other-node' ? end(node, pairing, problem) : { kind: 'waiting', problem };
  }
  const outcome = await send(node, pairing, '', pairing.claimBody);
  if (outcome.kind !== 'answer') return refused(node, pairing, outcome);
  const answer = readAnswer(node, pairing, outcome.body);
  if (answer instanceof NodeProblem) return end(node, pairing, answer);
  await change(node, pairing.id, async (transaction, stored) => {
    if (stored.state === 'claimed' && !stored.answer) await transaction.pairings.put({ ...stored, answer });
  });
  return undefined;
}

/** While users compare digits, the other side may have taken its invitation back: it answers the same claim otherwise then. */
async function stillWanted(node: NodeContext, pairing: AcceptorPairing): Promise<Progress> {
  const outcome = await send(node, pairing, '', pairing.claimBody);
  const isOver = outcome.kind === 'refusal' && finalRefusals.includes(outcome.problem.slug);
  return isOver ? end(node, pairing, outcome.problem) : { kind: 'compare-digits' };
}

async function confirm(node: NodeContext, pairing: AcceptorPairing): Promise<Progress> {
  const { answer } = pairing;
  if (!answer) return { kind: 'waiting' };
  const keys = keysOf(node, pairing);
  const isOpen = await change(node, pairing.id, async (transaction, stored) => {
    if (stored.state === 'claimed') await transaction.pairings.put({ ...stored, confirming: true });
    return stored.state === 'claimed';
  });
  if (isOpen !== true) return proceed(node, pairing.connection);
  const mac = macOf(keys.confirmToIssuer, answer.transcript);
  const outcome = await send(node, pairing, '/confirm', JSON.stringify({ jwk: node.key.jwk, mac }));
  if (outcome.kind !== 'answer') return refused(node, pairing, outcome);
  const confirmed = readMessage(confirmedSchema, outcome.body);
  if (!isSame(confirmed.mac, macOf(keys.confirmToAcceptor, answer.transcript))) {
    return { kind: 'waiting', problem: new NodeProblem('confirmation-wrong') };
  }
  await change(node, pairing.id, async (transaction, stored, row) => {
    if (stored.state === 'claimed')
      await activate(node, transaction, stored, { row, payload: answer.payload, ...outcome });
  });
  return proceed(node, pairing.connection);
}

async function activate(
  node: NodeContext,
  transaction: Transaction,
  pairing: AcceptorPairing,
  { row, payload, clockOffset }: { row: ConnectionRow; payload: string; clockOffset: number },
): Promise<void> {
  const partner = readMessage(answerSchema, payload);
  const { kid, jwk } = pairing.issuer;
  const now = secondsOf(node);
  await transaction.pairings.put({ ...pairing, state: 'active', sealed: null });
  await transaction.connections.put({
    ...row,
    state: 'active',
    pinned: { node: partner.node, keys: [{ kid, jwk }], ...(pairing.spki !== undefined && { spki: pairing.spki }) },
    partnerReport: { version: 0, state: 'active', by: '', why: '', at: now, contract: partner.contract },
    clockOffset,
    lastContact: now,
    failure: null,
  });
  await transaction.audit({ at: now, event: 'active', connection: row.id, by: partner.node.uuid, detail: kid });
}

/** Refusals after which it makes no sense to ask again. */
export const finalRefusals: readonly ProblemSlug[] = [
  'invitation-unknown',
  'invitation-used',
  'invitation-repeated',
  'invitation-withdrawn',
  'invitation-declined',
  'invitation-failed',
  'digits-differ',
  'invitation-expired',
  'invitation-audience',
  'protocol-version',
  'binder-wrong',
  'confirmation-wrong',
  'url-needed',
];

function refused(
  node: NodeContext,
  pairing: AcceptorPairing,
  outcome: Exclude<Outcome, { kind: 'answer' }>,
): Promise<Progress> | Progress {
  const { kind, problem } = outcome;
  return kind === 'refusal' && finalRefusals.includes(problem.slug)
    ? end(node, pairing, problem)
    : { kind: 'waiting', problem };
}

/** Nothing half-made is left but the word that digits differ: the name is free again, and the secrets are gone. */
async function end(node: NodeContext, pairing: AcceptorPairing, problem: NodeProblem): Promise<Progress> {
  await change(node, pairing.id, async (transaction, stored, row) => {
    if (stored.state !== 'claimed') return;
    await transaction.pairings.put({ ...stored, state: 'failed', sealed: null });
    const noted = { at: secondsOf(node), connection: row.id };
    if (problem.slug === 'digits-differ') {
      const by = String(problem.facts.by ?? row.partner);
      await transaction.connections.put(failedByDigits(row, by, 'partner'));
      await transaction.audit({ ...noted, event: 'partner-digits-differ', by, detail: '' });
      return;
    }
    await removeRow(transaction, row);
    await transaction.audit({ ...noted, event: 'failed', by: stored.issuer.uuid, detail: problem.slug });
  });
  return { kind: 'ended', problem };
}

async function sendDecline(node: NodeContext, pairing: AcceptorPairing): Promise<Progress> {
  const outcome = await send(node, pairing, '/decline', pairing.declineBody ?? '');
  const isHeard =
    outcome.kind === 'answer' || (outcome.kind === 'refusal' && finalRefusals.includes(outcome.problem.slug));
  if (!isHeard) return { kind: 'waiting', problem: outcome.problem };
  await change(node, pairing.id, async (transaction, stored, row) => {
    await transaction.pairings.put({ ...stored, state: 'declined', declineBody: null });
    if (!isFailedForGood(row)) await removeRow(transaction, row);
  });
  return { kind: 'ended' };
}

function send(node: NodeContext, pairing: AcceptorPairing, path: string, body: string): Promise<Outcome> {
  const { kid, jwk } = pairing.issuer;
  return sendMessage(node, {
    url: urlBelow(pairing.url, `${pairingPath}${pairing.id}${path}`),
    body,
    findKey: (signer) => (signer === kid ? jwk : undefined),
    pin: pairing.spki,
  });
}

/** The issuer's answer, if it proves that the issuer has seen the same messages and knows the same secrets. */
function readAnswer(
  node: NodeContext,
  pairing: AcceptorPairing,
  body: string,
): AcceptorPairing['answer'] | NodeProblem {
  try {
    const { payload, mac } = readMessage(answerBodySchema, body);
    const { connection, contract, node: block } = readMessage(answerSchema, payload);
    const transcript = transcriptHash(pairing.hash, readMessage(claimBodySchema, pairing.claimBody).payload, payload);
    const isRight = isSame(mac, macOf(keysOf(node, pairing).answer, transcript));
    if (!isRight || connection !== pairing.connection || block.uuid !== pairing.issuer.uuid) {
      return new NodeProblem('confirmation-wrong');
    }
    const isUnreadable = contract !== null && readContract(contract).contract === undefined;
    return isUnreadable ? new NodeProblem('message-unreadable', { field: 'contract' }) : { payload, transcript };
  } catch (problem) {
    if (problem instanceof NodeProblem) return problem;
    throw problem;
  }
}

function keysOf(node: NodeContext, pairing: AcceptorPairing): HandshakeKeys {
  const { psk, ephemeral } = openOf(node, pairing);
  return handshakeKeys({
    ...{ invitationHash: pairing.hash, psk, ownSecret: ephemeral, theirPublicKey: pairing.issuerEpk },
  });
}

function openOf(node: NodeContext, { id, sealed }: AcceptorPairing) {
  if (sealed === null) throw new NodeProblem('invitation-failed');
  return openSecrets(node, id, sealed);
}

async function acceptorPairing(node: NodeContext, id: string): Promise<AcceptorPairing> {
  return node.store.transaction(async (transaction) => {
    const row = await transaction.connections.get(id);
    const pairing = row?.jti === undefined || row.jti === null ? undefined : await transaction.pairings.get(row.jti);
    if (pairing?.role === 'acceptor') return pairing;
    throw new NodeProblem('connection-unknown');
  });
}

/** Changes a pairing and its connection as they are now; gives undefined when the connection is gone. */
async function change<Result>(
  node: NodeContext,
  jti: string,
  work: (transaction: Transaction, pairing: AcceptorPairing, row: ConnectionRow) => Promise<Result>,
): Promise<Result | undefined> {
  return node.store.transaction(async (transaction) => {
    const pairing = await transaction.pairings.get(jti);
    const row = pairing && (await transaction.connections.get(pairing.connection));
    return pairing?.role === 'acceptor' && row ? work(transaction, pairing, row) : undefined;
  });
}
