import { commands, type Disposable } from 'vscode';
import { type ConnectionsView } from '../connections/connectionsView';
import { type Arrangement } from '../connections/model/tree';
import { commands as ids } from '../ids';
import { type Talk } from '../talk/talk';
import { alone, valueOf, type Choice } from '../wizard/ask';
import { l10n } from '../words';

/** Sorts and groups the view: one choice changes one thing. */
export function registerArrangeConnections(view: ConnectionsView, { ask }: Talk): Disposable {
  return commands.registerCommand(ids.arrangeConnections, async () => {
    const changes = changesFor(view.arrangement);
    const question = { placeholder: l10n.t('How shall the connections be laid out?'), choices: changes };
    const id = valueOf(await ask.choice(question, alone(l10n.t('Sort and Group Connections'))));
    const picked = changes.find((one) => one.id === id);
    if (picked) view.arrange({ ...view.arrangement, ...picked.change });
  });
}

interface ArrangementChoice extends Choice {
  readonly change: Partial<Arrangement>;
}

function changesFor({ sort, isGrouped, onlyAttention }: Arrangement): ArrangementChoice[] {
  const choice = (
    id: string,
    label: string,
    isChosen: boolean,
    change: Partial<Arrangement>,
    group?: string,
  ): ArrangementChoice => ({
    ...{ id, label, change },
    ...(isChosen && { description: l10n.t('chosen') }),
    ...(group !== undefined && { group }),
  });
  return [
    choice('name', l10n.t('By name'), sort === 'name', { sort: 'name' }, l10n.t('Sort')),
    choice('state', l10n.t('By state'), sort === 'state', { sort: 'state' }),
    choice('contact', l10n.t('By last contact'), sort === 'contact', { sort: 'contact' }),
    choice('list', l10n.t('In one list'), !isGrouped, { isGrouped: false }, l10n.t('Group')),
    choice('groups', l10n.t('In groups by state'), isGrouped, { isGrouped: true }),
    choice('all', l10n.t('All connections'), !onlyAttention, { onlyAttention: false, filter: '' }, l10n.t('Show')),
    choice('attention', l10n.t('Only what needs attention'), onlyAttention, { onlyAttention: true }),
  ];
}
