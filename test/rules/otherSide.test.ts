import assert from 'node:assert/strict';
import { type Connection } from '../../server/rules/connection';
import {
  type ConnectionFolder,
  ContractMemory,
  findOtherSide,
  type FolderFile,
  otherFolderOf,
} from '../../server/rules/otherSide';
import { show } from './contract/show';

function folder(name: string, type: Connection['type'] = 'public', id?: string): ConnectionFolder {
  const [local = '', destination = ''] = name.replace(/\d$/, '').split('_to_');
  const side = (shortName: string) => ({ shortName, platform: 'github' });
  const connection = {
    name,
    type,
    local: side(local),
    destination: side(destination),
    ...(id !== undefined && { id }),
  };
  return { folder: name, connection };
}

const damaged: ConnectionFolder = { folder: 'b_to_a' };

describe('the other side of a connection', () => {
  const rows: [title: string, all: ConnectionFolder[], expected: string | undefined][] = [
    ['is nowhere alone', [folder('a_to_b')], undefined],
    ['is the folder with mirrored short names', [folder('a_to_b'), folder('b_to_a'), folder('b_to_c')], 'b_to_a'],
    ['is unknown where two folders mirror it', [folder('a_to_b'), folder('b_to_a1'), folder('b_to_a2')], undefined],
    ['is unknown where it could be that of two', [folder('a_to_b'), folder('a_to_b2'), folder('b_to_a')], undefined],
    [
      'is unknown where it could be that of two, also when they are local',
      [folder('a_to_b', 'local'), folder('a_to_b2', 'local'), folder('b_to_a', 'local')],
      undefined,
    ],
    ['is the folder of the same id', [folder('a_to_b', 'public', '1'), folder('b_to_a', 'public', '1')], 'b_to_a'],
    [
      'is that of a copy, too, where the id tells',
      [folder('a_to_b', 'public', '1'), folder('a_to_b2', 'public', '1'), folder('b_to_a', 'public', '1')],
      'b_to_a',
    ],
    [
      'is no folder of another connection between the same two',
      [folder('a_to_b', 'public', '1'), folder('b_to_a'), folder('b_to_a2', 'public', '2')],
      undefined,
    ],
    [
      'is not the folder of a connection that got an id',
      [folder('a_to_b'), folder('b_to_a', 'public', '1'), folder('b_to_a2')],
      'b_to_a2',
    ],
    ['is no copy of this side', [folder('a_to_b', 'public', '1'), folder('a_to_b1', 'public', '1')], undefined],
    ['is not known of a damaged file', [folder('a_to_b'), damaged], undefined],
    ['is its own folder when it is local', [folder('a_to_b', 'local')], 'a_to_b'],
    ['is another folder also when it is local', [folder('a_to_b', 'local'), folder('b_to_a', 'local')], 'b_to_a'],
    ['is nothing for a damaged file', [damaged, folder('a_to_b')], undefined],
  ];
  for (const [title, all, expected] of rows) {
    it(title, () => {
      assert.equal(all[0] && otherFolderOf(all[0], all), expected);
    });
  }
});

type Files = Readonly<Record<string, string | undefined>>;

/** What is known of the other side of `a_to_b`, by files such as `b_to_a/outgoing`, whose text may be unknown. */
function otherSide(files: Files, contracts = new ContractMemory()) {
  const own = folder('a_to_b');
  return findOtherSide(own, [own, folder('b_to_a')], sources(files), contracts);
}

function sources(files: Files) {
  return {
    rulesOf: (name: string) =>
      Object.entries(files).flatMap(([file, text]): FolderFile[] => {
        const [around, kind = ''] = file.split('/');
        return around === name && kind !== 'partner' ? [{ file, kind, ...(text !== undefined && { text }) }] : [];
      }),
    partnerContractOf: (name: string) => {
      const text = files[`${name}/partner`];
      return text === undefined ? undefined : { file: `${name}/partner`, text };
    },
  };
}

const partner = '{ "sends": [{ "path": "told" }], "reads": [{ "path": "asked" }] }';

describe('what the other side sends and reads', () => {
  const rows: [title: string, files: Files, sends: string[] | undefined, reads: string[] | undefined][] = [
    ['is nothing without files', {}, undefined, undefined],
    [
      'is what its rules say',
      { 'b_to_a/outgoing': 'replica.x = 1', 'b_to_a/incoming': 'issue.y = replica.y' },
      ['x'],
      ['y'],
    ],
    ['is what its contract says', { 'a_to_b/partner': partner }, ['told'], ['asked']],
    [
      'is what its rules say, not its contract',
      { 'a_to_b/partner': partner, 'b_to_a/outgoing': 'replica.x = 1' },
      ['x'],
      ['asked'],
    ],
    ['is not what this side says', { 'a_to_b/outgoing': 'replica.x = 1' }, undefined, undefined],
    [
      'may be anything where a rule cannot be read',
      { 'a_to_b/partner': partner, 'b_to_a/outgoing': undefined },
      ['?* ...'],
      ['asked'],
    ],
    [
      'may be anything, too, where a rule that receives cannot be read',
      { 'b_to_a/outgoing': 'replica.x = 1', 'b_to_a/incoming': undefined },
      ['x'],
      ['?* ...'],
    ],
    ['does not depend on other files', { 'b_to_a/notes': 'replica.x = 1' }, undefined, undefined],
    ['is not known by a damaged contract', { 'a_to_b/partner': '{ "sends": 1 }' }, undefined, undefined],
  ];
  for (const [title, files, sends, reads] of rows) {
    it(title, () => {
      const other = otherSide(files);
      assert.equal(other === undefined, sends === undefined && reads === undefined);
      assert.deepEqual(
        [other?.sends && show({ sends: other.sends }), other?.reads && show({ reads: other.reads })],
        [sends, reads],
      );
    });
  }

  it('is what its contract says beside a folder that is not surely the same connection', () => {
    const files = {
      'a_to_b/partner': partner,
      'b_to_a/outgoing': 'replica.x = 1',
      'b_to_a/incoming': 'issue.y = replica.y',
    };
    const ofWizard = folder('a_to_b', 'public', '1');
    const among = (own: ConnectionFolder, ...others: ConnectionFolder[]) =>
      show(findOtherSide(own, [own, ...others], sources(files), new ContractMemory()) ?? {});
    assert.deepEqual(among(ofWizard, folder('b_to_a')), ['told', 'asked']);
    assert.deepEqual(among(folder('a_to_b'), folder('a_to_b2'), folder('b_to_a')), ['told', 'asked']);
    assert.deepEqual(among(ofWizard, folder('b_to_a', 'public', '1')), ['x', 'y']);
  });

  it('is what goes out of its own folder where the connection is local and alone', () => {
    const own = folder('a_to_b', 'local');
    const files = { 'a_to_b/outgoing': 'replica.x = 1', 'a_to_b/incoming': 'issue.y = replica.y' };
    const other = findOtherSide(own, [own], sources(files), new ContractMemory());
    assert.deepEqual(show(other ?? {}), ['x', 'y']);
  });

  it('is told with the file of each place', () => {
    const other = otherSide({ 'a_to_b/partner': partner, 'b_to_a/outgoing': 'replica.x = 1' });
    assert.deepEqual(
      other?.sends?.flatMap(({ places }) => places),
      [{ file: 'b_to_a/outgoing', range: { start: 0, end: 9 } }],
    );
    const place = partner.indexOf('"asked"');
    assert.deepEqual(
      other.reads?.flatMap(({ places }) => places),
      [{ file: 'a_to_b/partner', range: { start: place, end: place + 7 } }],
    );
  });

  it('is the same object until a text changes', () => {
    const memory = new ContractMemory();
    const files = { 'b_to_a/outgoing': 'replica.x = 1', 'a_to_b/partner': partner };
    const first = otherSide(files, memory);
    assert.equal(otherSide({ ...files, 'a_to_b/incoming': 'replica.z' }, memory), first);
    assert.notEqual(otherSide({ ...files, 'b_to_a/outgoing': 'replica.w = 1' }, memory), first);
  });
});
