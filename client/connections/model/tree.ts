import { l10n } from '../../words';
import { type KnownNode } from '../../node/nodes';
import { folderUriOf, mergeAll, nameOf, type Connection, type FolderConnection } from './connection';
import { connectionRow, withRules, type RowLoaders, type RowParts } from './connectionRow';
import { connectionsInWords } from './countInWords';
import { emptyRow, nodeRow, statusInWords } from './nodeRow';
import { type Row, type RowWords, type RuleLooks } from './row';
import { hasNewer, kindInWords, kindOf, stateKinds } from './state';

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
  readonly looks: RuleLooks;
}

export interface Tree {
  readonly roots: readonly Row[];
  /** What is to be said above the tree; empty when nothing is. */
  readonly message: string;
  /**
   * How the one node does, in as few words as fit; empty where there is none, or its row says it. VS Code shows it only where
   * the view lies beside others, such as in the Explorer: what must be seen is in the message.
   */
  readonly status: string;
  /** How many connections need attention. */
  readonly attention: number;
  /** How many of them have rules that somebody else has published meanwhile. */
  readonly newer: number;
  /** How many there are, shown or not. */
  readonly total: number;
  /** The rows of connections that have a folder, by its URI. */
  readonly folders: ReadonlyMap<string, Row>;
}

interface LaidOut {
  readonly rows: readonly Row[];
  /** Those of connections, in groups or not. */
  readonly all: readonly Row[];
  /** The node that they lie below, where it has a line of its own. */
  readonly above?: { readonly node: KnownNode; readonly connections: readonly Connection[] };
}

/** So many connections are shown with their parts from the start. */
const mostExpanded = 10;

/** Everything that the Connections view shows. One node needs no line of its own; several are the roots. */
export function treeOf(parts: TreeParts): Tree {
  const { nodes, folders, looks } = parts;
  const merged = mergeAll(nodes, folders);
  const known = (connections: readonly Connection[]) => connections.map((one) => withRules(one, looks));
  const sections = merged.sections.map(({ node, connections }) => ({ node, connections: known(connections) }));
  const { rest } = merged;
  const all = [...sections.flatMap(({ connections }) => connections), ...rest];
  const isExpanded = all.length <= mostExpanded;
  const rows = (connections: readonly Connection[], place: string, node?: KnownNode) =>
    arrange(connections, place, parts, { loaders: node ? parts.loaders(node) : noLoaders, isExpanded });
  const [only] = sections;
  const isOne = sections.length <= 1;
  const laidOut: LaidOut[] = isOne
    ? [rows([...(only?.connections ?? []), ...rest], 'all', only?.node)]
    : [
        ...sections.map(({ node, connections }) => ({
          ...rows(connections, node.id, node),
          above: { node, connections },
        })),
        rows(rest, 'workspace'),
      ];
  const shown = laidOut.reduce((sum, { all: ones }) => sum + ones.length, 0);
  return {
    roots: laidOut.flatMap(({ above, rows: below }) =>
      above ? [nodeRow(above.node, above.connections, () => (isEmpty(above) ? [emptyRow(above.node)] : below))] : below,
    ),
    message: all.length === 0 ? '' : messageOf(parts, shown, all.length),
    status: only && isOne ? l10n.t('node {0}', statusInWords(only.node.status)) : '',
    attention: all.filter((one) => kindOf(one) === 'attention').length,
    newer: all.filter(hasNewer).length,
    total: all.length,
    folders: byFolder(laidOut.map(({ all: ones }) => ones)),
  };
}

/** One that has not been asked yet may have some. */
function isEmpty({ node, connections }: NonNullable<LaidOut['above']>): boolean {
  return node.status === 'running' && node.connections !== undefined && connections.length === 0;
}

function byFolder(lists: readonly (readonly Row[])[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const rows of lists)
    for (const row of rows) {
      const folder = row.connection?.folder;
      if (folder) found.set(folderUriOf(folder), row);
    }
  return found;
}

/** What cannot be seen in the tree itself: trouble with its one node, what is left out, and an order that is not by name. */
function messageOf({ nodes, arrangement }: TreeParts, shown: number, total: number): string {
  const { filter, onlyAttention, sort } = arrangement;
  const [node] = nodes;
  const what = [
    filter.trim() === '' ? '' : l10n.t('Filter "{0}"', filter.trim()),
    onlyAttention ? l10n.t('Only what needs attention') : '',
  ].filter(Boolean);
  const parts = [
    node && nodes.length === 1 ? troubleWith(node) : '',
    what.length > 0 ? l10n.t('{0}: {1} of {2} connections', what.join(', '), shown, total) : '',
    sort === 'state' ? l10n.t('Sorted by state') : '',
    sort === 'contact' ? l10n.t('Sorted by last contact') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function troubleWith({ trouble, status, connections = [] }: KnownNode): string {
  const isOld = status === 'stopped' && connections.length > 0;
  return trouble?.message ?? (isOld ? l10n.t('The sync node is stopped: this is how its connections were.') : '');
}

function arrange(
  connections: readonly Connection[],
  place: string,
  { arrangement, words, looks }: TreeParts,
  made: Pick<RowParts, 'loaders' | 'isExpanded'>,
): LaidOut {
  const rowParts: RowParts = { words, looks, ...made };
  const wanted = arrangement.filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = sorted(connections, arrangement)
    .filter((connection) => !arrangement.onlyAttention || kindOf(connection) === 'attention')
    .map((connection) => connectionRow(connection, rowParts))
    .filter((row) => {
      // Rows are put into words only when somebody looks.
      const shown = wanted.length === 0 ? '' : row.accessibleLabel.toLocaleLowerCase();
      return wanted.every((word) => shown.includes(word));
    });
  return { rows: arrangement.isGrouped ? grouped(rows, place) : rows, all: rows };
}

function grouped(rows: readonly Row[], place: string): Row[] {
  return stateKinds.flatMap((kind) => {
    const group = rows.filter(({ connection }) => connection && kindOf(connection) === kind);
    if (group.length === 0) return [];
    const label = kindInWords(kind);
    return [
      {
        kind: 'group' as const,
        id: `${place}/group/${kind}`,
        label,
        description: String(group.length),
        accessibleLabel: `${label}, ${connectionsInWords(group.length)}`,
        context: ['group'] as const,
        isExpanded: true,
        children: () => group,
      },
    ];
  });
}

function sorted(connections: readonly Connection[], { sort }: Arrangement): Connection[] {
  const rankOf = ranking(sort);
  return connections
    .map((connection) => ({ connection, rank: rankOf(connection), key: sortKey(nameOf(connection)) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ connection }) => connection);
}

function ranking(sort: Arrangement['sort']): (connection: Connection) => number {
  switch (sort) {
    case 'name':
      return () => 0;
    case 'state':
      return (connection) => stateKinds.indexOf(kindOf(connection));
    case 'contact':
      return ({ info }) => -(info?.lastContact ?? -1);
  }
}

/** Names as people sort them: numbers by value, without case and accents. Far quicker for thousands than a collator. */
function sortKey(name: string): string {
  const plain = /^[ -~]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** Connections that no node knows have nothing to be asked for. */
const noLoaders: RowLoaders = { history: () => Promise.resolve([]), contract: () => Promise.resolve(null) };
