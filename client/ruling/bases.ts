import { type RuleVersion, type Scripts } from '../../server/node/api/contract';
import { type Memory } from '../wizard/drafts';
import { digestsOf, type Digests } from './digest';
import { plainLines } from './plainLines';

/** Which published version the drafts of a folder were made from. Folders go by their URIs. */
export interface RuleBases {
  /** `undefined`: nobody knows. */
  find(folder: string, connection: string): number | undefined;
  /** What the texts of that version are known again by; `undefined` where they were not seen here. */
  digests(folder: string, connection: string): Digests | undefined;
  keep(folder: string, connection: string, version: number, texts?: Scripts): void;
  /** Whether a version of a connection's rules was published from here, as far as that is remembered. */
  isOwn(connection: string, version: number): boolean;
  noteOwn(connection: string, version: number): void;
  /** Called with the folder whenever something else is known of it. */
  onChange(listener: (folder: string) => void): { dispose(): void };
}

interface Kept {
  readonly connection: string;
  readonly version: number;
  readonly digests?: Digests;
}

/** So many own versions of a connection are remembered. */
const mostOwn = 20;

export function basesIn(memory: Memory): RuleBases {
  const listeners = new Set<(folder: string) => void>();
  const key = (folder: string) => `rules/base/${folder}`;
  const find = (folder: string, connection: string): Partial<Kept> | undefined => {
    const kept = memory.get(key(folder)) as Partial<Kept> | undefined;
    return kept?.connection === connection ? kept : undefined;
  };
  const ownKey = (connection: string) => `rules/own/${connection}`;
  const own = (connection: string): readonly number[] => {
    const kept = memory.get(ownKey(connection));
    return Array.isArray(kept) ? (kept as number[]) : [];
  };
  return {
    find: (folder, connection) => find(folder, connection)?.version,
    digests: (folder, connection) => find(folder, connection)?.digests,
    keep: (folder, connection, version, texts) => {
      const known = find(folder, connection);
      const digests = texts ? digestsOf(texts) : known?.version === version ? known.digests : undefined;
      const kept: Kept = { connection, version, ...(digests && { digests }) };
      if (JSON.stringify(kept) === JSON.stringify(known)) return;
      void memory.update(key(folder), kept);
      for (const listener of [...listeners]) listener(folder);
    },
    isOwn: (connection, version) => own(connection).includes(version),
    noteOwn: (connection, version) =>
      void memory.update(ownKey(connection), [...own(connection), version].slice(-mostOwn)),
    onChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}

export const scripts = ['outgoing', 'incoming'] as const;
export type Script = (typeof scripts)[number];

/** The scripts that differ. */
export function changedScripts(one: Scripts, other: Scripts): Script[] {
  return scripts.filter((script) => plainLines(one[script]) !== plainLines(other[script]));
}

/**
 * What stands between drafts and their publication, before the node is asked: `same` as the newest version, made from an
 * older one (`conflict`), or nobody knows from which (`unknown`).
 */
export function standingOf(
  drafts: Scripts,
  newest: RuleVersion | undefined,
  base: number | undefined,
): 'same' | 'ready' | 'conflict' | 'unknown' {
  if (!newest) return 'ready';
  if (changedScripts(drafts, newest).length === 0) return 'same';
  // With one version only there is no other that they could have been made from.
  if (base === undefined) return newest.version === 1 ? 'ready' : 'unknown';
  return base === newest.version ? 'ready' : 'conflict';
}
