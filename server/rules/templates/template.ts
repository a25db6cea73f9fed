import { type Fact } from '../catalogueFacts';
import { platformFiles } from './platformFiles';
import data from './templates.json';

/** A choice of what a new connection keeps in step; both rules of a side are made from it. */
export interface Template {
  /** The name in files and options. It never changes. */
  readonly id: string;
  /** The name people read. */
  readonly label: string;
  /** Other names people know it by. */
  readonly aka: readonly string[];
  /** One sentence. */
  readonly description: string;
  /** Which way fields travel, seen from the side that has the rules. */
  readonly direction: 'both' | 'out' | 'in';
  /** Id of the template that the other side takes for its rules to agree with these. */
  readonly otherSide: string;
  /** Ids of the fields that the outgoing rule sends, as far as the platform has them. */
  readonly sends: readonly string[];
  /** Ids of the fields that the incoming rule takes over with every message. */
  readonly receives: readonly string[];
  /** Ids of the fields that it takes over only when the record is made. */
  readonly receivesOnce: readonly string[];
  /** What stands in the rules as commented-out code: all the rest, only other ways to do what they do, or nothing. */
  readonly offersToSend: Offer;
  readonly offersToReceive: Offer;
}

export type Offer = 'rest' | 'variants' | 'nothing';

/** A field of a record, as people name it. */
export interface TemplateField {
  readonly id: string;
  readonly label: string;
}

/** Something that the person who makes the connection has to say, such as the project. */
export interface TemplateParameter extends Fact {
  readonly id: string;
  readonly label: string;
  /** What it is for, in one or two sentences. */
  readonly hint: string;
  /** A value that could be right. */
  readonly example: string;
  /** The value when nobody says one. */
  readonly default?: string;
  readonly required: boolean;
  /** It is the place that records are made in: what `connection.json` calls the project of a side. */
  readonly place: boolean;
  /** A regular expression with the flag `u` that a value has to match, and what to say when it does not. */
  readonly pattern?: string;
  readonly patternMessage?: string;
}

/** Lines of a rule that belong together. */
export interface Part {
  /** Ids of the fields they are about; none when every rule has them. */
  readonly fields: readonly string[];
  /** A heading; a part without one is a plain line of the rule. */
  readonly title?: string;
  /** What people should know, a line each. */
  readonly about?: readonly string[];
  /** Groovy, with `«ID»` for a parameter, `«statuses»` and `«priorities»` for tables of names. */
  readonly code: readonly string[];
  /** Another way to do what a plain line does: always a comment. */
  readonly variant?: boolean;
  /** Left out where this field is taken over. */
  readonly unless?: string;
}

export interface PartList extends Fact {
  readonly parts: readonly Part[];
}

/** Names of one kind in the order of their steps, such as from open to done. */
export interface NameSteps extends Fact {
  readonly steps: readonly { readonly write: string; readonly read: readonly string[] }[];
}

/** What the rules of a platform are made of; `platform.schema.json` describes each field. */
export interface PlatformTemplate {
  readonly platforms: readonly string[];
  readonly parameters: readonly TemplateParameter[];
  /** The condition that both rules stand under. */
  readonly guard?: { readonly about: string; readonly code: string };
  readonly firstSync: PartList;
  readonly outgoing: PartList;
  readonly incoming: PartList;
  readonly statuses: NameSteps;
  readonly priorities?: NameSteps;
}

export const templates = data.templates as readonly Template[];
export const templateFields: readonly TemplateField[] = data.fields;
/** Names that trackers usually have, by step: for another side of which nobody knows the platform. */
export const usualNames: Readonly<Record<NameTable, readonly (readonly string[])[]>> = data.usualNames;
export const platformTemplates: readonly PlatformTemplate[] = platformFiles;

export type NameTable = 'statuses' | 'priorities';

/** The template of that id, or the only one that people know by that name. */
export function findTemplate(name: string): Template | undefined {
  const wanted = name.trim().toLowerCase();
  return (
    templates.find(({ id }) => id === wanted) ??
    templates.find(({ label, aka }) => [label.toLowerCase(), ...aka].includes(wanted))
  );
}

/** The templates that rules of a platform (an id of the catalogue) can be made from; none for one without facts. */
export function templatesFor(platform: string): readonly Template[] {
  return findPlatformTemplate(platform) ? templates : [];
}

/** What the rules of a platform are made of; nothing where nobody knows the platform, or for one without facts. */
export function findPlatformTemplate(platform: string | undefined): PlatformTemplate | undefined {
  return platform === undefined ? undefined : platformTemplates.find(({ platforms }) => platforms.includes(platform));
}

/** The template for the rules of the other side, so that both sides agree. */
export function templateOfOtherSide(template: Template): Template {
  return findTemplate(template.otherSide) ?? template;
}
