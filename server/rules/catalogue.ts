import { suggest } from '../text/suggest';
import { type Fact } from './catalogueFacts';
import platformList from './catalogue/platforms.json';
import scriptKindList from './catalogue/scriptKinds.json';

/** A tracker that sync rules are written for. */
export interface Platform extends Entry {
  /** The variable that rules call the local record by. */
  readonly record: string;
  /** What says on the first sync where and as what the record is made. */
  readonly firstSync: readonly FirstSyncProperty[];
  /** What connects the sync with a record that exists already; then nothing of `firstSync` is needed. */
  readonly adopt: Fact & { readonly properties: readonly string[] };
  /** The page that documents it. */
  readonly source: string;
}

/** A kind of script that a tracker runs during a sync. */
export interface ScriptKind extends Entry {
  /** Id of the kind that does the work of a legacy one today. */
  readonly replacedBy: string | null;
  /** A rule is run by the tracker with variables bound; a script is called by rules. */
  readonly role: 'rule' | 'script';
  /** The word in a file's name that says it is of this kind. */
  readonly fileWord: string | null;
  /** Ids of the platforms that have it; null for all. */
  readonly platforms: readonly string[] | null;
  /** When it runs, in whole sentences. */
  readonly runs: string;
  /** Whether it makes the record: on each run, on none, or when the variable `firstSync` is true; null when it never makes one. */
  readonly firstSync: 'always' | 'never' | 'flag' | null;
  /** What variables are that no kind has an entry for; null when there are no others. The type is in the catalogue's notation. */
  readonly otherNames: { readonly type: string; readonly doc: string; readonly source: string } | null;
  readonly source: string;
}

/** A property of the record that gets its value on the first sync. */
export interface FirstSyncProperty extends Fact {
  readonly property: string;
  readonly doc: string;
  /** Whether the tracker takes no new record without it. */
  readonly required: boolean;
  /** Other properties of the record that do the same; one of them is enough. */
  readonly alternatives: readonly string[];
  /** `printed`: pages print rules that give it a value on every sync; `unseen`: no page does. */
  readonly outside: 'printed' | 'unseen';
}

/** What can be named in files, settings and options. */
export interface Entry {
  /** The name in files, settings and options. */
  readonly id: string;
  /** The name people read. */
  readonly label: string;
  /** Other names people write; several platforms may share one. */
  readonly aka: readonly string[];
  /** Kept only for what people still have. */
  readonly legacy: boolean;
}

export const platforms = platformList as readonly Platform[];
export const scriptKinds = scriptKindList as readonly ScriptKind[];

/** The kind of a plain script that no rule's file name, comment or setting names. */
export const plainScriptKind = scriptKinds.find((kind) => kind.role === 'script');

const platformsById = new Map(platforms.map((platform) => [platform.id, platform]));
const scriptKindsById = new Map(scriptKinds.map((kind) => [kind.id, kind]));

export function findPlatform(id: string): Platform | undefined {
  return platformsById.get(id);
}

export function findScriptKind(id: string): ScriptKind | undefined {
  return scriptKindsById.get(id);
}

/** The ids of the entries somebody probably means by a word that is no id: by another name for them, else by likeness. */
export function suggestIds(word: string, entries: readonly Entry[]): string[] {
  const named = entries.filter((entry) => namesOf(entry).includes(squeeze(word)));
  if (named.length > 0) return named.map((entry) => entry.id);
  const names = new Map<string, string>();
  for (const entry of entries) for (const name of [entry.id, ...namesOf(entry)]) names.set(name, entry.id);
  return [...new Set(suggest(word, names.keys()).map((name) => names.get(name) ?? name))];
}

/** All names of an entry, squeezed. */
export function namesOf(entry: Entry): string[] {
  return [...new Set([entry.id, entry.label, ...entry.aka].map(squeeze))];
}

/** A name in lower case, letters and digits only, so that `Jira-Cloud` and `jiraCloud` are the same. */
export function squeeze(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
