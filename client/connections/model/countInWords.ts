import { l10n } from '../../words';

export function connectionsInWords(count: number): string {
  return count === 1 ? l10n.t('1 connection') : l10n.t('{0} connections', count);
}

export function fieldsInWords(count: number): string {
  return count === 1 ? l10n.t('1 field') : l10n.t('{0} fields', count);
}
