import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { type Move } from '../../client/wizard/scriptedAsk';
import { invitation, scripts } from '../../client/connectingNode';
import { connectionText } from '../../support/connectionFile';
import { extensionApi, writeText } from '../support';
import { fileText, useConnectingNode } from './support';

const answers: readonly Move[] = [
  { pick: 'private' },
  { type: 'right' },
  { pick: 'there' },
  'accept',
  { pick: 'out' },
  { type: 'ABC' },
];

describe('Initiate Connection', () => {
  const test = useConnectingNode();
  const folder = 'connections/left_to_right';

  it('makes the connection, writes its rules, and has the invitation ready', async () => {
    const { said, copies } = await test.run(commands.initiateConnection, {
      moves: [...answers, 'accept'],
      actions: ['copy'],
    });
    assert.deepEqual(
      test.node.changes.map(({ method, path }) => `${method} ${path}`),
      ['POST /connections'],
    );
    assert.deepEqual(JSON.parse((await fileText(`${folder}/connection.json`)) ?? ''), {
      ...{ name: 'left_to_right', type: 'public', id: 'id-left_to_right' },
      local: { shortName: 'left', platform: 'here' },
      destination: { shortName: 'right', platform: 'there' },
    });
    assert.equal(await fileText(`${folder}/outgoing.groovy`), scripts.outgoing);
    assert.equal(await fileText(`${folder}/incoming.groovy`), scripts.incoming);
    assert.deepEqual(said[0]?.actions, ['copy', 'show', 'later']);
    assert.match(said[0].detail, /^It is valid until .* Connections view gives it again\.$/);
    assert.deepEqual(copies, [invitation.text]);
    const byKey = await test.run(commands.copySelectedInvitation, { moves: [{ pick: 'code' }] });
    assert.deepEqual([byKey.ask.shown.length, byKey.copies], [1, [invitation.code]]);
  });

  it('does nothing when it is left at the summary, and takes up what was answered', async () => {
    await test.run(commands.initiateConnection, { moves: [...answers, 'escape'] });
    assert.deepEqual(test.node.changes, []);
    assert.equal(await fileText(`${folder}/connection.json`), undefined);
    const { ask } = await test.run(commands.initiateConnection, {
      moves: [{ pick: 'resume' }, 'accept'],
    });
    assert.equal(ask.shown.at(-1)?.choice?.choices[0]?.label, 'Create connection left_to_right between left and right');
    assert.equal(test.node.changes.length, 1);
  });

  it('closes the rules of templates that were shown to choose from, once the connection is made', async () => {
    const previews = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.map(({ label }) => label).filter((label) => /^(?:out|basic) /.test(label)),
      );
    const toTemplate = answers.slice(0, 4);
    await test.run(commands.initiateConnection, { moves: [...toTemplate, { more: 'basic' }, 'escape'] });
    assert.deepEqual(previews().sort(), ['basic incoming.groovy', 'basic outgoing.groovy'], 'left, it shall be read');
    const moves: readonly Move[] = [{ pick: 'resume' }, { more: 'out' }, { pick: 'out' }, { type: 'ABC' }, 'accept'];
    await test.run(commands.initiateConnection, { moves });
    assert.deepEqual(previews(), []);
    assert.equal(test.node.changes.length, 1);
  });

  it('says why the node refuses, and leads back to the answers', async () => {
    test.node.add('left_to_right');
    const { said, ask } = await test.run(commands.initiateConnection, {
      moves: [...answers, 'accept', { pick: 'name' }, { type: 'another' }, 'escape'],
      actions: ['change'],
    });
    assert.match(said[0]?.text ?? '', /name-taken\. Another connection is called left_to_right/);
    assert.deepEqual(said[0]?.actions, ['again', 'change']);
    assert.match(ask.shown.at(-1)?.choice?.choices[0]?.label ?? '', /^Create connection another/);
    assert.equal(test.node.connections.size, 1);
    await test.run(commands.initiateConnection, { moves: [{ pick: 'anew' }, 'escape'] });
  });

  it('leaves a folder of the same two sides alone, and offers a name beside it', async () => {
    await writeText(`${folder}/connection.json`, connectionText('left', 'right'));
    await (await extensionApi()).connections();
    const { said } = await test.run(commands.initiateConnection, { moves: [...answers, 'accept'] });
    assert.deepEqual(
      said.map(({ actions }) => actions),
      [['copy', 'show', 'later']],
    );
    assert.equal(await fileText(`${folder}/outgoing.groovy`), undefined);
    assert.equal(await fileText(`${folder}_2/outgoing.groovy`), scripts.outgoing);
  });

  it('replaces no files without asking', async () => {
    await writeText(`${folder}/outgoing.groovy`, '// mine\n');
    const { said } = await test.run(commands.initiateConnection, {
      moves: [...answers, 'accept'],
      actions: ['other'],
    });
    assert.match(said[0]?.text ?? '', /connections\/left_to_right already has files with other content/);
    assert.match(said[0]?.detail ?? '', /^Other than at the sync node: outgoing\.groovy\. The connection stays/);
    assert.deepEqual(said[0]?.actions, ['other', 'replace', 'keep']);
    assert.equal(await fileText(`${folder}/outgoing.groovy`), '// mine\n');
    assert.equal(await fileText(`${folder}/connection.json`), undefined);
    assert.equal(await fileText(`${folder}_2/outgoing.groovy`), scripts.outgoing);
  });

  it('makes the connection all the same when the files that are there shall stay', async () => {
    await writeText(`${folder}/outgoing.groovy`, '// mine\n');
    const { said } = await test.run(commands.initiateConnection, { moves: [...answers, 'accept'] });
    assert.deepEqual(
      said.map(({ actions }) => actions),
      [
        ['other', 'replace', 'keep'],
        ['copy', 'show', 'later'],
      ],
    );
    assert.equal(await fileText(`${folder}/outgoing.groovy`), '// mine\n');
    assert.equal(await fileText(`${folder}_2/outgoing.groovy`), undefined);
    assert.equal(test.node.connections.size, 1);
  });

  it('asks nothing about files that only end their lines otherwise', async () => {
    await writeText(`${folder}/outgoing.groovy`, scripts.outgoing.replaceAll('\n', '\r\n'));
    const { said } = await test.run(commands.initiateConnection, { moves: [...answers, 'accept'] });
    assert.deepEqual(
      said.map(({ actions }) => actions),
      [['copy', 'show', 'later']],
    );
    assert.ok(await fileText(`${folder}/connection.json`));
  });

  it('tells the node once what it did not know of its instance', async () => {
    test.node.info = { ...test.node.info, shortName: null, platform: null };
    const [kind = 'escape', ...rest] = answers;
    await test.run(commands.initiateConnection, {
      moves: [kind, { type: 'left' }, { pick: 'here' }, ...rest, 'accept'],
    });
    assert.deepEqual(
      test.node.changes.map(({ method, path, body }) => [method, path, method === 'PATCH' ? body : '']),
      [
        ['PATCH', '/node', { shortName: 'left', platform: 'here' }],
        ['POST', '/connections', ''],
      ],
    );
  });
});
