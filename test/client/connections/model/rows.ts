// What the tests of the Connections view's model have in common.
import { type KnownNode } from '../../../../client/node/nodes';
import { type FolderConnection } from '../../../../client/connections/model/connection';
import { type RowLoaders } from '../../../../client/connections/model/connectionRow';
import { type Row, type RowWords, type RuleLooks } from '../../../../client/connections/model/row';
import { plainArrangement, treeOf, type Arrangement, type Tree } from '../../../../client/connections/model/tree';
import { type ConnectionInfo, type History } from '../../../../server/node/api/contract';

export const words: RowWords = {
  time: (seconds) => `T${seconds}`,
  shortTime: (seconds) => `t${seconds}`,
  day: (seconds) => `D${seconds}`,
  platform: (id) => id.toUpperCase(),
  template: (id) => `${id}-label`,
};

const entries: History['entries'] = [
  {
    ...{ seq: 4, at: 40, event: 'rules-restored', connection: 'x', by: 'Ada', who: 'Ada' },
    ...{ detail: 'version 3: oops', rules: { version: 3, restores: 1, note: 'oops' } },
  },
  {
    ...{ seq: 3, at: 30, event: 'rules-published', connection: 'x', by: 'Ada', who: 'Ada' },
    ...{ detail: 'version 2', rules: { version: 2, restores: null, note: '' } },
  },
  { seq: 2, at: 20, event: 'active', connection: 'x', by: 'uuid', who: 'b', detail: '', rules: null },
  { seq: 1, at: 10, event: 'initiated', connection: 'x', by: 'Ada', who: 'Ada', detail: 'public', rules: null },
  { seq: 0, at: 5, event: 'later-event', connection: 'x', by: '', who: '', detail: '', rules: null },
];

const loaders: RowLoaders = {
  history: () => Promise.resolve(entries),
  contract: () => Promise.resolve(JSON.stringify({ sends: [{ path: 'summary' }, { path: 'key' }, { path: 'key' }] })),
};

/** Nobody has looked at any rule. */
export const noLooks: RuleLooks = { known: () => undefined, wanted: () => undefined, errors: () => 0 };

export function folderOf(name: string, changes: Partial<FolderConnection> = {}): FolderConnection {
  const [own = '', partner = ''] = name.split('_to_');
  const uri = `file:///w/${name}`;
  return {
    uri: `${uri}/connection.json`,
    name,
    type: 'public',
    local: { shortName: own, platform: 'Jira' },
    destination: { shortName: partner, platform: 'GitHub' },
    problems: [],
    rules: [
      { direction: 'outgoing', uri: `${uri}/outgoing.groovy`, exists: true },
      { direction: 'incoming', uri: `${uri}/incoming.groovy`, exists: true },
    ],
    ...changes,
  };
}

export function nodeOf(connections: readonly ConnectionInfo[], changes: Partial<KnownNode> = {}): KnownNode {
  return { id: 'embedded', place: 'embedded', status: 'running', connections, ...changes };
}

export function tree(
  folders: readonly FolderConnection[],
  nodes: readonly KnownNode[],
  arrangement: Partial<Arrangement> = {},
  looks: RuleLooks = noLooks,
): Tree {
  return treeOf({
    folders,
    nodes,
    words,
    looks,
    arrangement: { ...plainArrangement, ...arrangement },
    loaders: () => loaders,
  });
}

/** The labels of rows, those below them indented. */
export async function outline(rows: readonly Row[], depth: number): Promise<string[]> {
  const lines: string[] = [];
  for (const row of rows) {
    lines.push([row.label, row.description].filter((text) => text !== undefined && text !== '').join(' | '));
    if (depth <= 1 || !row.children) continue;
    lines.push(...(await outline(await row.children(), depth - 1)).map((line) => `  ${line}`));
  }
  return lines;
}
