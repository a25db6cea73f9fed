import * as v from 'valibot';
import {
  capabilitiesSchema,
  key32Schema,
  protocolRangeSchema,
  publicJwkSchema,
  uuidSchema,
} from '../identity/nodeBlock';

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999_999_999));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));

/** What an invitation of version 1 says. Times are seconds since 1970. */
export const claimsSchema = v.object({
  v: v.literal(1),
  /** The invitation's own id: 128 bits in base64url. */
  jti: v.pipe(v.string(), v.regex(/^[\w-]{21}[AQgw]$/)),
  iat: seconds,
  exp: seconds,
  kind: v.picklist(['public', 'private']),
  /** The UUID of the node that issued it. */
  iss: uuidSchema,
  /** Where that node can be called. */
  url: v.pipe(v.string(), v.maxLength(2000)),
  /** Its key, which has signed the invitation. */
  cnf: v.object({ jwk: publicJwkSchema }),
  /** The public half of an X25519 key made for this invitation. */
  epk: key32Schema,
  /** 256 bits that prove that somebody has the invitation. */
  psk: key32Schema,
  conn: v.object({
    /** What both nodes know the connection by. */
    id: uuidSchema,
    name,
    /** The short name of the side that issued it. */
    own: name,
    /** The short name of the side that is invited. */
    partner: name,
    description: v.optional(v.pipe(v.string(), v.maxLength(10_000)), ''),
  }),
  proto: protocolRangeSchema,
  caps: capabilitiesSchema,
  /** The origin of the URL of the node that it is for, when one was typed. */
  aud: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  /** SHA-256 of the public key of a certificate that no authority has signed, in base64url. */
  spki: v.optional(key32Schema),
  /** Both users compare six digits before the connection is active. */
  strict: v.optional(v.boolean(), false),
});

export type InvitationClaims = v.InferOutput<typeof claimsSchema>;

export const defaultLifetimeSeconds = 7 * 24 * 3600;
export const shortestLifetimeSeconds = 5 * 60;
export const longestLifetimeSeconds = 30 * 24 * 3600;

/** The version of invitations, as it stands in the code's first characters. */
export const invitationPrefix = 'xsi1_';
export const invitationType = 'xsync-inv+jwt';
