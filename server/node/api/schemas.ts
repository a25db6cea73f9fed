import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(2000));
const shortText = v.pipe(v.string(), v.maxLength(255));
const optionalText = v.nullable(v.string());
/** Seconds since 1970. */
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const parameters = v.record(shortText, text);

/** Query values come as text. */
const whole = (most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number), v.minValue(0), v.maxValue(most));

/** What `GET /node` gives: the node and the tracker that it serves. */
export const nodeSchema = v.object({
  uuid: v.string(),
  /** The program's version. */
  version: v.string(),
  fingerprint: v.string(),
  shortName: optionalText,
  /** Id of a platform of the catalogue. */
  platform: optionalText,
  trackerUrl: optionalText,
  projects: v.array(v.string()),
  /** Where partners shall call; null when nobody has said it. */
  publicUrl: optionalText,
  /** Where partners do call: the public URL or, without one, this machine's own, which only nodes of this machine reach. */
  url: optionalText,
  /** Only nodes on this machine can call it. */
  isThisMachineOnly: v.boolean(),
  storage: v.picklist(['embedded', 'postgresql']),
  /** Settings that the operator fixed by file or environment: they cannot be changed here. */
  fixed: v.array(v.string()),
  /** Partners are being told of a new key. */
  isChangingKey: v.boolean(),
});

/** What is left out stays as it is; null takes a value away. */
export const nodeChangeSchema = v.object({
  shortName: v.optional(v.nullable(shortText)),
  platform: v.optional(v.nullable(shortText)),
  trackerUrl: v.optional(v.nullable(text)),
  projects: v.optional(v.pipe(v.array(shortText), v.maxLength(1000))),
  publicUrl: v.optional(v.nullable(text)),
});

export const platformSchema = v.object({
  id: v.string(),
  label: v.string(),
  /** Whether rules can be made for it from templates. */
  hasTemplates: v.boolean(),
});

export const templateParameterSchema = v.object({
  id: v.string(),
  label: v.string(),
  hint: v.string(),
  example: v.string(),
  default: v.optional(v.string()),
  required: v.boolean(),
  /** The place that records are made in: project, repository, table. */
  place: v.boolean(),
  /** A regular expression with the flag `u`, and what to say when a value does not match it. */
  pattern: v.optional(v.string()),
  patternMessage: v.optional(v.string()),
});

export const templateSchema = v.object({
  id: v.string(),
  label: v.string(),
  description: v.string(),
  /** Which way fields travel, seen from this side. */
  direction: v.picklist(['both', 'out', 'in']),
  /** Id of the template whose rules agree with these on the other side. */
  otherSide: v.string(),
  parameters: v.array(templateParameterSchema),
});

export const templatesQuerySchema = v.object({
  platform: shortText,
  partnerPlatform: v.optional(shortText),
});

export const previewRulesSchema = v.object({
  platform: shortText,
  partnerPlatform: v.optional(shortText),
  parameters: v.optional(parameters, {}),
  own: shortText,
  partner: shortText,
});

export const scriptsSchema = v.object({ outgoing: v.string(), incoming: v.string() });

/** A problem document (RFC 9457) as a part of something else. */
export const problemSchema = v.looseObject({
  type: v.string(),
  status: v.number(),
  title: v.string(),
  detail: v.string(),
});

const whoSchema = v.object({ by: v.string(), why: v.string(), at: time });

export const connectionSchema = v.object({
  id: v.string(),
  /** Grows with every change. */
  revision: count,
  name: v.string(),
  kind: v.picklist(['public', 'private', 'local']),
  role: v.picklist(['issuer', 'acceptor', 'local']),
  /** The state in a word: `pending` until both sides agreed, `ended` when it will never be active (again). */
  status: v.picklist(['pending', 'active', 'deactivated', 'ended']),
  /** The state more exactly. */
  phase: v.picklist(['draft', 'invited', 'claimed', 'active', 'expired', 'revoked', 'declined', 'failed', 'closed']),
  description: v.string(),
  own: v.object({
    shortName: v.string(),
    platform: optionalText,
    /** Id of the template that its first rules were made from. */
    template: optionalText,
    parameters,
  }),
  partner: v.object({
    shortName: v.string(),
    /** Where its node is called; what its user typed before it is known, null where it calls us. */
    url: optionalText,
    /** All null until the partner is known by its key. */
    uuid: optionalText,
    fingerprint: optionalText,
    platform: optionalText,
    trackerUrl: optionalText,
    version: optionalText,
  }),
  /** The invitation that waits for its answer, or waited in vain. */
  invitation: v.nullable(v.object({ expiresAt: time, isOpen: v.boolean() })),
  /** Six digits that both users shall compare, when the handshake waits for that. */
  digits: optionalText,
  /** Who has paused it, on this side and on the other one. */
  paused: v.object({ own: v.nullable(whoSchema), partner: v.nullable(whoSchema) }),
  /** On which side it was ended, by whom, and why. */
  ended: v.nullable(v.object({ side: v.picklist(['own', 'partner']), by: v.string(), why: v.string() })),
  /** Why it does not go on. */
  problem: v.nullable(problemSchema),
  /** Somebody else tried the invitation after it was used, and nobody has seen to that yet. */
  alarm: v.nullable(v.object({ fingerprint: v.string(), url: optionalText, at: time })),
  lastContact: v.nullable(time),
  /** The partner has not heard of this side's newest state or rules yet. */
  isPartnerBehind: v.boolean(),
  /** The newest version of this side's rules; 0 while there are none. */
  rulesVersion: count,
  /** The other end of a local connection. */
  otherEnd: optionalText,
  createdAt: time,
});

export const connectionsQuerySchema = v.object({
  /**
   * Only the connection that is called so, by the comparison that makes names unique; where none is any more, those that were
   * until they ended.
   */
  name: v.optional(text),
  after: v.optional(v.pipe(shortText, v.regex(/^[\w-]*$/))),
  limit: v.optional(whole(500), '500'),
});

/** In the order of their ids; `next` is the `after` of the next page, null on the last. */
export const connectionListSchema = v.object({ connections: v.array(connectionSchema), next: optionalText });

const sideChoice = {
  /** Id of a template; `template-unknown` when there is none. */
  template: shortText,
  parameters: v.optional(parameters, {}),
};

export const initiationSchema = v.object({
  kind: v.picklist(['public', 'private', 'local']),
  /** Of the other side's node; needed for a public connection, and only there. */
  url: v.optional(text),
  /** This instance's short name; the node's own one where it is left out. */
  own: v.optional(shortText),
  partner: shortText,
  /** Made from the short names where it is left out. */
  name: v.optional(shortText),
  description: v.optional(text, ''),
  ...sideChoice,
  /** The other side's platform, where it is known. */
  partnerPlatform: v.optional(shortText),
  /** For a local connection: what the other end is set up with. */
  other: v.optional(v.object(sideChoice)),
  /** Both users compare six digits before it is active. */
  strict: v.optional(v.boolean(), false),
});

/** The invitation with everything that is needed to send it. It is as secret as a password. */
export const invitationSchema = v.object({
  code: v.string(),
  link: v.string(),
  subject: v.string(),
  text: v.string(),
  markdown: v.string(),
  expiresAt: time,
});

/** `invitation` is null for a local connection. */
export const initiatedSchema = v.object({ connection: connectionSchema, invitation: v.nullable(invitationSchema) });

export const urlTrialSchema = v.object({ url: text });

/** The node that answers at a URL. */
export const foundNodeSchema = v.object({
  url: v.string(),
  uuid: v.string(),
  fingerprint: v.string(),
  version: v.string(),
});

export const invitationOptionsSchema = v.object({
  /** Seven days where it is left out. */
  lifetimeSeconds: v.optional(count),
  strict: v.optional(v.boolean()),
});

/** Any text with one invitation in it: the code, the message, the link. */
export const invitationTextSchema = v.object({ text: v.pipe(v.string(), v.maxLength(100_000)) });

export const previewInvitationSchema = v.object({
  ...invitationTextSchema.entries,
  /** The platform of this side, where the node has none yet: the template is offered for it. */
  platform: v.optional(shortText),
});

/** What an invitation offers, before anything is done. */
export const invitationPreviewSchema = v.object({
  kind: v.picklist(['public', 'private']),
  expiresAt: time,
  strict: v.boolean(),
  issuer: v.object({
    shortName: v.string(),
    url: v.string(),
    uuid: v.string(),
    fingerprint: v.string(),
    platform: optionalText,
    trackerUrl: optionalText,
    version: optionalText,
  }),
  /** What this side is called by the sender. */
  own: v.string(),
  /** The name that the sender gave it, and one that is free here. */
  name: v.string(),
  offeredName: v.string(),
  description: v.string(),
  /** Paths of the replica that the other side sends and reads; null when it did not say. */
  sends: v.nullable(v.array(v.string())),
  reads: v.nullable(v.array(v.string())),
  /** Id of the template that agrees with the sender's rules, as far as it can be told. */
  offeredTemplate: optionalText,
  /** Why the sender could not be asked; what is above is then only what the code says. */
  problem: v.nullable(problemSchema),
});

export const acceptanceSchema = v.object({
  ...invitationTextSchema.entries,
  own: v.optional(shortText),
  partner: v.optional(shortText),
  name: v.optional(shortText),
  description: v.optional(text),
  ...sideChoice,
});

export const declineSchema = v.object({ ...invitationTextSchema.entries, why: v.optional(text, '') });

export const reasonSchema = v.object({ why: v.optional(text, '') });

/** With the fingerprint of a node, only the warning about that one is meant: another may have come since somebody looked. */
export const acknowledgementSchema = v.object({ ...reasonSchema.entries, fingerprint: v.optional(shortText) });

export const comparisonSchema = v.object({ same: v.boolean() });

export const connectionChangeSchema = v.object({
  name: v.optional(shortText),
  description: v.optional(text),
  /** Where the partner's node is called from now on; it must answer there, with the key that is known of it. */
  partnerUrl: v.optional(text),
});

/** What removing means, in sentences for the user. */
export const removalSchema = v.object({ sentences: v.array(v.string()) });

/** The texts of contract files. */
export const contractsSchema = v.object({ own: optionalText, partner: optionalText });

export const ruleVersionHeadSchema = v.object({
  version: count,
  at: time,
  by: v.string(),
  note: v.string(),
  /** The version that it brought back. */
  restores: v.nullable(count),
});

export const ruleVersionSchema = v.object({ ...ruleVersionHeadSchema.entries, ...scriptsSchema.entries });

export const ruleVersionsSchema = v.object({ versions: v.array(ruleVersionHeadSchema) });

/**
 * To be sent with `If-Match`: the version that the texts were made from, in quotes. `rules-too-long` where a text has more than
 * 250,000 characters.
 */
export const publicationSchema = v.object({ ...scriptsSchema.entries, note: v.optional(text, '') });

export const rollbackSchema = v.object({ version: count, note: v.optional(text, '') });

export const diffQuerySchema = v.object({ from: whole(1_000_000), to: whole(1_000_000) });

/** Unified diffs; empty where nothing changed. */
export const rulesDiffSchema = v.object({ outgoing: v.string(), incoming: v.string() });

/** A mistake because of which rules were not published; lines and columns count from 1. */
export const ruleErrorSchema = v.object({
  script: v.picklist(['outgoing', 'incoming']),
  line: count,
  column: count,
  code: v.string(),
  message: v.string(),
});

export const historyQuerySchema = v.object({ before: v.optional(whole(1e15)), limit: v.optional(whole(500), '100') });

/** Newest first; `next` is the `before` of the next page, null on the last. */
export const historySchema = v.object({
  entries: v.array(
    v.object({
      seq: count,
      at: time,
      event: v.string(),
      /** Id of the connection; empty for what concerns the node. */
      connection: v.string(),
      /** The user or, where the other side's node has done it by itself, the id of that node or of its key. */
      by: v.string(),
      /**
       * The same for people: a user, the other side by its short name, or both, such as `ben (acme)`; empty where nobody has
       * done it.
       */
      who: v.string(),
      detail: v.string(),
      /** What was published or brought back; null for all else, and where an older node has noted it. */
      rules: v.nullable(v.object({ version: count, restores: v.nullable(count), note: v.string() })),
    }),
  ),
  next: v.nullable(count),
});

/** An event of `GET /events`: what to ask for again. `resync`: everything. */
export const eventSchema = v.variant('kind', [
  v.object({ kind: v.literal('connection'), id: v.string() }),
  v.object({ kind: v.literal('node') }),
  v.object({ kind: v.literal('resync') }),
]);

export const healthSchema = v.object({ status: v.picklist(['ok', 'stopping']), version: v.string() });
