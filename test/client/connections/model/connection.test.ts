import assert from 'node:assert/strict';
import { folderAmong, merge, mergeAll, type FolderConnection } from '../../../../client/connections/model/connection';
import { type ConnectionInfo } from '../../../../server/node/api/contract';
import { connectionInfo } from '../../../support/nodeAnswers';
import { folderOf, nodeOf } from './rows';

describe('joining folders with what nodes know', () => {
  const withId = (name: string, id: string, changes: Partial<FolderConnection> = {}) =>
    folderOf(name, { id, uri: `file:///w/${id}/${name}/connection.json`, ...changes });
  const joined: [
    what: string,
    folders: FolderConnection[],
    infos: ConnectionInfo[],
    expected: (string | undefined)[],
  ][] = [
    [
      'a folder under another name',
      [withId('a_to_b', 'one', { name: 'old name' })],
      [connectionInfo('a_to_b', { id: 'one' })],
      ['old name'],
    ],
    [
      'no folder of another connection with its name',
      [withId('a_to_b', 'two')],
      [connectionInfo('a_to_b')],
      [undefined],
    ],
    [
      'each side its own, where both have their folder here',
      [withId('a_to_b', 'one'), withId('b_to_a', 'one')],
      [connectionInfo('b_to_a', { id: 'one' })],
      ['b_to_a'],
    ],
    [
      'not the folder of the other side',
      [withId('a_to_b', 'one')],
      [connectionInfo('b_to_a', { id: 'one' })],
      [undefined],
    ],
    [
      'both ends of a local connection, which share an id',
      [withId('b_to_a', 'one'), withId('a_to_b', 'one')],
      [
        connectionInfo('a_to_b', { id: 'one', kind: 'local', otherEnd: 'two' }),
        connectionInfo('b_to_a', { id: 'two', kind: 'local', otherEnd: 'one' }),
      ],
      ['a_to_b', 'b_to_a'],
    ],
    [
      'the id before the name',
      [folderOf('a_to_b', { name: 'a_to_b' }), withId('x_to_b', 'one', { name: 'by id' })],
      [connectionInfo('a_to_b', { id: 'one' })],
      ['by id'],
    ],
  ];
  for (const [what, folders, known, expected] of joined)
    it(`goes by the id: ${what}`, () => {
      const { connections, left } = merge('', known, folders);
      assert.deepEqual(
        connections.map(({ folder }) => folder?.name),
        expected,
      );
      assert.equal(left.length, folders.length - expected.filter(Boolean).length);
    });

  it('prefers the node that knows the id, where another one has a connection of that name', () => {
    const nodes = [
      nodeOf([connectionInfo('a_to_b')]),
      nodeOf([connectionInfo('a_to_b', { id: 'one' })], { id: 'there' }),
    ];
    const { sections } = mergeAll(nodes, [withId('a_to_b', 'one')]);
    assert.deepEqual(
      sections.map(({ connections }) => connections.map(({ folder }) => folder?.id)),
      [[undefined], ['one']],
    );
  });

  it('passes over the folder of the other side, though both sides may share the name', () => {
    const theirs = connectionInfo('b_to_a', { name: 'a_to_b' });
    const { sections } = mergeAll(
      [nodeOf([theirs], { id: 'there' }), nodeOf([connectionInfo('a_to_b')])],
      [folderOf('a_to_b')],
    );
    assert.deepEqual(
      sections.map(({ connections }) => connections.map(({ folder }) => folder?.name)),
      [[undefined], ['a_to_b']],
    );
  });

  it('goes by the name where both sides have the same short name', () => {
    const names = ['support', 'sales'];
    const infos = names.map((name) => connectionInfo('acme_to_acme', { id: `id-${name}`, name }));
    const folders = names.map((name) => folderOf('acme_to_acme', { name, uri: `file:///w/${name}/connection.json` }));
    const { sections } = mergeAll([nodeOf(infos)], folders);
    assert.deepEqual(
      sections[0]?.connections.map(({ folder }) => folder?.name),
      names,
    );
  });

  it('gives a new connection between the same two sides no folder of another name, whether that belongs to one or not', () => {
    const first = connectionInfo('a_to_b');
    const info = { ...first, id: 'second', name: 'again' };
    const folders = [folderOf('a_to_b')];
    const nodes = [nodeOf([first])];
    const node = nodes[0]?.id ?? '';
    assert.equal(folderAmong(nodes, folders, { node, info }), undefined);
    assert.equal(folderAmong(nodes, folders, { node, info: first })?.name, 'a_to_b');
    assert.equal(folderAmong([nodeOf([])], folders, { node, info }), undefined);
  });
});
