import { type Offer, type Part, type PlatformTemplate, type Template } from './template';

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

export function selectParts(template: Template, platform: PlatformTemplate): Selection {
  const { receives, receivesOnce } = template;
  const incoming = select(platform.incoming.parts, receives, template.offersToReceive);
  const once = platform.incoming.parts.filter(
    (part) => isPlain(part) && part.fields.every((id) => receivesOnce.includes(id)),
  );
  const made = platform.firstSync.parts.filter(
    ({ fields, unless }) => isWithin(fields, receives) && (unless === undefined || !receives.includes(unless)),
  );
  const isSilent = receives.length === 0 && receivesOnce.length === 0;
  return {
    outgoing: select(platform.outgoing.parts, template.sends, template.offersToSend),
    incoming: { ...incoming, firstSync: isSilent ? [] : [...made, ...once] },
  };
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
