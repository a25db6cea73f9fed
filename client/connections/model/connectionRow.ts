import { type ConnectionInfo } from '../../../server/node/api/contract';
import { type TreeItemWord } from '../../ids';
import { standingInWords, worstOf } from '../../ruling/standing';
import { l10n } from '../../words';
import { folderUriOf, hasPartnerUrl, nameOf, type Connection, type SideName } from './connection';
import { historyRow, type LoadHistory } from './historyRow';
import { invitationRow } from './invitationRow';
import { partnerRow, type LoadContract } from './partnerRow';
import { type Row, type RowWords, type RuleLooks } from './row';
import { ruleRows } from './ruleRow';
import { hasNewer, kindOf, stateOf, type StateInWords, type StateKind } from './state';

/** Asks a node for what its connections' rows show only when they are opened. */
export interface RowLoaders {
  readonly history: LoadHistory;
  readonly contract: LoadContract;
}

const looks: Readonly<Record<StateKind, { readonly icon: string; readonly color?: string }>> = {
  attention: { icon: 'warning', color: 'list.warningForeground' },
  pending: { icon: 'clock', color: 'charts.yellow' },
  active: { icon: 'pass', color: 'testing.iconPassed' },
  deactivated: { icon: 'debug-pause', color: 'disabledForeground' },
  workspace: { icon: 'plug' },
  ended: { icon: 'circle-slash', color: 'disabledForeground' },
};

/** What the row of a connection is made with. */
export interface RowParts {
  readonly words: RowWords;
  readonly loaders: RowLoaders;
  readonly looks: RuleLooks;
  readonly isExpanded: boolean;
}

/** One connection: its name, its state, who is on the other side; below it its parts. */
export function connectionRow(connection: Connection, parts: RowParts): Row {
  return new ConnectionRow(connection, parts);
}

/** It is put into words when somebody looks, because a node may have thousands. */
class ConnectionRow implements Row {
  readonly kind = 'connection';
  readonly id: string;
  #state: StateInWords | undefined;

  constructor(
    readonly connection: Connection,
    private readonly parts: RowParts,
  ) {
    const { folder, info, node } = connection;
    this.id = `${node ?? 'workspace'}/${info?.id ?? folder?.uri ?? nameOf(connection)}`;
  }

  get label(): string {
    return nameOf(this.connection);
  }

  get description(): string {
    return this.about.join(' · ');
  }

  get icon(): string {
    return looks[kindOf(this.connection)].icon;
  }

  get color(): string | undefined {
    return looks[kindOf(this.connection)].color;
  }

  get tooltip(): readonly string[] {
    return tooltipOf(this.connection, this.state, this.parts.words);
  }

  get accessibleLabel(): string {
    const { sentence } = this.state;
    return this.opens
      ? l10n.t('Connection {0}, problem: {1}', this.label, sentence)
      : l10n.t('Connection {0}, {1}', this.label, [...this.about, sentence].filter(Boolean).join(', '));
  }

  get context(): readonly TreeItemWord[] {
    return contextOf(this.connection);
  }

  get uri(): string | undefined {
    return this.connection.folder?.uri;
  }

  /** Where its `connection.json` has a problem. */
  get opens(): boolean {
    return (this.connection.folder?.problems.length ?? 0) > 0;
  }

  get isExpanded(): boolean {
    return this.parts.isExpanded;
  }

  children(): readonly Row[] {
    const { id, connection } = this;
    const { info } = connection;
    const { words, loaders, looks: rules } = this.parts;
    return [
      ...ruleRows(id, connection, rules),
      ...(info ? [partnerRow(id, info, words, loaders.contract)] : []),
      ...(info?.invitation ? [invitationRow(id, info, info.invitation, words)] : []),
      ...(info ? [historyRow(id, info, words, loaders.history)] : []),
    ];
  }

  renewed(): Row {
    return connectionRow(withRules(this.connection, this.parts.looks), this.parts);
  }

  private get state(): StateInWords {
    this.#state ??= stateOf(this.connection);
    return this.#state;
  }

  private get about(): string[] {
    const { connection, state } = this;
    if (this.opens) return [state.word];
    return connection.info ? aboutOf(connection, state, this.parts.words) : [state.word, sidesOf(connection)];
  }
}

/** With what is known of its rules, where they are in a folder and a node publishes them. */
export function withRules(connection: Connection, { known }: RuleLooks): Connection {
  const { folder, info, rules: before, ...others } = connection;
  if (!folder || !info) return connection;
  const rules = known(folderUriOf(folder));
  return rules === before ? connection : { folder, info, ...others, ...(rules && { rules }) };
}

/** State, rules, partner, type; what is to be looked at comes first, so that it is not cut off where the view is narrow. */
function aboutOf(connection: Connection, state: StateInWords, words: RowWords): string[] {
  const { info } = connection;
  if (!info) return [];
  const partner = sideInWords(sideOf(info.partner, connection.folder?.destination, words));
  const rules = rulesInWords(connection);
  const standing = hasNewer(connection) ? [rules, state.line] : [state.line, rules];
  return [...standing, partner, typeInAWord(info.kind)].filter(Boolean);
}

/** How the drafts stand to what is published; empty where that is not known, or there is nothing to say. */
function rulesInWords({ rules }: Connection): string {
  return rules ? standingInWords(worstOf(rules), rules.newest) : '';
}

/** As the node knows the side, else as the folder names it. */
function sideOf(
  known: Pick<ConnectionInfo['own'], 'shortName' | 'platform'> | undefined,
  named: SideName | undefined,
  words: RowWords,
): SideName {
  const shortName = known?.shortName ?? named?.shortName ?? l10n.t('unknown');
  const platform = typeof known?.platform === 'string' ? words.platform(known.platform) : named?.platform;
  return { shortName, ...(platform !== undefined && { platform }) };
}

/** The platforms of both sides, as a folder names them. */
function sidesOf({ folder }: Connection): string {
  return [folder?.local, folder?.destination].map((side) => side?.platform ?? l10n.t('unknown')).join(' ↔ ');
}

function sideInWords({ shortName, platform }: SideName): string {
  return platform === undefined ? shortName : `${shortName} (${platform})`;
}

function tooltipOf(connection: Connection, state: StateInWords, words: RowWords): string[] {
  const { folder, info } = connection;
  const type = info?.kind ?? folder?.type;
  const rows = [
    nameOf(connection),
    info?.description,
    folder?.description !== info?.description && folder?.description,
    state.line,
    state.sentence,
    // Who could be reached is no longer called.
    type && (info?.status === 'ended' ? l10n.t('Type: {0}', typeInAWord(type)) : typeInWords(type)),
    l10n.t('This side: {0}', sideInWords(sideOf(info?.own, folder?.local, words))),
    l10n.t('Other side: {0}', sideInWords(sideOf(info?.partner, folder?.destination, words))),
    info && typeof info.own.template === 'string' && l10n.t('Template: {0}', words.template(info.own.template)),
    info && info.rulesVersion > 0 && l10n.t('Published rules: version {0}', info.rulesVersion),
    rulesInWords(connection) !== '' && l10n.t('Rules in the workspace: {0}', rulesInWords(connection)),
    // Both ends of a local one are the same node.
    info &&
      info.kind !== 'local' &&
      (info.lastContact === null
        ? l10n.t('No contact yet')
        : l10n.t('Last contact: {0}', words.time(info.lastContact))),
  ];
  return rows.filter((row): row is string => typeof row === 'string' && row !== '');
}

function contextOf({ folder, info }: Connection): TreeItemWord[] {
  const known: TreeItemWord[] = info ? ['known', info.kind, info.status, info.phase, info.role] : [];
  if (info && info.alarm !== null) known.push('alarm');
  if (info && info.digits !== null) known.push('digits');
  if (info?.status === 'deactivated' && info.paused.own) known.push('paused');
  if (info && hasPartnerUrl(info)) known.push('called');
  return [...new Set<TreeItemWord>(['connection', ...(folder ? (['folder'] as const) : []), ...known])];
}

function typeInAWord(type: ConnectionInfo['kind']): string {
  switch (type) {
    case 'public':
      return l10n.t('public');
    case 'private':
      return l10n.t('private');
    case 'local':
      return l10n.t('local');
  }
}

function typeInWords(type: ConnectionInfo['kind']): string {
  switch (type) {
    case 'public':
      return l10n.t('Public: the other side can be reached');
    case 'private':
      return l10n.t('Private: the other side is behind a firewall and calls this side');
    case 'local':
      return l10n.t('Local: both sides are the same instance');
  }
}
