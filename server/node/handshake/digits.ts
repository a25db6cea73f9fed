import { rowOf, wrongState } from '../connections/create';
import { type NodeContext, secondsOf } from '../context';
import { type PairingRow } from '../store/rows';
import { digitsOf, handshakeKeys } from './keys';
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

/** What both sides have said in a strict handshake: the hash of it, and the other side's public key. */
function bothSaid(pairing: PairingRow): { readonly transcript: string; readonly epk: string } | undefined {
  if (pairing.state !== 'claimed' || !pairing.strict) return undefined;
  if (pairing.role === 'issuer') return pairing.claim ?? undefined;
  return pairing.answer ? { transcript: pairing.answer.transcript, epk: pairing.issuerEpk } : undefined;
}
