import { addInitiated, draftRow, type Initiation, rowOf, wrongState } from '../connections/create';
import { type NodeContext, secondsOf } from '../context';
import { newAgreementKey } from '../identity/keys';
import { protocolRange } from '../identity/nodeBlock';
import { defaultLifetimeSeconds, type InvitationClaims } from '../invitation/claims';
import { decodeInvitation, type Invitation, timeText } from '../invitation/decode';
import { encodeInvitation, invitationHash } from '../invitation/encode';
import { randomText } from '../ports';
import { NodeProblem } from '../problems/problem';
import { type ConnectionRow, isOpen, type IssuerPairing, type PairingRow } from '../store/rows';
import { type Transaction } from '../store/store';
import { openSecrets, sealSecrets } from './secrets';

export interface InviteOptions {
  readonly by: string;
  /** Seven days when it is not given; at least five minutes, at most thirty days. */
  readonly lifetimeSeconds?: number;
  /** Both users compare six digits first; as before when it is not given. */
  readonly strict?: boolean;
  /** SHA-256 of the public key of this node's own certificate. */
  readonly spki?: string;
}

/** Seconds after the end of an invitation in which what was begun in time may be finished. */
const graceSeconds = 3600;

/**
 * A connection and its invitation: both or neither. Throws `url-needed`, `lifetime-wrong`, `name-taken` with an offer, and what
 * `checkName` and the URL guard throw.
 */
export async function initiate(
  node: NodeContext,
  choice: Initiation,
  options: Omit<InviteOptions, 'by'> = {},
): Promise<{ readonly connection: ConnectionRow; readonly invitation: Invitation }> {
  const row = draftRow(node, choice);
  const made = await makeInvitation(node, row, { ...options, by: choice.by });
  const connection = await node.store.transaction(async (transaction) => {
    const draft = await addInitiated(transaction, row, choice.rules);
    return issue(node, transaction, draft, made);
  });
  return { connection, invitation: made.invitation };
}

/**
 * Invites the other side of a draft, or anew when an earlier invitation has ended or shall end: that one is of no use from then
 * on. Throws `wrong-state`, `lifetime-wrong`, `url-needed`, `connection-unknown`.
 */
export async function invite(node: NodeContext, id: string, options: InviteOptions): Promise<Invitation> {
  const { connection, before } = await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    return { connection: row, before: await pairingOf(transaction, row) };
  });
  const strict = options.strict ?? before?.strict ?? false;
  const made = await makeInvitation(node, connection, { ...options, strict });
  await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    if (row.role !== 'issuer' || row.state === 'active' || row.state === 'closed') throw wrongState(row, 'invited to');
    await revokePairing(transaction, row);
    await issue(node, transaction, row, made);
  });
  return made.invitation;
}

interface MadeInvitation {
  readonly invitation: Invitation;
  readonly pairing: IssuerPairing;
  readonly by: string;
}

async function makeInvitation(
  node: NodeContext,
  connection: ConnectionRow,
  options: InviteOptions,
): Promise<MadeInvitation> {
  const ephemeral = newAgreementKey(node.random);
  const claims = claimsFor(node, connection, { ...options, now: secondsOf(node), epk: ephemeral.publicKey });
  const code = await encodeInvitation(claims, node.key);
  const pairing: IssuerPairing = {
    id: claims.jti,
    revision: 0,
    role: 'issuer',
    connection: connection.id,
    state: 'invited',
    hash: invitationHash(code).toString('base64url'),
    strict: claims.strict,
    approved: false,
    sealed: sealSecrets(node, claims.jti, { code, psk: claims.psk, ephemeral: ephemeral.secret }),
    kind: claims.kind,
    expiresAt: claims.exp,
    aud: claims.aud ?? null,
    claim: null,
    confirmed: null,
  };
  return { invitation: await decodeInvitation(code), pairing, by: options.by };
}

async function issue(
  node: NodeContext,
  transaction: Transaction,
  row: ConnectionRow,
  { pairing, by }: MadeInvitation,
): Promise<ConnectionRow> {
  await transaction.pairings.put(pairing);
  await transaction.audit({
    ...{ at: secondsOf(node), event: 'invited', connection: row.id, by, detail: timeText(pairing.expiresAt) },
  });
  const fresh = { alarm: null, failure: null, ended: null };
  return transaction.connections.put({ ...row, ...fresh, state: 'invited', jti: pairing.id });
}

/** The invitation once more, for its owner, while it waits for its answer. Throws `invitation-not-shown`. */
export async function showInvitation(node: NodeContext, id: string): Promise<Invitation> {
  const sealed = await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    const pairing = await pairingOf(transaction, row);
    const isShown = pairing?.state === 'invited' && pairing.expiresAt > secondsOf(node);
    if (!isShown || pairing.sealed === null) throw new NodeProblem('invitation-not-shown', { name: row.name });
    return { id: pairing.id, text: pairing.sealed };
  });
  return decodeInvitation(openSecrets(node, sealed.id, sealed.text).code);
}

/** Takes the invitation back, also after somebody accepted it, as long as the connection is not active. */
export async function withdraw(node: NodeContext, id: string, by: string, why = ''): Promise<ConnectionRow> {
  return node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    if (row.role !== 'issuer' || (row.state !== 'invited' && row.state !== 'claimed'))
      throw wrongState(row, 'withdrawn');
    await revokePairing(transaction, row);
    await transaction.audit({ at: secondsOf(node), event: 'withdrawn', connection: id, by, detail: why });
    return transaction.connections.put({ ...row, state: 'revoked', ended: { by, why } });
  });
}

/** Ends invitations whose time is over; how many it were. To be called now and then. */
export async function expireInvitations(node: NodeContext): Promise<number> {
  const now = secondsOf(node);
  return node.store.transaction(async (transaction) => {
    let count = 0;
    for (const pairing of await transaction.openPairings()) {
      if (pairing.role === 'issuer' && isOver(pairing, now)) {
        await endInvitation(transaction, pairing, 'expired');
        count++;
      }
    }
    return count;
  });
}

/** An open invitation that is too old; one that was accepted in time has a little longer. */
export function isOver({ state, expiresAt }: IssuerPairing, now: number): boolean {
  return (state === 'invited' && expiresAt <= now) || (state === 'claimed' && expiresAt + graceSeconds <= now);
}

/** Ends a pairing and its connection with it; its secrets are gone from then on. */
export async function endInvitation(
  transaction: Transaction,
  pairing: IssuerPairing,
  state: 'expired' | 'declined' | 'failed',
  changes: Partial<ConnectionRow> = {},
): Promise<void> {
  await transaction.pairings.put({ ...pairing, state, sealed: null });
  const row = await transaction.connections.get(pairing.connection);
  if (row?.jti === pairing.id) await transaction.connections.put({ ...row, state, ...changes });
}

async function revokePairing(transaction: Transaction, row: ConnectionRow): Promise<void> {
  const pairing = await pairingOf(transaction, row);
  if (pairing && isOpen(pairing)) await transaction.pairings.put({ ...pairing, state: 'revoked', sealed: null });
}

async function pairingOf(transaction: Transaction, row: ConnectionRow): Promise<IssuerPairing | undefined> {
  const pairing: PairingRow | undefined = row.jti === null ? undefined : await transaction.pairings.get(row.jti);
  return pairing?.role === 'issuer' ? pairing : undefined;
}

function claimsFor(
  node: NodeContext,
  row: ConnectionRow,
  { now, epk, lifetimeSeconds, strict, spki }: InviteOptions & { now: number; epk: string },
): InvitationClaims {
  const { url, uuid, capabilities } = node.block;
  if (url === null) throw new NodeProblem('url-needed');
  return {
    v: 1,
    jti: randomText(node.random, 16),
    iat: now,
    exp: now + (lifetimeSeconds ?? defaultLifetimeSeconds),
    kind: row.kind === 'private' ? 'private' : 'public',
    iss: uuid,
    url,
    cnf: { jwk: node.key.jwk },
    epk,
    psk: randomText(node.random, 32),
    conn: { id: row.connectionId, name: row.name, own: row.own, partner: row.partner, description: row.description },
    proto: { ...protocolRange },
    caps: capabilities,
    ...(row.kind === 'public' && row.partnerUrl !== null && { aud: new URL(row.partnerUrl).origin }),
    ...(spki !== undefined && { spki }),
    strict: strict ?? false,
  };
}
