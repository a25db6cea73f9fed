import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { type Row } from './model/row';

/** A line of the view as VS Code wants it. It says in words what the Explorer's decorations say by signs. */
export function rowItem(row: Row): TreeItem {
  const item = new TreeItem(row.label, collapsibleState(row));
  item.id = row.id;
  item.contextValue = row.context.join(' ');
  item.accessibilityInformation = { label: row.accessibleLabel };
  if (row.description !== undefined) item.description = row.description;
  if (row.icon !== undefined)
    item.iconPath = new ThemeIcon(row.icon, row.color === undefined ? undefined : new ThemeColor(row.color));
  // Those of connections are long, and there may be thousands: they are made when somebody hovers.
  if (row.kind !== 'connection') resolveTooltip(item, row);
  if (row.uri !== undefined) {
    const uri = Uri.parse(row.uri);
    const title = row.kind === 'rule' ? l10n.t('Open Rule') : l10n.t('Open connection.json');
    if (row.opens) item.command = { command: 'vscode.open', title, arguments: [uri] };
  }
  if (row.command) {
    const { id, title, argument } = row.command;
    item.command = { command: id, title, arguments: [argument] };
  }
  return item;
}

export function resolveTooltip(item: TreeItem, { tooltip }: Row): TreeItem {
  if (tooltip) item.tooltip = tooltipOf(tooltip);
  return item;
}

function collapsibleState({ children, isExpanded }: Row): TreeItemCollapsibleState {
  if (!children) return TreeItemCollapsibleState.None;
  return isExpanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** Plain texts, each a paragraph of its own. */
export function tooltipOf(paragraphs: readonly string[]): MarkdownString {
  const text = new MarkdownString();
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) text.appendMarkdown('\n\n');
    text.appendText(paragraph);
  }
  return text;
}
