import { readContract } from '../../rules/contract/contractFile';
import { type NodeContext, secondsOf } from '../context';
import { thumbprint } from '../identity/keys';
import { timeText } from '../invitation/decode';
import { describePartner } from '../partner/client';
import { randomText } from '../ports';
import { NodeProblem } from '../problems/problem';
import { type ConnectionRow, type IssuerPairing } from '../store/rows';
import { type Transaction } from '../store/store';
import { binder, type HandshakeKeys, handshakeKeys, hashText, isSame, macOf, transcriptHash } from './keys';
import { failedByDigits } from './digits';
import { endInvitation, isOver } from './issuer';
import {
  claimBodySchema,
  claimSchema,
  confirmSchema,
  declineBodySchema,
  declineSchema,
  lookBodySchema,
  readMessage,
} from './messages';
import { openSecrets } from './secrets';

/** A message of a pairing whose signature is right: `kid` is the key that signed it. */
export interface PairingMessage {
  readonly jti: string;
  readonly kid: string;
  readonly body: string;
}

/** What this side is and sends, for whoever has the invitation. */
export async function takeLook(node: NodeContext, message: PairingMessage): Promise<string> {
  const { payload, binder: proof } = readMessage(lookBodySchema, message.body);
  const { kid } = message;
  const answer = await inTransaction(node, message, async (transaction, pairing, row) => {
    if (pairing.claim && pairing.claim.kid !== kid)
      return raiseAlarm(node, transaction, { pairing, row, payload, proof, kid, url: null });
    checkOpen(node, pairing);
    checkBinder(node, pairing, payload, proof);
    return JSON.stringify({ node: node.block, contract: row.report.contract });
  });
  if (answer instanceof NodeProblem) throw answer;
  return answer;
}

/**
 * The first node that accepts is the only one: it gets the same answer however often it asks, and every other one is refused
 * and told of to this side's user.
 */
export async function takeClaim(node: NodeContext, message: PairingMessage): Promise<string> {
  const { payload, binder: proof } = readMessage(claimBodySchema, message.body);
  const claim = readMessage(claimSchema, payload);
  if (thumbprint(claim.jwk) !== message.kid) throw new NodeProblem('signature-key');
  checkContract(claim.contract);
  const url = claim.node.url;
  const look = (callback: boolean) =>
    inTransaction(node, message, async (transaction, pairing, row) => {
      const stored = pairing.claim;
      if (stored?.kid === message.kid && stored.hash === hashText(payload) && isBegun(pairing)) return stored.answer;
      if (stored && stored.kid !== message.kid)
        return raiseAlarm(node, transaction, { pairing, row, payload, proof, kid: message.kid, url });
      checkOpen(node, pairing);
      checkBinder(node, pairing, payload, proof);
      if (stored) throw new NodeProblem('invitation-repeated');
      checkAudience(pairing, url);
      if (callback && pairing.kind === 'public') return undefined;
      return answerClaim(node, transaction, { pairing, row, payload, kid: message.kid });
    });
  const answer = await look(true);
  if (answer instanceof NodeProblem) throw answer;
  if (answer !== undefined) return answer;
  await callBack(node, url ?? '', claim.node.uuid, message.kid);
  const second = await look(false);
  if (second === undefined || second instanceof NodeProblem) throw second ?? new NodeProblem('invitation-used');
  return second;
}

/** Makes the connection active on this side, once; the same answer each time. */
export async function takeConfirm(node: NodeContext, message: PairingMessage): Promise<string> {
  const { mac } = readMessage(confirmSchema, message.body);
  const result = await inTransaction(node, message, async (transaction, pairing, row) => {
    const { claim } = pairing;
    if (claim?.kid !== message.kid) throw claim ? new NodeProblem('invitation-used') : new NodeProblem('signature-key');
    if (pairing.state === 'active' && pairing.confirmed !== null && row.state !== 'closed') return pairing.confirmed;
    checkOpen(node, pairing);
    if (pairing.strict && !pairing.approved) throw new NodeProblem('approval-pending');
    const keys = keysOf(node, pairing, claim.epk);
    if (!isSame(mac, macOf(keys.confirmToIssuer, claim.transcript))) {
      await endInvitation(transaction, pairing, 'failed', {
        failure: { slug: 'confirmation-wrong', facts: {} },
      });
      return new NodeProblem('confirmation-wrong');
    }
    const confirmed = JSON.stringify({ mac: macOf(keys.confirmToAcceptor, claim.transcript) });
    const now = secondsOf(node);
    await transaction.pairings.put({ ...pairing, state: 'active', sealed: null, confirmed });
    await transaction.connections.put({
      ...row,
      state: 'active',
      pinned: { node: claim.node, keys: [{ kid: claim.kid, jwk: claim.jwk }] },
      partnerReport: { version: 0, state: 'active', by: '', why: '', at: now, contract: claim.contract },
      lastContact: now,
    });
    await transaction.audit({ at: now, event: 'active', connection: row.id, by: claim.node.uuid, detail: claim.kid });
    return confirmed;
  });
  if (result instanceof NodeProblem) throw result;
  return result;
}

/** The other side does not want the connection: allowed until it is active, to whoever has the invitation or has used it. */
export async function takeDecline(node: NodeContext, message: PairingMessage): Promise<string> {
  const { payload, binder: proof } = readMessage(declineBodySchema, message.body);
  const { jwk, by, why, digitsDiffer } = readMessage(declineSchema, payload);
  if (thumbprint(jwk) !== message.kid) throw new NodeProblem('signature-key');
  return inTransaction(node, message, async (transaction, pairing, row) => {
    if (pairing.claim && pairing.claim.kid !== message.kid) throw new NodeProblem('invitation-used');
    const isByDigits = digitsDiffer && pairing.strict && pairing.claim !== null;
    const failed = failedByDigits(row, by, 'partner');
    const { failure } = failed;
    if (pairing.state === 'active' && row.state === 'active') {
      const version = (row.partnerReport?.version ?? 0) + 1;
      const report = { version, state: 'closed', by, why, at: secondsOf(node), contract: null } as const;
      await transaction.connections.put({
        ...{ ...row, state: 'closed', nameKey: null, partnerReport: report },
        ...(isByDigits && { failure }),
      });
    } else if (pairing.state === 'invited' || pairing.state === 'claimed') {
      if (!pairing.claim) checkBinder(node, pairing, payload, proof);
      if (isByDigits) await endInvitation(transaction, { ...pairing, failure }, 'failed', failed);
      else await endInvitation(transaction, pairing, 'declined', { ended: { by, why } });
    } else {
      return '{}';
    }
    const noted = { at: secondsOf(node), connection: row.id, by };
    await transaction.audit(
      isByDigits
        ? { ...noted, event: 'partner-digits-differ', detail: '' }
        : { ...noted, event: 'declined', detail: why },
    );
    return '{}';
  });
}

interface Claiming {
  readonly pairing: IssuerPairing;
  readonly row: ConnectionRow;
  readonly payload: string;
  readonly kid: string;
}

async function answerClaim(node: NodeContext, transaction: Transaction, { pairing, row, payload, kid }: Claiming) {
  const claim = readMessage(claimSchema, payload);
  const answerPayload = JSON.stringify({
    connection: row.connectionId,
    nonce: randomText(node.random, 32),
    node: node.block,
    contract: row.report.contract,
  });
  const transcript = transcriptHash(pairing.hash, payload, answerPayload);
  const keys = keysOf(node, pairing, claim.epk);
  const answer = JSON.stringify({ payload: answerPayload, transcript, mac: macOf(keys.answer, transcript) });
  const at = secondsOf(node);
  const { jwk, epk, contract } = claim;
  const stored = { kid, jwk, epk, node: claim.node, contract, hash: hashText(payload), answer, transcript, at };
  await transaction.pairings.put({ ...pairing, state: 'claimed', claim: stored });
  await transaction.connections.put({ ...row, state: 'claimed' });
  await transaction.audit({ at, event: 'claimed', connection: row.id, by: claim.node.uuid, detail: kid });
  return answer;
}

/** Only who has the invitation can raise it: a stranger's noise is no alarm. Refused either way, after the alarm is kept. */
async function raiseAlarm(
  node: NodeContext,
  transaction: Transaction,
  { pairing, row, payload, proof, kid, url }: Claiming & { proof: string; url: string | null },
): Promise<NodeProblem> {
  // Once the psk is erased, knowing the 128 bits of the invitation's id has to do as proof.
  if (pairing.sealed !== null) checkBinder(node, pairing, payload, proof);
  const at = secondsOf(node);
  if (row.alarm?.kid !== kid) {
    await transaction.connections.put({ ...row, alarm: { kid, url, at } });
    await transaction.audit({ at, event: 'second-acceptance', connection: row.id, by: kid, detail: url ?? '' });
  }
  return new NodeProblem('invitation-used');
}

async function callBack(node: NodeContext, url: string, uuid: string, kid: string): Promise<void> {
  try {
    await describePartner(node, url, { uuid, kid });
  } catch (error) {
    if (!(error instanceof NodeProblem)) throw error;
    throw new NodeProblem('callback-failed', { why: error.slug });
  }
}

function checkAudience({ kind, aud }: IssuerPairing, url: string | null): void {
  if (kind === 'public' && url === null) throw new NodeProblem('url-needed');
  const origin = url !== null && URL.canParse(url) ? new URL(url).origin : null;
  if (aud !== null && aud !== origin) throw new NodeProblem('invitation-audience', { audience: aud });
}

function checkContract(contract: string | null): void {
  const isWrong = contract !== null && readContract(contract).contract === undefined;
  if (isWrong) throw new NodeProblem('message-unreadable', { field: 'contract' });
}

function checkBinder(node: NodeContext, pairing: IssuerPairing, payload: string, proof: string): void {
  const { psk } = secretsOf(node, pairing);
  if (!isSame(binder(psk, pairing.hash, payload), proof)) throw new NodeProblem('binder-wrong');
}

function secretsOf(node: NodeContext, { id, sealed }: IssuerPairing) {
  if (sealed === null) throw new NodeProblem('invitation-failed');
  return openSecrets(node, id, sealed);
}

function keysOf(node: NodeContext, pairing: IssuerPairing, theirPublicKey: string): HandshakeKeys {
  const { psk, ephemeral } = secretsOf(node, pairing);
  return handshakeKeys({ invitationHash: pairing.hash, psk, ownSecret: ephemeral, theirPublicKey });
}

function isBegun({ state }: IssuerPairing): boolean {
  return state === 'claimed' || state === 'active';
}

/** Throws why an invitation can no longer be used, by the node that has claimed it or, where none has, by any. */
function checkOpen(node: NodeContext, pairing: IssuerPairing): void {
  const expired = new NodeProblem('invitation-expired', { expired: timeText(pairing.expiresAt) });
  if (isOver(pairing, secondsOf(node))) throw expired;
  switch (pairing.state) {
    case 'invited':
    case 'claimed':
      return;
    case 'expired':
      throw expired;
    case 'revoked':
    case 'active':
      throw new NodeProblem('invitation-withdrawn');
    case 'declined':
      throw new NodeProblem('invitation-declined');
    case 'failed':
      throw failureOf(pairing);
  }
}

function failureOf({ failure }: IssuerPairing): NodeProblem {
  return failure ? new NodeProblem(failure.slug, failure.facts) : new NodeProblem('invitation-failed');
}

/**
 * Works on an invitation of this node and its connection; throws `invitation-unknown`. Why it failed the node that has accepted
 * is told even when the connection was removed meanwhile.
 */
async function inTransaction<Result>(
  node: NodeContext,
  { jti, kid }: PairingMessage,
  work: (transaction: Transaction, pairing: IssuerPairing, row: ConnectionRow) => Promise<Result>,
): Promise<Result> {
  return node.store.transaction(async (transaction) => {
    const pairing = await transaction.pairings.get(jti);
    const row = pairing && (await transaction.connections.get(pairing.connection));
    if (pairing?.role !== 'issuer') throw new NodeProblem('invitation-unknown');
    if (!row)
      throw pairing.failure && pairing.claim?.kid === kid ? failureOf(pairing) : new NodeProblem('invitation-unknown');
    return work(transaction, pairing, row);
  });
}
