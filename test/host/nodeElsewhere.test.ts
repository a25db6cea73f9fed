import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { type KnownNode } from '../../client/node/nodes';
import { useConnectingNode } from './connecting/support';
import { type InMemoryNode, url } from './inMemoryNode';
import { talking } from './scriptedTalk';
import { eventually, extensionApi } from './support';

interface Case {
  readonly what: string;
  readonly happens: (node: InMemoryNode) => void;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    what: 'that does not know the token',
    happens: (node) => (node.token = 'another'),
    says: /does not know the token/,
  },
  { what: 'that cannot be reached', happens: (node) => (node.isDown = true), says: /cannot be reached/ },
  {
    what: 'of another version',
    happens: (node) => (node.info = { ...node.info, version: '9.0.0' }),
    says: /they do not understand each other/,
  },
];

describe('a sync node elsewhere', () => {
  const test = useConnectingNode();
  const refresh = () => vscode.commands.executeCommand(commands.refreshConnections);
  const current = async (): Promise<KnownNode | undefined> => (await extensionApi()).nodes()[0];

  afterEach(async () => {
    test.node.reset();
    await vscode.commands.executeCommand(commands.startNode);
    assert.equal((await current())?.status, 'running', 'it is worked with again as soon as it can be');
  });

  for (const { what, happens, says } of cases)
    it(`${what} is told in words above the view, keeps what was known, and is asked for nothing`, async () => {
      const { id } = test.node.add('left_to_right');
      await refresh();
      test.node.requests.splice(0);
      happens(test.node);
      await refresh();
      const node = await eventually(async () => {
        const now = await current();
        return now?.status === 'failed' ? now : undefined;
      });
      assert.match(node.trouble?.message ?? '', says);
      assert.ok((node.trouble?.remedies.length ?? 0) > 0, 'there is something to do about it');
      const api = await extensionApi();
      await eventually(() => (says.test(api.connectionsSummary().message) ? true : undefined));
      const rows = await api.connectionRows();
      assert.ok(
        rows.some(({ label }) => label === 'left_to_right'),
        'its connections are still shown',
      );
      await test.run(commands.deactivateConnection, { moves: ['accept'] }, id);
      await test.run(commands.initiateConnection);
      assert.deepEqual(test.node.changes, []);
    });

  it('says that it is worked with now, and what to begin with where it has no connections', async () => {
    const text = `Sync Rules works with the sync node at ${url} now.`;
    assert.deepEqual((await test.connect()).said, [
      {
        ...{ kind: 'information', text: `${text} It has no connections yet.`, detail: '' },
        actions: [commands.initiateConnection, commands.acceptInvitation],
      },
    ]);
    test.node.add('left_to_right');
    await refresh();
    assert.deepEqual((await test.connect()).said, [{ kind: 'information', text, detail: '', actions: [] }]);
  });

  it('lets what was begun go on once it can be worked with again', async () => {
    test.node.isDown = true;
    await eventually(async () => ((await current())?.status === 'failed' ? true : undefined));
    const { ask } = await talking({ moves: ['escape'] }, async (talk) => {
      await vscode.commands.executeCommand(commands.initiateConnection);
      test.node.isDown = false;
      await vscode.commands.executeCommand('notification.acceptPrimaryAction'); // Try Again, in the newest message
      await eventually(() => (talk.ask.shown.length > 0 ? true : undefined));
    });
    assert.equal(ask.shown[0]?.place.title, 'Initiate Connection');
  });

  it('comes back by itself after it was down', async () => {
    test.node.isDown = true;
    await eventually(async () => ((await current())?.status === 'failed' ? true : undefined));
    test.node.isDown = false;
    await eventually(async () => ((await current())?.status === 'running' ? true : undefined));
  });

  it('is not stopped from here, which is said', async () => {
    const { said } = await test.run(commands.stopNode);
    assert.deepEqual(
      said.map(({ kind, text }) => [kind, text]),
      [
        [
          'information',
          `The sync node at ${url} is run by others and goes on. To work with the built-in one, use Connect to a Node.`,
        ],
      ],
    );
    assert.equal((await current())?.status, 'running');
  });
});
