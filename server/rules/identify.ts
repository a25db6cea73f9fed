import { matchesGlob } from '../text/glob';
import { findScriptKind, namesOf, plainScriptKind, platforms, scriptKinds, squeeze } from './catalogue';
import { type Diagnostic } from './diagnostic';
import { readDirective } from './directive';
import { type KindAndPlatform, readRuleWords } from './ruleWords';

/** What is known of a file from outside it. */
export interface RuleFile {
  /** With `/` between folders, from the workspace's folder where there is one; `''` when the text has no file. */
  readonly path: string;
  readonly text: string;
  /** What somebody ordered for this one file; it beats everything else. */
  readonly overrides?: KindAndPlatform;
  /** The setting: globs and words such as `incoming jira-cloud`. Where several globs match, the later one counts. */
  readonly associations?: Readonly<Record<string, string>>;
  /** The connection whose folder the file is in. */
  readonly connection?: { readonly platform?: string };
  /** Whether the workspace holds connections: then its plain Groovy files are external scripts. */
  readonly amongConnections?: boolean;
}

export interface RuleIdentity {
  /** `rule`: run by the tracker; `script`: Groovy that rules call; `none`: no business of ours. */
  readonly role: 'rule' | 'script' | 'none';
  /** Id of the script kind. Always known for a rule, and who said so. */
  readonly kind?: string;
  readonly kindSource?: IdentitySource;
  /** Id of the platform, where it is known, and who said so. */
  readonly platform?: string;
  readonly platformSource?: IdentitySource;
  /** What is wrong with the comment directive. */
  readonly problems: readonly Diagnostic[];
}

/** In the order of their weight. `workspace`: a plain Groovy file lying beside connections. */
export type IdentitySource = 'override' | 'directive' | 'setting' | 'connection' | 'name' | 'workspace';

/** Finds out what a file is: whether a sync rule, of which kind, for which platform. Each is decided for itself. */
export function identifyRule(file: RuleFile): RuleIdentity {
  const { problems, ...directive } = readDirective(file.text);
  const name = fileName(file.path);
  const said: [IdentitySource, KindAndPlatform][] = [
    ['override', file.overrides ?? {}],
    ['directive', directive],
    ['setting', fromSetting(file)],
    ['connection', fromConnection(file, name)],
    ['name', name === undefined ? {} : fromName(name)],
  ];
  const kind = first(said, 'kind') ?? plainScript(file, name, said);
  const platform = first(said, 'platform');
  return {
    role: kind ? (findScriptKind(kind.id)?.role ?? 'rule') : 'none',
    ...(kind && { kind: kind.id, kindSource: kind.source }),
    ...(platform && { platform: platform.id, platformSource: platform.source }),
    problems,
  };
}

interface Decision {
  readonly id: string;
  readonly source: IdentitySource;
}

function first(said: readonly [IdentitySource, KindAndPlatform][], field: keyof KindAndPlatform): Decision | undefined {
  for (const [source, { [field]: id }] of said) if (id !== undefined) return { id, source };
  return undefined;
}

/** A file of no kind is an external script when somebody named its platform outright, or when it lies among connections. */
function plainScript(
  file: RuleFile,
  name: string | undefined,
  said: readonly [IdentitySource, KindAndPlatform][],
): Decision | undefined {
  if (!plainScriptKind) return undefined;
  const platform = first(said, 'platform');
  const named = platform && ['override', 'directive', 'setting'].includes(platform.source) ? platform : undefined;
  if (named) return { id: plainScriptKind.id, source: named.source };
  if (name === undefined) return undefined;
  return file.amongConnections || file.connection ? { id: plainScriptKind.id, source: 'workspace' } : undefined;
}

/** The last name of the path without its extension; nothing unless the extension is one of Groovy's. */
function fileName(path: string): string | undefined {
  return /([^/\\]*)\.(?:groovy|gvy)$/i.exec(path)?.[1];
}

function fromSetting({ associations, path }: RuleFile): KindAndPlatform {
  let said: KindAndPlatform = {};
  for (const [glob, words] of Object.entries(associations ?? {})) {
    if (path === '' || !matchesGlob(glob, path)) continue;
    const { kind, platform } = readRuleWords(words);
    said = { ...said, ...(kind !== undefined && { kind }), ...(platform !== undefined && { platform }) };
  }
  return said;
}

function fromConnection({ connection }: RuleFile, name: string | undefined): KindAndPlatform {
  if (!connection) return {};
  const kind = scriptKinds.find(({ fileWord }) => fileWord !== null && fileWord === name);
  return {
    ...(kind && { kind: kind.id }),
    ...(connection.platform !== undefined && { platform: connection.platform }),
  };
}

function fromName(name: string): KindAndPlatform {
  const kinds = scriptKinds.filter(({ fileWord }) => fileWord !== null && name.toLowerCase().includes(fileWord));
  const [kind] = kinds.length === 1 ? kinds : [];
  const platform = platformInName(name);
  return { ...(kind && { kind: kind.id }), ...(platform !== undefined && { platform }) };
}

/** The one platform that a file's name speaks of; nothing when it could be two. */
function platformInName(name: string): string | undefined {
  const kindWords = scriptKinds.flatMap(({ fileWord }) => (fileWord === null ? [] : [fileWord]));
  const withoutKind = name.replace(new RegExp(kindWords.join('|'), 'gi'), ' ');
  const words = withoutKind.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
  const spoken = new Set<string>();
  for (let from = 0; from < words.length;) {
    const mention = longestMention(words, from);
    mention?.ids.forEach((id) => spoken.add(id));
    from = mention?.end ?? from + 1;
  }
  const [only] = spoken;
  return spoken.size === 1 ? only : undefined;
}

/** The longest run of words from one on that together name a platform (or several that share the name). */
function longestMention(words: readonly string[], from: number): { ids: string[]; end: number } | undefined {
  const longest = Math.min(words.length, from + 6);
  for (let end = longest; end > from; end--) {
    const name = squeeze(words.slice(from, end).join(''));
    const ids = platforms.filter((platform) => namesOf(platform).includes(name)).map(({ id }) => id);
    if (ids.length > 0) return { ids, end };
  }
  return undefined;
}
