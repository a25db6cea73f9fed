import { rowOf, wrongState } from '../connections/create';
import { type NodeContext, secondsOf } from '../context';
import { type ConnectionRow, type PairingRow } from '../store/rows';
import { type Transaction } from '../store/store';
import { digitsOf, handshakeKeys } from './keys';
import { openSecrets } from './secrets';

/** The six digits to compare with the other side's, once both sides have spoken. Throws `wrong-state`. */
export async function digitsToCompare(node: NodeContext, id: string): Promise<string> {
  return node.store.transaction(async (transaction) => {
    const row = await rowOf(transaction, id);
    const digits = digitsOfPairing(node, await pairingOf(transaction, row));
    if (digits === undefined) throw notCompared(row);
    return digits;
  });
}

/** The digits of a handshake that waits for them to be compared; undefined of any other. */
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
    const pairing = await pairingOf(transaction, row);
    if (!pairing || !bothSaid(pairing)) throw notCompared(row);
    await transaction.pairings.put({ ...pairing, approved: true });
    await transaction.audit({ at: secondsOf(node), event: 'digits-approved', connection: id, by, detail: '' });
  });
}

/** What both sides have said in a strict handshake: the hash of it, and the other side's public key. */
function bothSaid(pairing: PairingRow): { readonly transcript: string; readonly epk: string } | undefined {
  if (pairing.state !== 'claimed' || !pairing.strict) return undefined;
  if (pairing.role === 'issuer') return pairing.claim ?? undefined;
  return pairing.answer ? { transcript: pairing.answer.transcript, epk: pairing.issuerEpk } : undefined;
}

async function pairingOf(transaction: Transaction, { jti }: ConnectionRow): Promise<PairingRow | undefined> {
  return jti === null ? undefined : transaction.pairings.get(jti);
}

function notCompared(row: ConnectionRow) {
  return wrongState(row, 'compared by digits');
}
