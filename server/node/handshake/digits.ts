import { rowOf, wrongState } from '../connections/create';
import { type NodeContext, secondsOf } from '../context';
import { type PairingRow } from '../store/rows';
import { type Transaction } from '../store/store';
import { digitsOf, handshakeKeys } from './keys';
import { openSecrets } from './secrets';

/** The six digits to compare with the other side's, once both sides have spoken. Throws `wrong-state`. */
export async function digitsToCompare(node: NodeContext, id: string): Promise<string> {
  return node.store.transaction(async (transaction) => {
    const { pairing, transcript, epk } = await compared(transaction, id);
    const { psk, ephemeral } = openSecrets(node, pairing.id, pairing.sealed ?? '');
    const keys = handshakeKeys({
      invitationHash: pairing.hash,
      psk,
      ownSecret: ephemeral,
      theirPublicKey: epk,
    });
    return digitsOf(keys, transcript);
  });
}

/** This side's user says that the digits are the same. The accepting side then goes on by `advance`. */
export async function approveDigits(node: NodeContext, id: string, by: string): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const { pairing } = await compared(transaction, id);
    await transaction.pairings.put({ ...pairing, approved: true });
    await transaction.audit({ at: secondsOf(node), event: 'digits-approved', connection: id, by, detail: '' });
  });
}

async function compared(
  transaction: Transaction,
  id: string,
): Promise<{ pairing: PairingRow; transcript: string; epk: string }> {
  const row = await rowOf(transaction, id);
  const pairing = row.jti === null ? undefined : await transaction.pairings.get(row.jti);
  if (pairing?.state !== 'claimed' || !pairing.strict) throw wrongState(row, 'compared by digits');
  if (pairing.role === 'issuer' && pairing.claim) {
    return { pairing, transcript: pairing.claim.transcript, epk: pairing.claim.epk };
  }
  if (pairing.role === 'acceptor' && pairing.answer) {
    return { pairing, transcript: pairing.answer.transcript, epk: pairing.issuerEpk };
  }
  throw wrongState(row, 'compared by digits');
}
