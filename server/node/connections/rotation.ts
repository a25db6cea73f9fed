import { type NodeContext, secondsOf } from '../context';
import { keyChangeSchema, readMessage } from '../handshake/messages';
import { type SigningKey, thumbprint } from '../identity/keys';
import { type Outcome, sendMessage } from '../partner/client';
import { type PartnerRequest } from '../ports';
import { NodeProblem } from '../problems/problem';
import { signRotation, verifyRotation, type VerifyOptions } from '../signatures/request';
import { urlBelow } from '../urls/guard';
import { rowOf, wrongState } from './create';
import { connectionPath, keyOf } from './reports';

/** How long the key before is still taken. */
export const overlapSeconds = 7 * 24 * 3600;

/**
 * Announces this node's next key to a partner, signed by both. Until every partner has heard, the node goes on with the old
 * one. Can be repeated at any time.
 */
export async function announceKey(node: NodeContext, id: string, newKey: SigningKey): Promise<Outcome> {
  const row = await node.store.transaction((transaction) => rowOf(transaction, id));
  const url = row.pinned?.node.url;
  if (url === undefined || url === null) throw wrongState(row, 'told to the partner');
  return sendMessage(node, {
    url: urlBelow(url, `${connectionPath}${row.connectionId}/key`),
    body: JSON.stringify({ jwk: newKey.jwk }),
    connection: { id: row.connectionId, seq: row.report.version },
    findKey: (kid) => keyOf(row, kid, secondsOf(node)),
    clockOffset: row.clockOffset,
    sign: (request, { now, nonce }) => signRotation(request, { oldKey: node.key, newKey, now, nonce }),
  });
}

/** The partner's next key: taken when it is signed by the present one and by itself. The same key again changes nothing. */
export async function takeNewKey(
  node: NodeContext,
  id: string,
  request: PartnerRequest,
  options: Omit<VerifyOptions, 'findKey'>,
): Promise<string> {
  const row = await node.store.transaction((transaction) => rowOf(transaction, id));
  const { jwk } = readMessage(keyChangeSchema, request.body);
  const now = secondsOf(node);
  const next = thumbprint(jwk);
  const signers = await verifyRotation(request, {
    ...options,
    findKey: (kid) => (kid === next ? jwk : keyOf(row, kid, now)),
  });
  if (request.headers['xsync-connection'] !== id || signers.new.kid !== next) throw new NodeProblem('signature-key');
  await node.store.transaction(async (transaction) => {
    const current = await rowOf(transaction, id);
    if (!current.pinned || current.pinned.keys[0]?.kid === next) return;
    if (current.pinned.keys[0]?.kid !== signers.old.kid) throw new NodeProblem('signature-key');
    const before = current.pinned.keys.map((key) => ({ ...key, until: key.until ?? now + overlapSeconds }));
    const pinned = { ...current.pinned, keys: [{ kid: next, jwk }, ...before] };
    await transaction.connections.put({ ...current, pinned });
    await transaction.audit({ at: now, event: 'partner-key', connection: id, by: signers.old.kid, detail: next });
  });
  return '{}';
}
