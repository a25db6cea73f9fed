import { commands, l10n, QuickPickItemKind, window, type Disposable, type QuickPickItem } from 'vscode';
import { type ConnectionsView } from '../connections/connectionsView';
import { type Arrangement } from '../connections/model/tree';
import { commands as ids } from '../ids';

/** Sorts and groups the view: one choice changes one thing. */
export function registerArrangeConnections(view: ConnectionsView): Disposable {
  return commands.registerCommand(ids.arrangeConnections, async () => {
    const title = l10n.t('Sort and Group Connections');
    const placeHolder = l10n.t('How shall the connections be laid out?');
    const picked = await window.showQuickPick(itemsFor(view.arrangement), { title, placeHolder });
    if (picked?.change) view.arrange({ ...view.arrangement, ...picked.change });
  });
}

interface Item extends QuickPickItem {
  readonly change?: Partial<Arrangement>;
}

function itemsFor({ sort, isGrouped, onlyAttention }: Arrangement): Item[] {
  const item = (label: string, isChosen: boolean, change: Partial<Arrangement>): Item => ({
    label,
    change,
    ...(isChosen && { description: l10n.t('chosen') }),
  });
  return [
    { label: l10n.t('Sort'), kind: QuickPickItemKind.Separator },
    item(l10n.t('By name'), sort === 'name', { sort: 'name' }),
    item(l10n.t('By state'), sort === 'state', { sort: 'state' }),
    item(l10n.t('By last contact'), sort === 'contact', { sort: 'contact' }),
    { label: l10n.t('Group'), kind: QuickPickItemKind.Separator },
    item(l10n.t('In one list'), !isGrouped, { isGrouped: false }),
    item(l10n.t('In groups by state'), isGrouped, { isGrouped: true }),
    { label: l10n.t('Show'), kind: QuickPickItemKind.Separator },
    item(l10n.t('All connections'), !onlyAttention, { onlyAttention: false, filter: '' }),
    item(l10n.t('Only what needs attention'), onlyAttention, { onlyAttention: true }),
  ];
}
