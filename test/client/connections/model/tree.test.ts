import assert from 'node:assert/strict';
import { commands, treeItems } from '../../../../client/ids';
import { type Row } from '../../../../client/connections/model/row';
import { type KnownNode } from '../../../../client/node/nodes';
import { type NodeSession } from '../../../../client/node/nodeSession';
import { connectionInfo, nodeInfo } from '../../../support/nodeAnswers';
import { type ConnectionInfo } from '../../../../server/node/api/contract';
import { folderOf, nodeOf, noLooks, outline, tree } from './rows';

const invited = { status: 'pending', phase: 'invited', invitation: { expiresAt: 99, isOpen: true } } as const;

describe('the tree of connections', () => {
  it('is what the workspace has, where no node knows any', async () => {
    const { roots, total, attention, message } = tree([folderOf('b_to_a'), folderOf('a_to_b')], []);
    assert.deepEqual(await outline(roots, 2), [
      'a_to_b | Only in the workspace · Jira ↔ GitHub',
      '  Outgoing rule | issue → replica',
      '  Incoming rule | replica → issue',
      'b_to_a | Only in the workspace · Jira ↔ GitHub',
      '  Outgoing rule | issue → replica',
      '  Incoming rule | replica → issue',
    ]);
    assert.deepEqual([total, attention, message], [2, 0, '']);
    assert.deepEqual(
      roots.map(({ accessibleLabel }) => accessibleLabel),
      [
        'Connection a_to_b, Only in the workspace, Jira ↔ GitHub',
        'Connection b_to_a, Only in the workspace, Jira ↔ GitHub',
      ],
    );
  });

  it('is empty when there is nothing', () => {
    const nothing = { roots: [], message: '', status: '', attention: 0, newer: 0, total: 0, folders: new Map() };
    assert.deepEqual(tree([], []), nothing);
    assert.deepEqual(tree([], [nodeOf([])]).roots, []);
  });

  it('joins the folder and what the node knows by the name, not by both sides, which may have several', async () => {
    const infos = [connectionInfo('a_to_b', { rulesVersion: 3 }), connectionInfo('c_to_d', { name: 'another' })];
    const { roots } = tree([folderOf('a_to_b'), folderOf('c_to_d')], [nodeOf(infos)]);
    assert.deepEqual(await outline(roots, 1), [
      'a_to_b | Active · b (GitHub) · public',
      'another | Active · d · public',
      'c_to_d | Only in the workspace · Jira ↔ GitHub',
    ]);
    assert.equal(roots[1]?.connection?.folder, undefined);
  });

  it('gives a folder to one connection only', () => {
    const infos = [connectionInfo('a_to_b'), connectionInfo('a_to_b', { id: 'other' })];
    const { roots, total } = tree([folderOf('a_to_b')], [nodeOf(infos)]);
    assert.equal(total, 2);
    assert.deepEqual(roots.map(({ connection }) => connection?.folder?.name).filter(Boolean), ['a_to_b']);
  });

  it('has the nodes as roots where there are several, and the rest of the workspace behind them', async () => {
    const elsewhere = nodeOf([connectionInfo('a_to_b')], {
      id: 'https://s',
      place: 'elsewhere',
      url: 'https://sync.example.com',
      status: 'failed',
      trouble: { message: 'The sync node cannot be reached.', remedies: [] },
    });
    const { roots, message } = tree(
      [folderOf('c_to_d'), folderOf('e_to_f')],
      [elsewhere, nodeOf([connectionInfo('c_to_d')])],
    );
    assert.deepEqual(await outline(roots, 2), [
      'Node at sync.example.com | not working',
      '  a_to_b | Active · b · public',
      'Built-in node | running',
      '  c_to_d | Active · d (GitHub) · public',
      'e_to_f | Only in the workspace · Jira ↔ GitHub',
      '  Outgoing rule | issue → replica',
      '  Incoming rule | replica → issue',
    ]);
    assert.equal(
      roots[0]?.accessibleLabel,
      'Node at sync.example.com, not working, 1 connection, The sync node cannot be reached.',
    );
    assert.equal(message, '');
  });

  it('says below one of several nodes that it has no connections yet, with the way to the first', async () => {
    const below = async (changes: Partial<KnownNode>, arrangement = {}, connections: ConnectionInfo[] = []) => {
      const { roots } = tree([], [nodeOf(connections, changes), nodeOf([], { id: 'other' })], arrangement);
      return outline((await roots[0]?.children?.()) ?? [], 1);
    };
    assert.deepEqual(await below({}), ['No connections yet | initiate one']);
    assert.deepEqual(await below({}, { filter: 'nothing' }, [connectionInfo('a_to_b')]), [], 'they are only hidden');
    for (const status of ['stopped', 'starting', 'failed'] as const) assert.deepEqual(await below({ status }), []);
    const { roots } = tree([], [nodeOf([]), nodeOf([], { id: 'other' })]);
    const [empty] = (await roots[0]?.children?.()) ?? [];
    assert.deepEqual([empty?.command?.id, empty?.command?.argument], [commands.initiateConnection, 'embedded']);
  });

  it('says first that one of several nodes does not work, in words and by its icon', () => {
    const session: unknown = { info: nodeInfo() };
    const elsewhere = { session: session as NodeSession, place: 'elsewhere', url: 'https://sync.example.com' } as const;
    const [failed, working] = (['failed', 'running'] as const).map((status) => {
      return tree([], [nodeOf([], { ...elsewhere, id: 'there', status }), nodeOf([])]).roots[0];
    });
    assert.deepEqual(
      [failed, working].map((row) => [row?.label, row?.description, row?.icon]),
      [
        ['left', 'not working · Node at sync.example.com', 'warning'],
        ['left', 'Node at sync.example.com · running', 'cloud'],
      ],
    );
  });

  it('says which of several nodes another window runs', () => {
    const nodes = [nodeOf([], { isShared: true }), nodeOf([], { id: 'other', place: 'elsewhere', url: 'https://s' })];
    assert.equal(tree([], nodes).roots[0]?.description, 'running in another window');
  });

  it('says how the one node does', () => {
    assert.equal(tree([], [nodeOf([])]).status, 'node running');
    assert.equal(tree([], [nodeOf([], { isShared: true })]).status, 'node running');
    assert.equal(tree([], [nodeOf([], { status: 'stopped' })]).status, 'node stopped');
    assert.equal(tree([], [nodeOf([]), nodeOf([], { id: 'other' })]).status, '');
  });

  it('says above itself what is wrong with the one node', () => {
    const trouble = { message: 'It ended 4 times.', remedies: [] };
    const failed = nodeOf([connectionInfo('a_to_b')], { status: 'failed', trouble });
    assert.equal(tree([], [failed]).message, 'It ended 4 times.');
    assert.equal(tree([], [nodeOf([], { status: 'failed', trouble })]).message, '', 'the welcome text says it');
  });

  it('says above itself that the one node is stopped, where it shows what was known of its connections', () => {
    const messageOf = (connections: ConnectionInfo[], status: KnownNode['status']) =>
      tree([folderOf('a_to_b')], [nodeOf(connections, { status })]).message;
    const stopped = 'The sync node is stopped: this is how its connections were.';
    assert.equal(messageOf([connectionInfo('a_to_b')], 'stopped'), stopped);
    assert.equal(messageOf([], 'stopped'), '');
    assert.equal(messageOf([connectionInfo('a_to_b')], 'starting'), '', 'the bar above the view says it');
    assert.equal(messageOf([connectionInfo('a_to_b')], 'running'), '');
  });

  const infos = [
    connectionInfo('a10_to_b', { lastContact: 5 }),
    connectionInfo('a2_to_b', { ...invited, lastContact: 7 }),
    connectionInfo('a1_to_b', { status: 'deactivated', phase: 'active' }),
    connectionInfo('z_to_b', { phase: 'expired', status: 'pending' }),
  ];
  const names = (rows: readonly Row[]) => rows.map(({ label }) => label.replace('_to_b', '')).join(' ');

  const orders: [sort: 'name' | 'state' | 'contact', expected: string][] = [
    ['name', 'a1 a2 a10 w z'],
    ['state', 'z a2 a10 a1 w'],
    ['contact', 'a2 a10 a1 w z'],
  ];
  for (const [sort, expected] of orders)
    it(`is sorted by ${sort}`, () =>
      assert.equal(names(tree([folderOf('w_to_b')], [nodeOf(infos)], { sort }).roots), expected));

  it('is sorted by name as people do it, whatever the letters carry', () => {
    const named = ['Zoll', 'Ärzte', 'bau', 'Export', 'éclair'].map((name) =>
      connectionInfo('a_to_b', { id: name, name }),
    );
    const labels = tree([], [nodeOf(named)]).roots.map(({ label }) => label);
    assert.deepEqual(labels, ['Ärzte', 'bau', 'éclair', 'Export', 'Zoll']);
  });

  it('is grouped by state', async () => {
    const { roots } = tree([folderOf('w_to_b')], [nodeOf(infos)], { isGrouped: true });
    const lines = await outline(roots, 2);
    assert.deepEqual(
      lines.map((line) => line.replace(/_to_b.*/, '')),
      [
        'Needs attention | 1',
        '  z',
        'Pending | 1',
        '  a2',
        'Active | 1',
        '  a10',
        'Deactivated | 1',
        '  a1',
        'Only in the workspace | 1',
        '  w',
      ],
    );
    assert.equal(roots[0]?.accessibleLabel, 'Needs attention, 1 connection');
  });

  const filters: [filter: string, expected: string][] = [
    ['a1', 'a1 a10'],
    ['ACTIVE', 'a10'],
    ['pending a2', 'a2'],
    ['  ', 'a1 a2 a10 w z'],
    ['nothing', ''],
  ];
  for (const [filter, expected] of filters)
    it(`is filtered by "${filter}"`, () => {
      const { roots, message, total } = tree([folderOf('w_to_b')], [nodeOf(infos)], { filter });
      assert.equal(names(roots), expected);
      assert.equal(total, 5);
      const shown = names(roots).split(' ').filter(Boolean).length;
      assert.equal(message, filter.trim() === '' ? '' : `Filter "${filter}": ${shown} of 5 connections`);
    });

  it('shows only what needs attention, and counts it', () => {
    const broken = folderOf('w_to_b', { problems: ['Line 1: a comma is missing.'] });
    const { roots, attention, message } = tree([broken], [nodeOf(infos)], { onlyAttention: true });
    assert.equal(names(roots), 'w z');
    assert.equal(attention, 2);
    assert.equal(message, 'Only what needs attention: 2 of 5 connections');
  });

  it('says above itself what is left out of all nodes, and an order that is not by name', () => {
    const nodes = [nodeOf(infos), nodeOf([connectionInfo('q_to_r')], { id: 'https://s', place: 'elsewhere' })];
    assert.equal(
      tree([folderOf('w_to_b')], nodes, { filter: 'a1', onlyAttention: true, sort: 'contact' }).message,
      'Filter "a1", Only what needs attention: 0 of 6 connections · Sorted by last contact',
    );
    assert.equal(tree([], nodes, { sort: 'state', isGrouped: true }).message, 'Sorted by state');
  });

  it('counts a connection with newer rules among those that need attention', () => {
    const looks = {
      ...noLooks,
      known: (folder: string) =>
        folder === 'file:///w/a1_to_b' ? ({ outgoing: 'behind', incoming: 'same', newest: 3 } as const) : undefined,
    };
    const active = infos.map((info) => ({ ...info, rulesVersion: 3 }));
    const parts = [
      [folderOf('a1_to_b'), folderOf('a2_to_b')],
      [nodeOf(active)],
      { onlyAttention: true },
      looks,
    ] as const;
    const { roots, attention, newer } = tree(...parts);
    assert.deepEqual([names(roots), attention, newer], ['a1 z', 2, 1]);
    assert.equal(roots[0]?.icon, 'warning');
    assert.match(roots[0].accessibleLabel, /version 3 is newer.* Version 3 of the rules is newer than the drafts\./);
    const [, , , , ...others] = active;
    const ended = { ...connectionInfo('a1_to_b', { status: 'ended', phase: 'closed' }), rulesVersion: 3 };
    const after = tree(parts[0], [nodeOf([ended, ...others])], {}, looks);
    assert.deepEqual([after.attention, after.newer], [0, 0], 'there is nothing to pull for once it has ended');
    assert.match(after.roots[0]?.description ?? '', /^Ended · version 3 is newer/);
  });

  it('has an id of its own for every row', async () => {
    const { roots } = tree(
      [folderOf('a_to_b'), folderOf('w_to_b')],
      [nodeOf(infos), nodeOf(infos, { id: 'https://s', place: 'elsewhere' })],
    );
    const ids: string[] = [];
    const collect = async (rows: readonly Row[]): Promise<void> => {
      for (const row of rows) {
        ids.push(row.id);
        assert.ok(row.accessibleLabel.length > 0, row.id);
        assert.ok(row.context.every((word) => treeItems.includes(word)));
        await collect((await row.children?.()) ?? []);
      }
    };
    await collect(roots);
    assert.ok(ids.length > 50);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('lays out ten thousand connections, each with its folder', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `a_to_${at}`);
    const { roots, total } = tree(
      many.map((name) => folderOf(name)),
      [nodeOf(many.map((name) => connectionInfo(name)))],
    );
    assert.equal(total, 10_000);
    assert.equal(roots.length, 10_000);
    assert.equal(roots[9_999]?.label, 'a_to_9999');
    assert.equal(roots[0]?.isExpanded, false);
  });
});
