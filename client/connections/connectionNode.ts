import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { type SideSummary } from '../../server/lsp/protocol';
import { treeItems } from '../ids';
import { type WorkspaceConnection } from './workspaceConnections';

export interface ConnectionNode {
  readonly kind: 'connection';
  readonly connection: WorkspaceConnection;
}

/** One connection: its name, both platforms, and in words what is wrong with its folder. */
export function connectionItem({ connection }: ConnectionNode): TreeItem {
  const item = new TreeItem(connection.name, TreeItemCollapsibleState.Expanded);
  const broken = connection.problems.length > 0;
  const between = sides(connection);
  item.id = connection.file.toString();
  item.contextValue = treeItems.connection;
  item.description = broken ? l10n.t('connection.json has a problem') : between;
  item.iconPath = broken ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon('plug');
  item.tooltip = tooltip(connection);
  item.accessibilityInformation = {
    label: broken
      ? l10n.t('Connection {0}, problem: {1}', connection.name, connection.problems.join(' '))
      : l10n.t('Connection {0}, {1}', connection.name, between),
  };
  if (broken) {
    item.command = { command: 'vscode.open', title: l10n.t('Open connection.json'), arguments: [connection.file] };
  }
  return item;
}

function sides({ local, destination }: WorkspaceConnection): string {
  return [local, destination].map((side) => side?.platform ?? l10n.t('unknown')).join(' ↔ ');
}

function tooltip(connection: WorkspaceConnection): MarkdownString {
  const text = new MarkdownString();
  text.appendText(connection.name);
  const rows = [
    connection.description,
    connection.type && typeInWords(connection.type),
    connection.local && l10n.t('This side: {0}', side(connection.local)),
    connection.destination && l10n.t('Other side: {0}', side(connection.destination)),
    ...connection.problems,
  ];
  for (const row of rows) if (row) text.appendMarkdown('\n\n').appendText(row);
  return text;
}

function side({ shortName, platform }: SideSummary): string {
  return `${shortName} (${platform})`;
}

function typeInWords(type: NonNullable<WorkspaceConnection['type']>): string {
  switch (type) {
    case 'public':
      return l10n.t('Public: the other side can be reached');
    case 'private':
      return l10n.t('Private: the other side is behind a firewall and calls this side');
    case 'local':
      return l10n.t('Local: both sides are the same instance');
  }
}
