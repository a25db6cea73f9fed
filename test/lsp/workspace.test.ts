import assert from 'node:assert/strict';
import { catalogueExtensionFileName } from '../../server/rules/catalogueExtension';
import { connectionFileName } from '../../server/rules/connection';
import { partnerContractFileName } from '../../server/rules/contract/contractFile';
import { type ConnectionSummary, workspaceFileNames } from '../../server/lsp/protocol';
import { Workspace } from '../../server/lsp/workspace';
import { connectionFile } from '../support/connectionFile';

const root = 'file:///w';
const open = new Map<string, { getText(): string }>();

const left = `${root}/connections/left`;
const right = `${root}/connections/right`;

function told(scripts: readonly string[] = []): Workspace {
  open.clear();
  const workspace = new Workspace(open);
  workspace.roots = [root];
  workspace.tellConnections({
    files: [
      connectionFile(left, 'a', 'b'),
      connectionFile(right, 'b', 'a'),
      { uri: `${root}/database/connection.json`, text: '{"host": "db"}' },
    ],
    scripts: [`${left}/incoming.groovy`, `${right}/outgoing.groovy`, ...scripts],
  });
  return workspace;
}

function sent(workspace: Workspace): string[] | undefined {
  return workspace
    .surroundingsOf(`${left}/incoming.groovy`, {})
    .otherSide?.sends?.map(({ path, open: anything }) => `${path.join('.')}${anything ? '...' : ''}`);
}

describe('what the server is told of the workspace', () => {
  it('is summed up with the id that nodes know a connection by, where its file says it', () => {
    const [first, second] = new Workspace(open).tellConnections({
      files: [connectionFile(left, 'a', 'b', { id: '17' }), connectionFile(right, 'b', 'a')],
      scripts: [],
    });
    assert.equal(first?.id, '17');
    assert.ok(second && !('id' in second));
  });

  it('is summed up with all that can be read where something else in a file is wrong', () => {
    const side = (shortName: string, platform?: string) => ({ shortName, ...(platform && { platform }) });
    const base = {
      name: 'a_to_b',
      type: 'public',
      id: '17',
      local: side('a', 'github'),
      destination: side('b', 'asana'),
    };
    const whole = { ...base, local: side('a', 'GitHub'), destination: side('b', 'Asana') };
    const rows: [change: object, summary: object][] = [
      [{ local: side('a', 'jira') }, { ...whole, local: side('a', 'jira') }],
      [{ local: side('a') }, { ...whole, local: side('a') }],
      [{ local: { platform: 'github' } }, { ...whole, local: undefined }],
      [{ name: ' ' }, { ...whole, name: 'left' }],
      [{ type: 'open' }, { ...whole, type: undefined }],
      [{ id: 17 }, { ...whole, id: undefined }],
      [
        { mine: 1, description: 'x' },
        { ...whole, description: 'x' },
      ],
    ];
    for (const [change, summary] of rows) {
      const uri = `${left}/connection.json`;
      const text = JSON.stringify({ ...base, ...change });
      const [{ uri: told, problems, ...said } = {}] = new Workspace(open).tellConnections({
        files: [{ uri, text }],
        scripts: [],
      }) as Partial<ConnectionSummary>[];
      assert.deepEqual([told, said], [uri, JSON.parse(JSON.stringify(summary))]);
      assert.equal(problems?.length, 1, text);
    }
  });

  it('is summed up as it was read last while a file is no JSON', () => {
    const workspace = new Workspace(open);
    const summary = (text: string) =>
      workspace.tellConnections({ files: [{ uri: `${left}/connection.json`, text }], scripts: [] })[0];
    const { text } = connectionFile(left, 'a', 'b', { id: '17' });
    assert.equal(summary(text.slice(0, -1))?.id, undefined);
    assert.equal(summary(text)?.id, '17');
    const { id, name, problems } = summary(text.slice(0, -1)) ?? {};
    assert.deepEqual([id, name, problems?.length], ['17', 'a_to_b', 1]);
    workspace.tellConnections({ files: [], scripts: [] });
    assert.equal(summary('{')?.id, undefined);
  });

  it('spells file names as the rules do', () => {
    assert.deepEqual(workspaceFileNames, {
      connection: connectionFileName,
      partnerContract: partnerContractFileName,
      catalogue: catalogueExtensionFileName,
    });
  });

  it('leaves open what a rule sends whose text is not told', () => {
    assert.deepEqual(sent(told()), ['...']);
  });

  it('takes what is open for the text, then what was told last', () => {
    const workspace = told();
    const uri = `${right}/outgoing.groovy`;
    workspace.tellTexts([{ uri, text: 'replica.onDisk = 1' }], []);
    assert.deepEqual(sent(workspace), ['onDisk']);
    open.set(uri, { getText: () => 'replica.typed = 1' });
    assert.deepEqual(sent(workspace), ['typed']);
    open.clear();
    workspace.tellTexts([{ uri, text: 'replica.saved = 1' }], []);
    assert.deepEqual(sent(workspace), ['saved']);
    workspace.tellTexts([], [uri]);
    assert.deepEqual(sent(workspace), ['...']);
  });

  it('takes no folder of another connection between the same two for the other side', () => {
    const workspace = told();
    const uri = `${left}/incoming.groovy`;
    const sides = () => workspace.connectionOf(uri, {})?.counterparts.map(({ side }) => side);
    assert.deepEqual([sides(), sent(workspace)], [['own', 'partner'], ['...']]);
    const scripts = [uri, `${right}/outgoing.groovy`];
    const own = connectionFile(left, 'a', 'b', { id: '1' });
    workspace.tellConnections({ files: [own, connectionFile(right, 'b', 'a')], scripts });
    assert.deepEqual([sides(), sent(workspace)], [['own'], undefined]);
    workspace.tellTexts([{ uri: `${left}/partner.contract.json`, text: '{ "sends": [{ "path": "told" }] }' }], []);
    assert.deepEqual(sent(workspace), ['told']);
    workspace.tellConnections({ files: [own, connectionFile(right, 'b', 'a', { id: '1' })], scripts });
    assert.deepEqual([sides(), sent(workspace)], [['own', 'partner'], ['...']]);
  });

  it('forgets connections and rules that are not listed any more', () => {
    const workspace = told();
    workspace.tellConnections({ files: [], scripts: [] });
    assert.equal(workspace.surroundingsOf(`${left}/incoming.groovy`, {}).otherSide, undefined);
    assert.equal(workspace.identify(`${left}/Helper.groovy`, '', {}).role, 'none');
  });

  it('gives the very same surroundings until something of them changes', () => {
    const workspace = told();
    const uri = `${right}/outgoing.groovy`;
    workspace.tellTexts([{ uri, text: 'replica.a = 1' }], []);
    const first = workspace.surroundingsOf(`${left}/incoming.groovy`, {});
    workspace.tellTexts([{ uri: `${left}/incoming.groovy`, text: 'replica.b' }], []);
    const second = workspace.surroundingsOf(`${left}/incoming.groovy`, {});
    assert.equal(second.otherSide, first.otherSide);
    assert.equal(second.classNames, first.classNames);
    workspace.tellTexts([{ uri, text: 'replica.c = 1' }], []);
    assert.notEqual(workspace.surroundingsOf(`${left}/incoming.groovy`, {}).otherSide, first.otherSide);
  });

  it('knows a class by its text, until another file brings one of the same name', () => {
    const copier = `${root}/scripts/Copier.groovy`;
    const workspace = told([copier]);
    const find = () => workspace.surroundingsOf(`${left}/incoming.groovy`, {}).classes?.find('Copier')?.methods.length;
    assert.equal(find(), undefined);
    workspace.tellTexts([{ uri: copier, text: 'class Copier { def copy() { } }' }], []);
    const before = workspace.surroundingsOf(`${left}/incoming.groovy`, {}).classes;
    assert.equal(find(), 1);
    open.set(copier, { getText: () => 'class Copier { def copy() { }\n def paste() { } }' });
    workspace.textChanged(copier);
    assert.equal(find(), 2);
    assert.notEqual(workspace.surroundingsOf(`${left}/incoming.groovy`, {}).classes, before);
    workspace.tellConnections({ files: [], scripts: [copier, `${root}/other/Copier.groovy`] });
    assert.equal(find(), undefined);
  });

  it('reads the nearest catalogue file upwards, and keeps to what it said while it is wrong', () => {
    const workspace = told();
    const catalogue = `${root}/sync-rules.catalogue.json`;
    const names = (uri: string) => workspace.surroundingsOf(uri, {}).extension?.variables.map(({ name }) => name);
    const inner = `${left}/sync-rules.catalogue.json`;
    workspace.tellConnections({
      files: [],
      catalogues: [
        { uri: catalogue, text: '{ "variables": [{ "name": "outer" }] }' },
        { uri: inner, text: '{ "variables": [{ "name": "inner" }] }' },
      ],
      scripts: [],
    });
    assert.deepEqual(names(`${left}/incoming.groovy`), ['inner']);
    assert.deepEqual(names(`${root}/x.groovy`), ['outer']);
    open.set(catalogue, { getText: () => '{ "variables": [' });
    assert.deepEqual(names(`${root}/x.groovy`), ['outer']);
    open.set(catalogue, { getText: () => '{ "variables": [{ "name": "other" }] }' });
    assert.deepEqual(names(`${root}/x.groovy`), ['other']);
    workspace.tellConnections({ files: [], scripts: [] });
    assert.equal(names(`${root}/x.groovy`), undefined);
  });

  it('asks the setting what the neighbours are', () => {
    const workspace = told([`${right}/send.groovy`]);
    workspace.tellTexts(
      [
        { uri: `${right}/outgoing.groovy`, text: '' },
        { uri: `${right}/send.groovy`, text: 'replica.x = 1' },
      ],
      [],
    );
    const sends = (associations: Record<string, string>) =>
      workspace.surroundingsOf(`${left}/incoming.groovy`, associations).otherSide?.sends?.length;
    assert.equal(sends({}), 0);
    assert.equal(sends({ '**/send.groovy': 'outgoing' }), 1);
  });
});
