import { type Scripts } from '../../server/node/api/contract';
import { l10n } from '../words';
import { type Script } from './bases';
import { type Digests } from './digest';

/**
 * How the draft of a rule stands to what is published: `changed` here; `unpublished`, because nothing is published yet;
 * `behind` a newer version; `conflict`, changed here and there; `differs`, nobody knows from which version it was made.
 */
export type ScriptStanding = 'same' | 'changed' | 'unpublished' | 'behind' | 'conflict' | 'differs';

/** Both rules of a folder; a file that is missing has no standing. */
export interface RulesStanding {
  readonly outgoing?: ScriptStanding;
  readonly incoming?: ScriptStanding;
  /** The newest published version; 0 while there is none. */
  readonly newest: number;
}

/** A version as far as its texts are known. */
export interface KnownVersion {
  readonly version: number;
  readonly digests?: Digests | undefined;
}

type DraftDigests = { readonly [Name in keyof Scripts]?: string | undefined };

/** `undefined` where the texts of the newest version must be known first. */
export function standingOfDrafts(
  drafts: DraftDigests,
  newest: KnownVersion,
  base: KnownVersion | undefined,
): RulesStanding | undefined {
  const published = newest.digests ?? (base?.version === newest.version ? base.digests : undefined);
  if (newest.version > 0 && !published) return undefined;
  const of = (script: Script): RulesStanding[Script] => {
    const draft = drafts[script];
    if (draft === undefined) return undefined;
    if (!published) return 'unpublished';
    return standingOfScript(draft, published[script], newest.version, base, base?.digests?.[script]);
  };
  const [outgoing, incoming] = [of('outgoing'), of('incoming')];
  return { newest: newest.version, ...(outgoing && { outgoing }), ...(incoming && { incoming }) };
}

function standingOfScript(
  draft: string,
  published: string,
  newest: number,
  base: KnownVersion | undefined,
  made: string | undefined,
): ScriptStanding {
  if (draft === published) return 'same';
  if (base?.version === newest) return 'changed';
  // With one version only there is no other that it could have been made from.
  if (!base && newest === 1) return 'changed';
  if (made === undefined) return 'differs';
  if (draft === made) return 'behind';
  return made === published ? 'changed' : 'conflict';
}

/** Whether somebody has to look, because work of two people meets. */
export function needsLook(standing: RulesStanding | undefined): boolean {
  return [standing?.outgoing, standing?.incoming].some((one) => one === 'behind' || one === 'conflict');
}

/** Empty when there is nothing to say. */
export function standingInWords(standing: ScriptStanding | undefined, newest: number): string {
  switch (standing) {
    case 'changed':
      return l10n.t('unpublished changes');
    case 'unpublished':
      return l10n.t('not published yet');
    case 'behind':
      return l10n.t('version {0} is newer', newest);
    case 'conflict':
      return l10n.t('unpublished changes, and version {0} is newer', newest);
    case 'differs':
      return l10n.t('differs from version {0}', newest);
    case 'same':
    case undefined:
      return '';
  }
}

const byWeight = ['conflict', 'behind', 'differs', 'changed', 'unpublished'] as const;

/** The one of both rules that is to be said of the whole. */
export function worstOf({ outgoing, incoming }: RulesStanding): ScriptStanding {
  const found = byWeight.find((one) => one === outgoing || one === incoming) ?? 'same';
  // One rule was changed here, the other there: publishing meets that, too.
  return found === 'behind' && [outgoing, incoming].includes('changed') ? 'conflict' : found;
}
