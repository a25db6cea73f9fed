import { type ConnectionInfo } from '../../../server/node/api/contract';
import { l10n } from '../../words';
import { type Row, type RowWords } from './row';

/** The invitation that waits for its answer, or waited in vain. */
export function invitationRow(
  parent: string,
  info: ConnectionInfo,
  { expiresAt, isOpen }: NonNullable<ConnectionInfo['invitation']>,
  words: RowWords,
): Row {
  const label = l10n.t('Invitation');
  const until = words.time(expiresAt);
  const description = isOpen ? l10n.t('valid until {0}', until) : l10n.t('no longer valid ({0})', until);
  return {
    kind: 'invitation',
    id: `${parent}/invitation`,
    label,
    description,
    icon: isOpen ? 'mail' : 'mail-read',
    accessibleLabel: `${label}, ${description}`,
    context: ['invitation', isOpen ? 'open' : 'closed'],
    connection: { info },
  };
}
