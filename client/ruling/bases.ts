import { type RuleVersion, type Scripts } from '../../server/node/api/contract';
import { type Memory } from '../wizard/drafts';

/** Which published version the drafts of a folder were made from. */
export interface RuleBases {
  /** `undefined`: nobody knows. */
  find(folder: string, connection: string): number | undefined;
  keep(folder: string, connection: string, version: number): void;
}

interface Kept {
  readonly connection: string;
  readonly version: number;
}

export function basesIn(memory: Memory): RuleBases {
  const key = (folder: string) => `rules/base/${folder}`;
  return {
    find: (folder, connection) => {
      const kept = memory.get(key(folder)) as Partial<Kept> | undefined;
      return kept?.connection === connection ? kept.version : undefined;
    },
    keep: (folder, connection, version) => void memory.update(key(folder), { connection, version } satisfies Kept),
  };
}

export const scripts = ['outgoing', 'incoming'] as const;
export type Script = (typeof scripts)[number];

/** Text as it is published and compared: an editor's way to end lines is no change. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

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
