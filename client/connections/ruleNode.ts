import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { treeItems } from '../ids';
import { type RuleFile, type WorkspaceConnection } from './workspaceConnections';

export interface RuleNode {
  readonly kind: 'rule';
  readonly connection: WorkspaceConnection;
  readonly rule: RuleFile;
}

/** One rule of a connection: opens its file; problems and version control state show as in the Explorer. */
export function ruleItem({ rule }: RuleNode): TreeItem {
  const outgoing = rule.direction === 'outgoing';
  const label = outgoing ? l10n.t('Outgoing rule') : l10n.t('Incoming rule');
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const what = outgoing ? l10n.t('what this side sends') : l10n.t('what this side does with what it receives');
  const inShort = outgoing ? l10n.t('issue → replica') : l10n.t('replica → issue');
  item.id = rule.uri.toString();
  item.resourceUri = rule.uri;
  item.contextValue = treeItems.rule;
  item.description = rule.exists ? inShort : l10n.t('file is missing');
  item.iconPath = new ThemeIcon(rule.exists ? (outgoing ? 'arrow-right' : 'arrow-left') : 'circle-slash');
  item.accessibilityInformation = {
    label: rule.exists ? `${label}, ${what}` : l10n.t('{0}, file is missing', label),
  };
  if (rule.exists) item.command = { command: 'vscode.open', title: l10n.t('Open Rule'), arguments: [rule.uri] };
  return item;
}
