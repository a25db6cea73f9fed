import constructList from './catalogue/constructs.json';
import evidenceList from './catalogue/evidence.json';
import mergedListList from './catalogue/mergedLists.json';
import sourceList from './catalogue/sources.json';

/** Something the catalogue says, and who says so. */
export interface Fact {
  /** The page that says it, or the id of an entry of `sources.json`. */
  readonly source: string;
  /** The id of an entry of `evidence.json`. */
  readonly evidence: string;
}

/** A fact that may hold for some platforms only. */
export interface PlatformFact extends Fact {
  /** Ids; all platforms when left out. The pages are not complete: a platform that is missing may have it too. */
  readonly platforms?: readonly string[];
}

/** How a fact is known. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  /** What can be relied on: name, type and parameters; only that there is such a name; or nothing at all. */
  readonly certain: 'all' | 'name' | 'none';
}

/** Where facts come from that no page tells. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
}

/** A way of writing that means something in a rule which Groovy alone does not tell. */
export interface Construct extends Fact {
  readonly id: string;
  readonly example: string;
  readonly doc: string;
}

/** A list of a record that a rule merges with that of the other side; giving it another list replaces what is there. */
export interface MergedList extends Fact {
  /** The name of the list, in the record and in the replica. */
  readonly property: string;
  /** The variable to merge with, and its method: it takes the record and the replica and gives the merged list. */
  readonly helper: string;
  readonly method: string;
  /** The lists of the replica with what is new and what was deleted since the last sync. */
  readonly added: string;
  readonly removed: string;
  readonly doc: string;
}

export const constructs: readonly Construct[] = constructList;
export const evidences = evidenceList as readonly Evidence[];
export const mergedLists: readonly MergedList[] = mergedListList;
export const sources: readonly Source[] = sourceList;

/** Whether type and parameters of a fact can be relied on. Where they cannot, a check keeps silent about them. */
export function isSure({ evidence }: Fact): boolean {
  return certaintyOf(evidence) === 'all';
}

/** The evidence of what the workspace says of itself: all of it is taken for sure. */
export const sureEvidence = evidences.find(({ certain }) => certain === 'all')?.id ?? '';

/** Whether it can at least be relied on that there is such a name. */
export function isNameSure({ evidence }: Fact): boolean {
  return certaintyOf(evidence) !== 'none';
}

/** How a list of a record is merged; nothing when a rule just gives it a value. */
export function findMergedList(property: string): MergedList | undefined {
  return mergedLists.find((list) => list.property === property);
}

/** The page of a fact; nothing when it was read off rules. */
export function pageOf({ source }: Fact): string | undefined {
  return source.startsWith('https:') ? source : undefined;
}

/** What people read of where a fact comes from: the address of a page, or what else it is. */
export function describeSource({ source }: Fact): string {
  return sources.find(({ id }) => id === source)?.title ?? source;
}

/** Whether a fact is known to hold for a platform. With no platform known, every fact does. */
export function holdsFor({ platforms }: { readonly platforms?: readonly string[] }, platform?: string): boolean {
  return platforms === undefined || platform === undefined || platforms.includes(platform);
}

const certainties = new Map(evidences.map(({ id, certain }) => [id, certain]));

function certaintyOf(evidence: string): Evidence['certain'] {
  return certainties.get(evidence) ?? 'none';
}
