import * as v from 'valibot';
import { key32Schema, nodeBlockSchema, publicJwkSchema, uuidSchema } from '../identity/nodeBlock';
import { NodeProblem } from '../problems/problem';

/** The most bytes of a message between nodes. */
export const longestMessage = 1_048_576;

const words = v.pipe(v.string(), v.maxLength(2000));
const contract = v.nullable(v.string());
const bound = { binder: key32Schema };

/** A payload is a text of JSON, so that what is proved is the very text that was sent. */
const payload = { payload: v.string() };

export const claimBodySchema = v.object({ ...payload, ...bound });
export const claimSchema = v.object({
  node: nodeBlockSchema,
  jwk: publicJwkSchema,
  epk: key32Schema,
  nonce: key32Schema,
  contract,
});

export const answerBodySchema = v.object({ ...payload, transcript: key32Schema, mac: key32Schema });
export const answerSchema = v.object({ connection: uuidSchema, nonce: key32Schema, node: nodeBlockSchema, contract });

export const confirmSchema = v.object({ jwk: publicJwkSchema, mac: key32Schema });
export const confirmedSchema = v.object({ mac: key32Schema });

export const declineBodySchema = v.object({ ...payload, ...bound });
export const declineSchema = v.object({
  jwk: publicJwkSchema,
  by: words,
  why: words,
  /** Both sides have accepted, and the six digits are not the same. */
  digitsDiffer: v.optional(v.boolean(), false),
});

export const lookBodySchema = v.object({ ...payload, ...bound });
export const lookAnswerSchema = v.object({ node: nodeBlockSchema, contract });

const reportSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  state: v.picklist(['active', 'deactivated', 'closed']),
  by: words,
  why: words,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  contract,
});
export const reportBodySchema = v.object({
  report: reportSchema,
  /** The version of the other side's report that the sender has. */
  seen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** What the sender says of itself by now. */
  node: v.optional(nodeBlockSchema),
});

/** `knownKid`: the newest key of the other side that the sender knows. */
export const exchangeBodySchema = v.object({ ...reportBodySchema.entries, knownKid: key32Schema });

/** The next key of a node, as a text of JSON that both its keys have signed. */
export const keyStatementSchema = v.object({
  ...payload,
  /** Ed25519, in base64url. */
  old: v.pipe(v.string(), v.maxLength(100)),
  new: v.pipe(v.string(), v.maxLength(100)),
});
export const keyStatementPayloadSchema = v.object({
  connection: uuidSchema,
  /** The id of the key before. */
  after: key32Schema,
  jwk: publicJwkSchema,
});
export const exchangeAnswerSchema = v.object({ ...reportBodySchema.entries, key: v.optional(keyStatementSchema) });

export const keyChangeSchema = v.object({ jwk: publicJwkSchema });

/** Reads a message or a payload; throws `message-unreadable`. */
export function readMessage<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NodeProblem('message-unreadable', { field: 'JSON' });
  }
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  throw new NodeProblem('message-unreadable', { field: v.getDotPath(read.issues[0]) ?? 'whole' });
}

/** The key that a pairing message says it is signed with: known only from the message, so it proves no more than itself. */
export function keyOfPairingMessage(body: string): v.InferOutput<typeof publicJwkSchema> | undefined {
  try {
    const outer: unknown = JSON.parse(body);
    const inner: unknown = isObject(outer) && typeof outer.payload === 'string' ? JSON.parse(outer.payload) : outer;
    const read = v.safeParse(v.object({ jwk: publicJwkSchema }), inner);
    return read.success ? read.output.jwk : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
