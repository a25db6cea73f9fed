import { nameOf, type Connection } from '../connections/model/connection';
import { stateOf } from '../connections/model/state';
import { type Script } from '../ruling/bases';
import { standingInWords } from '../ruling/standing';
import { l10n } from '../words';

/** A short text with one icon, and the same in whole sentences. */
export function statusOf(
  connection: Connection,
  script: Script,
): { readonly text: string; readonly lines: readonly string[] } {
  const name = nameOf(connection);
  const { word, sentence } = stateOf(connection);
  const standing = standingInWords(connection.rules?.[script], connection.rules?.newest ?? 0);
  const isOutgoing = script === 'outgoing';
  return {
    text: `$(${isOutgoing ? 'arrow-right' : 'arrow-left'}) ${[`${name}: ${word}`, standing].filter(Boolean).join(', ')}`,
    lines: [
      isOutgoing ? l10n.t('Outgoing rule of connection {0}', name) : l10n.t('Incoming rule of connection {0}', name),
      word,
      sentence,
      standing,
    ].filter(Boolean),
  };
}
