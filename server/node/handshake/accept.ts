import { addRow, type ConnectionChoice, newRow, removeRow } from '../connections/create';
import { type NodeContext, secondsOf } from '../context';
import { fingerprint, newAgreementKey } from '../identity/keys';
import { type NodeBlock } from '../identity/nodeBlock';
import { checkInvitation, decodeInvitation, type Invitation } from '../invitation/decode';
import { invitationHash } from '../invitation/encode';
import { offerName } from '../names/names';
import { describePartner, sendMessage } from '../partner/client';
import { randomText } from '../ports';
import { NodeProblem } from '../problems/problem';
import { type AcceptorPairing, type ConnectionRow, isFailedForGood } from '../store/rows';
import { type Transaction } from '../store/store';
import { urlBelow } from '../urls/guard';
import { binder } from './keys';
import { lookAnswerSchema, readMessage } from './messages';
import { sealSecrets } from './secrets';

/** What a user sees before accepting; nothing of it is secret. */
export interface InvitationPreview {
  /** The name as the sender has it, and a free one here. */
  readonly name: string;
  readonly offer: string;
  /** The short names of the sender's side and of this one. */
  readonly theirs: string;
  readonly own: string;
  readonly description: string;
  readonly kind: 'public' | 'private';
  /** The node that sent it: its UUID, and where it is called. */
  readonly uuid: string;
  readonly url: string;
  readonly fingerprint: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  readonly strict: boolean;
}

/** Where messages about an invitation go. */
export const pairingPath = '/xsync/v1/pairings/';

/** Reads an invitation without asking anybody. Throws what `decodeInvitation`, `checkInvitation` and the URL guard throw. */
export async function previewInvitation(node: NodeContext, text: string): Promise<InvitationPreview> {
  const { claims, kid } = await readInvitation(node, text);
  const { name, own, partner, description } = claims.conn;
  const offer = await node.store.transaction(async (transaction) => {
    await refuseKnown(transaction, claims.conn.id);
    return offerName(name, async (key) => (await transaction.connectionByNameKey(key)) !== undefined);
  });
  return {
    ...{ name, offer, theirs: own, own: partner, description, kind: claims.kind },
    ...{ uuid: claims.iss, url: claims.url },
    ...{ fingerprint: fingerprint(kid), expiresAt: claims.exp, strict: claims.strict },
  };
}

/** Asks the sender what it is and what it sends; the contract is the text of a contract file. */
export async function lookAtSender(
  node: NodeContext,
  text: string,
): Promise<{ readonly node: NodeBlock; readonly contract: string | null }> {
  const invitation = await readInvitation(node, text);
  const { iss: uuid, url, spki: pin } = invitation.claims;
  await describePartner(node, url, { uuid, kid: invitation.kid, pin });
  const answer = await sendBound(node, invitation, '/look', { jwk: node.key.jwk });
  return readMessage(lookAnswerSchema, answer);
}

/**
 * Decides to accept: from now on `advance` brings the handshake to its end, however often it is interrupted. Throws like
 * `previewInvitation`, and `name-taken` with an offer.
 */
export async function accept(node: NodeContext, text: string, choice: ConnectionChoice): Promise<ConnectionRow> {
  const { code, claims, kid } = await readInvitation(node, text);
  const ephemeral = newAgreementKey(node.random);
  const hash = invitationHash(code).toString('base64url');
  const row: ConnectionRow = {
    ...newRow(node, claims.conn.id, choice),
    ...{ kind: claims.kind, role: 'acceptor', state: 'claimed', jti: claims.jti, partnerUrl: claims.url },
  };
  const payload = JSON.stringify({
    node: claims.kind === 'private' ? { ...node.block, url: null } : node.block,
    jwk: node.key.jwk,
    epk: ephemeral.publicKey,
    nonce: randomText(node.random, 32),
    contract: row.report.contract,
  });
  const pairing: AcceptorPairing = {
    id: claims.jti,
    revision: 0,
    role: 'acceptor',
    connection: row.id,
    hash,
    strict: claims.strict,
    approved: false,
    sealed: sealSecrets(node, claims.jti, { code, psk: claims.psk, ephemeral: ephemeral.secret }),
    state: 'claimed',
    url: claims.url,
    issuer: { uuid: claims.iss, kid, jwk: claims.cnf.jwk },
    ...(claims.spki !== undefined && { spki: claims.spki }),
    issuerEpk: claims.epk,
    claimBody: JSON.stringify({ payload, binder: binder(claims.psk, hash, payload) }),
    answer: null,
    confirming: false,
    declineBody: null,
    expiresAt: claims.exp,
  };
  return node.store.transaction(async (transaction) => {
    await refuseKnown(transaction, row.id);
    await removeBefore(transaction, row.id);
    const before = await transaction.pairings.get(claims.jti);
    await transaction.pairings.put({ ...pairing, revision: before?.revision ?? 0 });
    await transaction.audit({
      ...{ at: secondsOf(node), event: 'accepted', connection: row.id, by: choice.by, detail: kid },
    });
    return addRow(transaction, row, choice.rules);
  });
}

/** Says to the sender that nobody here wants the connection; nothing of it is kept. Throws what the sender answers. */
export async function decline(node: NodeContext, text: string, by: string, why: string): Promise<void> {
  const invitation = await readInvitation(node, text);
  await node.store.transaction((transaction) => refuseKnown(transaction, invitation.claims.conn.id));
  await sendBound(node, invitation, '/decline', { jwk: node.key.jwk, by, why });
  await node.store.transaction((transaction) =>
    transaction.audit({
      ...{ at: secondsOf(node), event: 'declined', connection: invitation.claims.conn.id, by, detail: why },
    }),
  );
}

async function sendBound(node: NodeContext, invitation: Invitation, path: string, message: object): Promise<string> {
  const { claims, kid, code } = invitation;
  const payload = JSON.stringify(message);
  const hash = invitationHash(code).toString('base64url');
  const outcome = await sendMessage(node, {
    url: urlBelow(claims.url, `${pairingPath}${claims.jti}${path}`),
    body: JSON.stringify({ payload, binder: binder(claims.psk, hash, payload) }),
    findKey: (signer) => (signer === kid ? claims.cnf.jwk : undefined),
    pin: claims.spki,
  });
  if (outcome.kind !== 'answer') throw outcome.problem;
  return outcome.body;
}

async function readInvitation(node: NodeContext, text: string): Promise<Invitation> {
  const invitation = await decodeInvitation(text);
  const { uuid, url } = node.block;
  checkInvitation(invitation, { uuid, url, kid: node.key.kid, now: node.clock.now() });
  node.guard.check(invitation.claims.url);
  return invitation;
}

/** What is left of an earlier invitation of the same connection that has failed. */
async function removeBefore(transaction: Transaction, id: string): Promise<void> {
  const failed = await transaction.connections.get(id);
  if (!failed) return;
  const pairing = failed.jti === null ? undefined : await transaction.pairings.get(failed.jti);
  if (pairing?.state === 'declining')
    await transaction.pairings.put({ ...pairing, state: 'declined', declineBody: null });
  await removeRow(transaction, failed);
}

async function refuseKnown(transaction: Transaction, id: string): Promise<void> {
  const known = await transaction.connections.get(id);
  if (!known || isFailedForGood(known)) return;
  throw new NodeProblem('already-connected', { name: known.name });
}
