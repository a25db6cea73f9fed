import { rowOf, wrongState } from '../connections/create';
import { type NodeContext, secondsOf } from '../context';
import { NodeProblem } from '../problems/problem';
import { type AcceptorPairing, type ConnectionRow, type PairingRow, type StoredProblem } from '../store/rows';
import { binder, digitsOf, handshakeKeys } from './keys';
import { openSecrets } from './secrets';

/** The six digits of a handshake that waits for both users to compare them; undefined of any other. */
export function digitsOfPairing(node: NodeContext, pairing: PairingRow | undefined): string | undefined {
  const said = pairing && bothSaid(pairing);
  if (!said) return undefined;
  const { psk, ephemeral } = openSecrets(node, pairing.id, pairing.sealed ?? '');
  const keys = handshakeKeys({
    ...{ invitationHash: pairing.hash, psk, ownSecret: ephemeral, theirPublicKey: said.epk },
  });
  return digitsOf(keys, said.transcript);
}

/** This side's user says that the digits are the same. The accepting side then goes on by `advance`. */
export async function approveDigits(node: NodeContext, id: string, by: string): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    const pairing = row.jti === null ? undefined : await transaction.pairings.get(row.jti);
    if (!pairing || !bothSaid(pairing)) throw wrongState(row, 'compared by digits');
    await transaction.pairings.put({ ...pairing, approved: true });
    await transaction.audit({ at: secondsOf(node), event: 'digits-approved', connection: id, by, detail: '' });
  });
}

/**
 * This side's user says that the digits are not the same: nothing comes of the handshake. The accepting side tells the other one
 * by `advance`, and the other one tells whoever goes on with it. Throws `wrong-state` where there are no digits to compare.
 */
export async function refuseDigits(node: NodeContext, id: string, by: string): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    const pairing = row.jti === null ? undefined : await transaction.pairings.get(row.jti);
    if (!pairing || !bothSaid(pairing)) throw wrongState(row, 'compared by digits');
    const failed = failedByDigits(row, by);
    if (pairing.role === 'issuer') {
      await transaction.pairings.put({ ...pairing, state: 'failed', sealed: null, failure: digitsDiffer(by) });
    } else {
      const declineBody = declineBodyOf(node, pairing, { by, why: whyDifferent, digitsDiffer: true });
      await transaction.pairings.put({ ...pairing, state: 'declining', sealed: null, declineBody });
    }
    await transaction.connections.put(failed);
    await transaction.audit({ at: secondsOf(node), event: 'digits-differ', connection: id, by, detail: '' });
  });
}

/** What stands in the row of both sides, as long as nobody removes it or invites anew. */
const whyDifferent = 'The six digits were not the same.';

/** The row of a connection whose digits differ; on the accepting side its name is free at once. */
export function failedByDigits(
  row: ConnectionRow,
  by: string,
  side?: 'partner',
): ConnectionRow & { readonly failure: StoredProblem } {
  const ended = { by, why: whyDifferent, ...(side && { side }) };
  const nameKey = row.role === 'acceptor' ? null : row.nameKey;
  return { ...row, state: 'failed', nameKey, failure: digitsDiffer(by), ended };
}

function digitsDiffer(by: string): StoredProblem {
  const { slug, facts } = new NodeProblem('digits-differ', { by });
  return { slug, facts };
}

/** What tells the other side that nothing comes of what was accepted here. */
export function declineBodyOf(
  node: NodeContext,
  { id, hash, sealed }: AcceptorPairing,
  said: { readonly by: string; readonly why: string; readonly digitsDiffer?: true },
): string {
  if (sealed === null) throw new NodeProblem('invitation-failed');
  const payload = JSON.stringify({ jwk: node.key.jwk, ...said });
  return JSON.stringify({ payload, binder: binder(openSecrets(node, id, sealed).psk, hash, payload) });
}

/** What both sides have said in a strict handshake: the hash of it, and the other side's public key. */
function bothSaid(pairing: PairingRow): { readonly transcript: string; readonly epk: string } | undefined {
  if (pairing.state !== 'claimed' || !pairing.strict) return undefined;
  if (pairing.role === 'issuer') return pairing.claim ?? undefined;
  return pairing.answer ? { transcript: pairing.answer.transcript, epk: pairing.issuerEpk } : undefined;
}
