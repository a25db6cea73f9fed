import { type Offer, type Part, type PlatformTemplate, type Template, templateOfOtherSide } from './template';

/** The parts of a platform that the rules of a template are made of. */
export interface Selection {
  readonly outgoing: RuleParts;
  readonly incoming: RuleParts & {
    /** Where and as what a new record is made, and what is taken over only then. */
    readonly firstSync: readonly Part[];
  };
}

export interface RuleParts {
  /** Lines that work. */
  readonly plain: readonly Part[];
  /** Parts with a heading that work. */
  readonly titled: readonly Part[];
  /** Lines that stand as a comment. */
  readonly offeredPlain: readonly Part[];
  /** Parts with a heading that stand as a comment. */
  readonly offered: readonly Part[];
}

/**
 * `other`: the platform of the other side, where it is known. What that cannot send is not taken over then: a field that
 * never arrives would be emptied with every message.
 */
export function selectParts(template: Template, platform: PlatformTemplate, other?: PlatformTemplate): Selection {
  const receives = template.receives.filter((id) => isSent(id, template, other));
  const receivesOnce = template.receivesOnce.filter((id) => isSent(id, template, other));
  const incoming = select(platform.incoming.parts, receives, template.offersToReceive);
  const once = platform.incoming.parts.filter((part) => isPlain(part) && isWithin(part.fields, receivesOnce));
  const made = platform.firstSync.parts.filter(
    ({ fields, unless }) => isWithin(fields, receives) && (unless === undefined || !receives.includes(unless)),
  );
  const isSilent = template.receives.length === 0 && template.receivesOnce.length === 0;
  return {
    outgoing: select(platform.outgoing.parts, template.sends, template.offersToSend),
    incoming: { ...incoming, firstSync: isSilent ? [] : [...made, ...once] },
  };
}

/** Whether the rules of the other side send a field; everything that the template says, where its platform is not known. */
export function isSent(field: string, template: Template, other: PlatformTemplate | undefined): boolean {
  if (!templateOfOtherSide(template).sends.includes(field)) return false;
  return !other || other.outgoing.parts.some((part) => isPlain(part) && part.fields.includes(field));
}

function select(parts: readonly Part[], active: readonly string[], offer: Offer): RuleParts {
  const isActive = ({ fields, variant }: Part) => variant !== true && fields.length > 0 && isWithin(fields, active);
  const isOffered = (part: Part) => {
    if (isActive(part) || offer === 'nothing') return false;
    return offer === 'rest' || (part.variant === true && isWithin(part.fields, active));
  };
  return {
    plain: parts.filter((part) => isPlain(part) && isActive(part)),
    titled: parts.filter((part) => !isPlain(part) && isActive(part)),
    offeredPlain: parts.filter((part) => isPlain(part) && isOffered(part)),
    offered: parts.filter((part) => !isPlain(part) && isOffered(part)),
  };
}

function isPlain({ title }: Part): boolean {
  return title === undefined;
}

function isWithin(fields: readonly string[], wanted: readonly string[]): boolean {
  return fields.every((id) => wanted.includes(id));
}
