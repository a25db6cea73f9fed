import { type ConnectionInfo } from '../../../server/node/api/contract';
import { l10n } from '../../words';
import { type Row, type RowWords } from './row';

type Invited = NonNullable<ConnectionInfo['invitation']>;

/** The invitation that waits for its answer, or waited in vain. */
export function invitationRow(parent: string, info: ConnectionInfo, invited: Invited, words: RowWords): Row {
  const label = l10n.t('Invitation');
  const { expiresAt, isOpen } = invited;
  const isDated = isOpen || info.phase === 'expired';
  return {
    kind: 'invitation',
    id: `${parent}/invitation`,
    label,
    description: stateInWords(info, invited, words.shortTime(expiresAt), words.day(expiresAt)),
    icon: isOpen ? 'mail' : 'mail-read',
    ...(isDated && { tooltip: [label, stateInWords(info, invited, words.time(expiresAt), words.time(expiresAt))] }),
    accessibleLabel: `${label}, ${stateInWords(info, invited, words.time(expiresAt), words.time(expiresAt))}`,
    context: ['invitation', isOpen ? 'open' : 'closed'],
    connection: { info },
  };
}

/** What has become of it; `until` is the time of day of what is today, else as `day`. The command line says the same. */
function stateInWords({ phase }: ConnectionInfo, { isOpen }: Invited, until: string, day: string): string {
  if (isOpen) return l10n.t('valid until {0}', until);
  if (phase === 'expired') return until === day ? l10n.t('expired on {0}', day) : l10n.t('expired at {0}', until);
  if (phase === 'revoked') return l10n.t('withdrawn');
  return phase === 'declined' ? l10n.t('declined') : l10n.t('used');
}
