import * as v from 'valibot';

const shortText = v.pipe(v.string(), v.maxLength(255));

/** 32 bytes in base64url. */
export const key32Schema = v.pipe(v.string(), v.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/));

export const uuidSchema = v.pipe(v.string(), v.regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/));

export const publicJwkSchema = v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: key32Schema });

export const capabilitiesSchema = v.object({
  /** What the node can do beyond the protocol's core, by name. */
  features: v.pipe(v.array(shortText), v.maxLength(100)),
  /** Bytes, counts and so on, by name. */
  limits: v.record(shortText, v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** What a node says of itself: in the handshake, and again when something of it changes. */
export const nodeBlockSchema = v.object({
  uuid: uuidSchema,
  /** Where it can be called; null when it cannot. */
  url: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  /** The version of Sync Rules. */
  version: shortText,
  tracker: v.object({ type: shortText, version: v.optional(shortText), url: v.optional(shortText) }),
  capabilities: capabilitiesSchema,
});

export type NodeBlock = v.InferOutput<typeof nodeBlockSchema>;

/** The protocol versions that a node speaks. */
export interface ProtocolRange {
  readonly min: number;
  readonly max: number;
}

export const protocolRangeSchema = v.object({
  min: v.pipe(v.number(), v.integer(), v.minValue(1)),
  max: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** What this code speaks. */
export const protocolRange: ProtocolRange = { min: 1, max: 1 };

export function rangesMeet(a: ProtocolRange, b: ProtocolRange): boolean {
  return Math.max(a.min, b.min) <= Math.min(a.max, b.max);
}

export function rangeText({ min, max }: ProtocolRange): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}
