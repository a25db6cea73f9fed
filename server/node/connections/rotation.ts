import type * as v from 'valibot';
import { type NodeContext, secondsOf } from '../context';
import {
  keyChangeSchema,
  keyStatementPayloadSchema,
  type keyStatementSchema,
  readMessage,
} from '../handshake/messages';
import { type PublicJwk, signEd25519, type SigningKey, thumbprint, verifyEd25519 } from '../identity/keys';
import { type Outcome, sendMessage } from '../partner/client';
import { type PartnerRequest } from '../ports';
import { NodeProblem } from '../problems/problem';
import { signRotation, verifyRotation, type VerifyOptions } from '../signatures/request';
import { type ConnectionRow } from '../store/rows';
import { rowOf } from './create';
import { keyOf, messageTo } from './reports';

/** How long the key before is still taken. */
const overlapSeconds = 7 * 24 * 3600;

/**
 * Announces this node's next key to a partner, signed by both. Until every partner has heard, the node goes on with the old
 * one. Can be repeated at any time. That a partner has heard is kept in its row.
 */
export async function announceKey(node: NodeContext, id: string, newKey: SigningKey): Promise<Outcome> {
  const row = await node.store.transaction((transaction) => rowOf(transaction, id));
  const outcome = await sendMessage(node, {
    ...messageTo(node, row, 'key', { jwk: newKey.jwk }),
    sign: (request, { now, nonce }) => signRotation(request, { oldKey: node.key, newKey, now, nonce }),
  });
  if (outcome.kind === 'answer') await noteKnown(node, id, newKey.kid);
  return outcome;
}

async function noteKnown(node: NodeContext, id: string, knownKid: string): Promise<void> {
  await node.store.transaction(async (transaction) => {
    const row = await transaction.connections.get(id);
    if (!row?.pinned || row.pinned.knownKid === knownKid) return;
    await transaction.connections.put({ ...row, pinned: { ...row.pinned, knownKid } });
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
  await keepKey(node, id, jwk, signers.old.kid);
  return '{}';
}

/** The next key of this node as a statement that both its keys have signed, for a partner that asks. */
export function stateKey(node: NodeContext, newKey: SigningKey, { connectionId }: ConnectionRow): KeyStatement {
  const payload = JSON.stringify({ connection: connectionId, after: node.key.kid, jwk: newKey.jwk });
  const sign = (key: SigningKey) => signEd25519(statementBytes(payload), key).toString('base64url');
  return { payload, old: sign(node.key), new: sign(newKey) };
}

/** The partner's next key, stated. Throws `signature-key` or `signature-wrong`. The same key again changes nothing. */
export async function takeStatedKey(node: NodeContext, id: string, statement: KeyStatement): Promise<void> {
  const row = await node.store.transaction((transaction) => rowOf(transaction, id));
  const { connection, after, jwk } = readMessage(keyStatementPayloadSchema, statement.payload);
  const before = keyOf(row, after, secondsOf(node));
  if (!before || connection !== row.connectionId) throw new NodeProblem('signature-key');
  const bytes = statementBytes(statement.payload);
  const isRight = (signature: string, key: PublicJwk) => verifyEd25519(bytes, Buffer.from(signature, 'base64url'), key);
  if (!isRight(statement.old, before) || !isRight(statement.new, jwk)) throw new NodeProblem('signature-wrong');
  await keepKey(node, id, jwk, after);
}

type KeyStatement = v.InferOutput<typeof keyStatementSchema>;

/** No other message that a node signs begins like this. */
function statementBytes(payload: string): Buffer {
  return Buffer.from(`xsync-1 next key\n${payload}`);
}

async function keepKey(node: NodeContext, id: string, jwk: PublicJwk, oldKid: string): Promise<void> {
  const [now, next] = [secondsOf(node), thumbprint(jwk)];
  await node.store.transaction(async (transaction) => {
    const current = await rowOf(transaction, id);
    if (!current.pinned || current.pinned.keys[0]?.kid === next) return;
    if (current.pinned.keys[0]?.kid !== oldKid) throw new NodeProblem('signature-key');
    const before = current.pinned.keys.map((key) => ({ ...key, until: key.until ?? now + overlapSeconds }));
    const pinned = { ...current.pinned, keys: [{ kid: next, jwk }, ...before] };
    await transaction.connections.put({ ...current, pinned });
    await transaction.audit({ at: now, event: 'partner-key', connection: id, by: oldKid, detail: next });
  });
}
