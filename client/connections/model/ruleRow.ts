import { commands, type TreeItemWord } from '../../ids';
import { scripts, type Script } from '../../ruling/bases';
import { standingInWords, type ScriptStanding } from '../../ruling/standing';
import { l10n } from '../../words';
import { folderUriOf, type Connection } from './connection';
import { type Row, type RuleLooks } from './row';

/** What is said of a rule: in a word or three, with an icon of its own where somebody should look. */
interface Look {
  readonly icon: string;
  readonly color?: string;
}

const looks: Readonly<Partial<Record<ScriptStanding, Look>>> = {
  changed: { icon: 'cloud-upload', color: 'charts.blue' },
  unpublished: { icon: 'cloud-upload', color: 'charts.blue' },
  behind: { icon: 'cloud-download', color: 'list.warningForeground' },
  conflict: { icon: 'git-compare', color: 'list.warningForeground' },
  differs: { icon: 'diff' },
};

/** The two rules of a connection: the files of its folder or, without one, what was published. */
export function ruleRows(parent: string, connection: Connection, { wanted, errors }: RuleLooks): Row[] {
  const { folder, info, node } = connection;
  const standings = folder && info ? wanted(folderUriOf(folder)) : undefined;
  return scripts.flatMap((direction) => {
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
    const standing = file?.exists ? standings?.[direction] : undefined;
    const mistakes = errorsInWords(file?.exists ? errors(file.uri) : 0);
    const state = [mistakes, standingInWords(standing, standings?.newest ?? 0)];
    const said = isMissing || !file ? [about, published] : [...state, about];
    const facts = isMissing ? [about, published] : [...(file ? state : [about]), published];
    const spoken = isMissing ? [label, ...facts] : [label, what, ...facts];
    const plain = isMissing ? 'circle-slash' : isOutgoing ? 'arrow-right' : 'arrow-left';
    const row = {
      connection: { ...(folder && { folder }), ...(info && { info }), ...(node !== undefined && { node }) },
    };
    const openPublished = {
      id: isOutgoing ? commands.openOutgoingRule : commands.openIncomingRule,
      title: l10n.t('Open Rule'),
      argument: row,
    };
    const look = mistakes ? { icon: 'error', color: 'list.errorForeground' } : standing && looks[standing];
    return [
      {
        kind: 'rule' as const,
        id: `${parent}/${direction}`,
        label,
        description: said.filter(Boolean).join(' · '),
        ...(look ?? { icon: plain }),
        tooltip: [`${label}: ${what}`, ...facts].filter(Boolean),
        accessibleLabel: spoken.filter(Boolean).join(', '),
        context: contextOf(direction, {
          file: file?.exists ?? false,
          published: version > 0,
          ended: info?.status === 'ended',
        }),
        ...row,
        ...(file && { uri: file.uri, opens: file.exists }),
        ...(!file?.exists && version > 0 && { command: openPublished }),
      },
    ];
  });
}

function errorsInWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

function contextOf(direction: Script, words: Readonly<Partial<Record<TreeItemWord, boolean>>>): TreeItemWord[] {
  const holding = (Object.keys(words) as TreeItemWord[]).filter((word) => words[word]);
  return ['rule', direction, ...holding];
}
