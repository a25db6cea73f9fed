import { l10n } from '../../words';
import { type KnownNode } from '../../node/nodes';
import { merge, nameOf, type Connection, type FolderConnection } from './connection';
import { connectionRow, type RowLoaders } from './connectionRow';
import { nodeRow, statusInWords } from './nodeRow';
import { type Row, type RowWords } from './row';
import { kindInWords, stateKinds, stateOf } from './state';

/** How the connections are laid out. */
export interface Arrangement {
  readonly sort: 'name' | 'state' | 'contact';
  readonly isGrouped: boolean;
  readonly onlyAttention: boolean;
  /** Words that a connection must have in what is shown of it; empty for all. */
  readonly filter: string;
}

export const plainArrangement: Arrangement = { sort: 'name', isGrouped: false, onlyAttention: false, filter: '' };

export interface TreeParts {
  readonly folders: readonly FolderConnection[];
  readonly nodes: readonly KnownNode[];
  readonly arrangement: Arrangement;
  readonly words: RowWords;
  readonly loaders: (node: KnownNode) => RowLoaders;
}

export interface Tree {
  readonly roots: readonly Row[];
  /** What is to be said above the tree; empty when nothing is. */
  readonly message: string;
  /** How the one node does; empty where there is none, or its row says it. */
  readonly status: string;
  /** How many connections need attention. */
  readonly attention: number;
  /** How many there are, shown or not. */
  readonly total: number;
}

/** So many connections are shown with their parts from the start. */
const mostExpanded = 10;

/** Everything that the Connections view shows. One node needs no line of its own; several are the roots. */
export function treeOf(parts: TreeParts): Tree {
  const { nodes, folders, arrangement } = parts;
  let left = folders;
  const sections = nodes.map((node) => {
    const merged = merge(node.id, node.connections ?? [], left);
    left = merged.left;
    return { node, connections: merged.connections };
  });
  const rest: Connection[] = left.map((folder) => ({ folder }));
  const all = [...sections.flatMap(({ connections }) => connections), ...rest];
  const isExpanded = all.length <= mostExpanded;
  const rows = (connections: readonly Connection[], place: string, node?: KnownNode) =>
    arrange(connections, place, parts, node ? parts.loaders(node) : noLoaders, isExpanded);
  const [only] = sections;
  const roots =
    sections.length > 1
      ? [
          ...sections.map(({ node, connections }) =>
            nodeRow(node, connections, () => rows(connections, node.id, node)),
          ),
          ...rows(rest, 'workspace'),
        ]
      : rows([...(only?.connections ?? []), ...rest], 'all', only?.node);
  return {
    roots,
    message: messageOf(parts, roots, all.length),
    status: only && sections.length === 1 ? l10n.t('node {0}', statusInWords(only.node)) : '',
    attention: all.filter(needsAttention).length,
    total: all.length,
  };

  function needsAttention(connection: Connection): boolean {
    return stateOf(connection).kind === 'attention';
  }

  function messageOf({ nodes }: TreeParts, shown: readonly Row[], total: number): string {
    if (total > 0 && shown.length === 0) return l10n.t('No connection fits the filter.');
    const [node] = nodes;
    if (nodes.length !== 1 || total === 0) return '';
    if (node?.trouble) return node.trouble.message;
    if (arrangement.filter !== '' || arrangement.onlyAttention)
      return l10n.t('Filtered: not all connections are shown.');
    return '';
  }
}

function arrange(
  connections: readonly Connection[],
  place: string,
  { arrangement, words }: TreeParts,
  loaders: RowLoaders,
  isExpanded: boolean,
): Row[] {
  const wanted = arrangement.filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = sorted(connections, arrangement)
    .filter((connection) => !arrangement.onlyAttention || stateOf(connection).kind === 'attention')
    .map((connection) => connectionRow(connection, words, loaders, isExpanded))
    .filter(({ accessibleLabel }) => {
      const shown = accessibleLabel.toLocaleLowerCase();
      return wanted.every((word) => shown.includes(word));
    });
  if (!arrangement.isGrouped) return rows;
  return stateKinds.flatMap((kind) => {
    const group = rows.filter(({ connection }) => connection && stateOf(connection).kind === kind);
    if (group.length === 0) return [];
    const label = kindInWords(kind);
    return [
      {
        kind: 'group' as const,
        id: `${place}/group/${kind}`,
        label,
        description: String(group.length),
        accessibleLabel: l10n.t('{0}, {1} connections', label, group.length),
        context: ['group'] as const,
        isExpanded: true,
        children: () => group,
      },
    ];
  });
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function sorted(connections: readonly Connection[], { sort }: Arrangement): Connection[] {
  const byName = (a: Connection, b: Connection) => collator.compare(nameOf(a), nameOf(b));
  const rank = new Map(connections.map((one) => [one, stateKinds.indexOf(stateOf(one).kind)]));
  const contact = ({ info }: Connection) => info?.lastContact ?? -1;
  return [...connections].sort((a, b) => {
    if (sort === 'state') return (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || byName(a, b);
    if (sort === 'contact') return contact(b) - contact(a) || byName(a, b);
    return byName(a, b);
  });
}

/** Connections that no node knows have nothing to be asked for. */
const noLoaders: RowLoaders = { history: () => Promise.resolve([]), contract: () => Promise.resolve(null) };
