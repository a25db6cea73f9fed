import { type RuleVersionHead } from '../../server/node/api/contract';
import { l10n, timeInWords } from '../words';
import { type Choice } from '../wizard/ask';

/** The versions to go back to, newest first: all but the one that is in force. */
export function versionChoices(
  versions: readonly RuleVersionHead[],
  time: (seconds: number) => string = timeInWords,
): Choice[] {
  const sorted = [...versions].sort((one, other) => other.version - one.version);
  return sorted.slice(1).map(({ version, at, by, note, restores }) => {
    const detail = [note, restores === null ? '' : l10n.t('brought back version {0}', restores)].filter(Boolean);
    return {
      id: String(version),
      label: l10n.t('Version {0}', version),
      description: [by, time(at)].filter(Boolean).join(' · '),
      ...(detail.length > 0 && { detail: detail.join(' · ') }),
      icon: 'history',
    };
  });
}
