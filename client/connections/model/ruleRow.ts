import { type TreeItemWord } from '../../ids';
import { l10n } from '../../words';
import { type Connection } from './connection';
import { type Row } from './row';

/** The two rules of a connection: the files of its folder or, without one, what was published. */
export function ruleRows(parent: string, { folder, info, node }: Connection): Row[] {
  return (['outgoing', 'incoming'] as const).flatMap((direction) => {
    const file = folder?.rules.find((rule) => rule.direction === direction);
    const version = info?.rulesVersion ?? 0;
    if (!file && version === 0) return [];
    const isOutgoing = direction === 'outgoing';
    const label = isOutgoing ? l10n.t('Outgoing rule') : l10n.t('Incoming rule');
    const what = isOutgoing ? l10n.t('what this side sends') : l10n.t('what this side does with what it receives');
    const inShort = isOutgoing ? l10n.t('issue → replica') : l10n.t('replica → issue');
    const published = version > 0 ? l10n.t('version {0} is published', version) : '';
    const isMissing = file?.exists === false;
    const about = isMissing ? l10n.t('file is missing') : file ? inShort : l10n.t('not in the workspace');
    const spoken = isMissing ? [label, about, published] : [label, what, ...(file ? [] : [about]), published];
    return [
      {
        kind: 'rule' as const,
        id: `${parent}/${direction}`,
        label,
        description: [about, ...(isMissing || !file ? [published] : [])].filter(Boolean).join(' · '),
        icon: isMissing ? 'circle-slash' : isOutgoing ? 'arrow-right' : 'arrow-left',
        accessibleLabel: spoken.filter(Boolean).join(', '),
        context: contextOf(direction, file?.exists ?? false, version > 0),
        connection: { ...(folder && { folder }), ...(info && { info }), ...(node !== undefined && { node }) },
        ...(file && { uri: file.uri, opens: file.exists }),
      },
    ];
  });
}

function contextOf(direction: 'outgoing' | 'incoming', hasFile: boolean, isPublished: boolean): TreeItemWord[] {
  return ['rule', direction, ...(hasFile ? (['file'] as const) : []), ...(isPublished ? (['published'] as const) : [])];
}
