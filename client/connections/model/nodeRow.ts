import { commands } from '../../ids';
import { l10n } from '../../words';
import { type KnownNode, type NodeStatus } from '../../node/nodes';
import { type Connection } from './connection';
import { connectionsInWords } from './countInWords';
import { type Row } from './row';

/** One of several nodes: which it is and how it does; below it its connections. */
export function nodeRow(node: KnownNode, connections: readonly Connection[], children: () => readonly Row[]): Row {
  const { id, place, status, trouble } = node;
  const shortName = node.session?.info?.shortName ?? '';
  const what = placeInWords(node);
  const label = shortName === '' ? what : shortName;
  const isOfAnotherWindow = node.isShared === true && status === 'running';
  const state = isOfAnotherWindow ? l10n.t('running in another window') : statusInWords(status);
  const isFailed = status === 'failed';
  // What is wrong must not be what is cut off where the view is narrow.
  const parts = isFailed ? [state, what] : [what, state];
  const description = shortName === '' ? state : parts.join(' · ');
  return {
    kind: 'node',
    id: `node/${id}`,
    label,
    description,
    icon: isFailed ? 'warning' : place === 'embedded' ? 'vm' : 'cloud',
    ...(isFailed && { color: 'list.warningForeground' }),
    tooltip: [label, description, ...(trouble ? [trouble.message] : [])],
    accessibleLabel: [label, description, connectionsInWords(connections.length), trouble?.message ?? '']
      .filter(Boolean)
      .join(', '),
    context: ['node', place, status],
    node: id,
    isExpanded: true,
    children,
  };
}

/** What stands below a node that has no connections yet. */
export function emptyRow({ id }: KnownNode): Row {
  const label = l10n.t('No connections yet');
  const title = l10n.t('Initiate Connection');
  return {
    kind: 'fact',
    id: `node/${id}/empty`,
    label,
    description: l10n.t('initiate one'),
    icon: 'add',
    tooltip: [label, title],
    accessibleLabel: `${label}, ${title}`,
    context: ['fact'],
    command: { id: commands.initiateConnection, title, argument: id },
  };
}

/** Where one node is, such as "Built-in node". */
export function placeInWords({ place, url = '' }: Pick<KnownNode, 'place' | 'url'>): string {
  return place === 'embedded' ? l10n.t('Built-in node') : l10n.t('Node at {0}', url.replace(/^https?:\/\//, ''));
}

/** How one node does, such as "running". */
export function statusInWords(status: NodeStatus): string {
  switch (status) {
    case 'stopped':
      return l10n.t('stopped');
    case 'starting':
      return l10n.t('starting');
    case 'running':
      return l10n.t('running');
    case 'failed':
      return l10n.t('not working');
  }
}
