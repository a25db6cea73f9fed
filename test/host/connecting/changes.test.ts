import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type ConnectionInfo } from '../../../server/node/api/contract';
import { commands } from '../../../client/ids';
import { scripts } from '../../client/connectingNode';
import { type Script } from '../scriptedTalk';
import { fileText, useConnectingNode } from './support';

interface Case {
  readonly command: string;
  readonly changes: Partial<ConnectionInfo>;
  readonly script: Script;
  /** The request that it makes, with its body. */
  readonly request: readonly [path: string, body: unknown];
}

const me = { by: 'me', why: '', at: 1 };
const cases: readonly Case[] = [
  {
    command: commands.activateConnection,
    changes: { status: 'deactivated', paused: { own: me, partner: null } },
    script: {},
    request: ['activate', {}],
  },
  {
    command: commands.deactivateConnection,
    changes: {},
    script: { moves: [{ type: ' tests ' }] },
    request: ['deactivate', { why: 'tests' }],
  },
  {
    command: commands.compareDigits,
    changes: { status: 'pending', phase: 'claimed', digits: '123 456' },
    script: { actions: ['same'] },
    request: ['compare', { same: true }],
  },
  {
    command: commands.editDescription,
    changes: {},
    script: { moves: [{ type: 'Tickets' }] },
    request: ['', { description: 'Tickets' }],
  },
  { command: commands.refreshConnection, changes: {}, script: {}, request: ['refresh', undefined] },
  {
    command: commands.removeConnection,
    changes: {},
    script: { actions: ['remove'] },
    request: ['remove', { why: '' }],
  },
];

describe('what is done with a connection', () => {
  const test = useConnectingNode();
  const refresh = () => vscode.commands.executeCommand(commands.refreshConnections);

  for (const { command, changes, script, request } of cases) {
    const [action, body] = request;

    it(`${command} asks the node for it`, async () => {
      const info = test.node.add('left_to_right', changes);
      await refresh();
      // As a line of the view calls it.
      await test.run(command, script, { connection: { info: { id: info.id } } });
      const path = `/connections/${info.id}${action === '' ? '' : `/${action}`}`;
      assert.deepEqual(
        test.node.changes.map((one) => [one.path, one.body]),
        [[path, body]],
      );
    });

    it(`${command} says why the node refuses`, async () => {
      const info = test.node.add('left_to_right', changes);
      await refresh();
      const path = `/connections/${info.id}${action === '' ? '' : `/${action}`}`;
      test.node.refusals.set(path, 'Not now.');
      const { said } = await test.run(command, script, info.id);
      assert.equal(said.at(-1)?.text, 'refused. Not now.');
      assert.deepEqual(said.at(-1)?.actions, ['again', commands.showLog]);
    });

    it(`${command} says what to do when there is no connection`, async () => {
      const { said } = await test.run(command, script);
      assert.deepEqual(
        said.map((one) => [one.text, one.actions]),
        [['There are no connections yet.', [commands.initiateConnection, commands.acceptInvitation]]],
      );
      assert.deepEqual(test.node.changes, []);
    });
  }

  it('is not done when it is left', async () => {
    const info = test.node.add('left_to_right', { digits: '123 456' });
    await refresh();
    await test.run(commands.deactivateConnection, { moves: [{ escape: 'because' }] }, info.id);
    const { ask } = await test.run(commands.deactivateConnection, { moves: ['escape'] }, info.id);
    assert.equal(ask.shown[0]?.text?.value, 'because');
    await test.run(commands.editDescription, { moves: ['escape'] }, info.id);
    await test.run(commands.removeConnection, {}, info.id);
    await test.run(commands.removeConnection, { actions: ['reason'], moves: ['escape'] }, info.id);
    await test.run(commands.compareDigits, {}, info.id);
    await test.run(commands.refreshConnection, { moves: ['escape'] });
    assert.deepEqual(test.node.changes, []);
  });

  it('says what removing means before it asks', async () => {
    const info = test.node.add('left_to_right');
    await refresh();
    const { said } = await test.run(commands.removeConnection, {}, info.id);
    assert.deepEqual(said[0], {
      ...{ kind: 'warning', text: 'Remove left_to_right?', actions: ['remove', 'reason'] },
      detail: 'It ends for good.\nThe name is free again.',
    });
  });

  it('says so when none is in the right state, and when the one meant is gone', async () => {
    test.node.add('left_to_right');
    await refresh();
    const first = await test.run(commands.activateConnection);
    assert.equal(first.said[0]?.text, 'No connection was deactivated by this side.');
    const second = await test.run(commands.removeConnection, {}, 'gone');
    assert.match(second.said[0]?.text ?? '', /no longer knows this connection/);
  });

  it('copies the URL that it is initiated with, or says that there is none', async () => {
    assert.deepEqual((await test.run(commands.copyNodeUrl)).copies, ['https://left.example.com']);
    const { info } = test.node;
    test.node.info = { ...info, url: null };
    const { copies, said } = await test.run(commands.copyNodeUrl);
    test.node.info = info;
    assert.deepEqual(copies, []);
    assert.match(said[0]?.text ?? '', /has no URL/);
  });

  it('opens rules that only the node has, and writes them when that is wanted', async () => {
    const info = test.node.add('left_to_right', { rulesVersion: 1 });
    await refresh();
    const opened = () => vscode.window.activeTextEditor?.document;
    await test.run(commands.openIncomingRule, { actions: ['show'] }, info.id);
    assert.equal(opened()?.getText(), scripts.incoming);
    assert.equal(await fileText('connections/left_to_right/incoming.groovy'), undefined);
    await test.run(commands.openOutgoingRule, { actions: ['pull'] }, info.id);
    assert.equal(opened()?.uri.scheme === 'sync-rules', false);
    assert.equal(opened()?.getText(), scripts.outgoing);
    const { said } = await test.run(commands.openIncomingRule, {}, info.id);
    assert.deepEqual(said, []);
    assert.ok(opened()?.uri.path.endsWith('/connections/left_to_right/incoming.groovy'));
  });
});
