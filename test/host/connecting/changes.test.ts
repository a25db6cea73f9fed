import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type ConnectionInfo } from '../../../server/node/api/contract';
import { commands } from '../../../client/ids';
import { offer, scripts, urls } from '../../client/connectingNode';
import { type Script } from '../scriptedTalk';
import { eventually, extensionApi } from '../support';
import { fileText, useConnectingNode } from './support';

interface Case {
  readonly command: string;
  readonly changes: Partial<ConnectionInfo>;
  readonly script: Script;
  /** The request that it makes, with its body. */
  readonly request: readonly [path: string, body: unknown];
}

const me = { by: 'me', why: '', at: 1 };
const alarm = { fingerprint: 'CCCC DDDD', url: null, at: 1 };
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
    command: commands.acknowledgeWarning,
    changes: { alarm },
    script: { moves: [{ type: ' our own test ' }] },
    request: ['alarm/acknowledge', { why: 'our own test', fingerprint: alarm.fingerprint }],
  },
  {
    command: commands.compareDigits,
    changes: { status: 'pending', phase: 'claimed', digits: '123 456' },
    script: { moves: [{ pick: 'same' }] },
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

  it('takes a warning away once that was acknowledged', async () => {
    const info = test.node.add('left_to_right', { alarm });
    await refresh();
    const api = await extensionApi();
    const row = async () => (await api.connectionRows()).find(({ label }) => label === 'left_to_right');
    // The view is painted a moment later.
    const says = (begin: RegExp) => eventually(async () => begin.exec((await row())?.description ?? '') ?? undefined);
    await says(/Somebody else has the invitation/);
    await test.run(commands.acknowledgeWarning, { moves: ['accept'] }, info.id);
    await says(/^Active · /);
    const { said } = await test.run(commands.acknowledgeWarning);
    assert.equal(said[0]?.text, 'No connection has a warning, so there is none to acknowledge.');
  });

  it('is not done when it is left', async () => {
    const info = test.node.add('left_to_right', { digits: '123 456', alarm });
    await refresh();
    await test.run(commands.acknowledgeWarning, { moves: ['escape'] }, info.id);
    await test.run(commands.deactivateConnection, { moves: [{ escape: 'because' }] }, info.id);
    const { ask } = await test.run(commands.deactivateConnection, { moves: ['escape'] }, info.id);
    assert.equal(ask.shown[0]?.text?.value, 'because');
    await test.run(commands.editDescription, { moves: ['escape'] }, info.id);
    await test.run(commands.removeConnection, {}, info.id);
    await test.run(commands.removeConnection, { actions: ['reason'], moves: ['escape'] }, info.id);
    await test.run(commands.compareDigits, { moves: ['escape'] }, info.id);
    // A hasty Enter says neither that they are the same nor that they differ.
    await test.run(commands.compareDigits, { moves: ['accept'] }, info.id);
    assert.deepEqual(test.node.changes, []);
  });

  it('is done with the only connection that fits, and with the one that is picked where several do', async () => {
    const { id } = test.node.add('left_to_right');
    test.node.add('a_to_b', { status: 'ended', phase: 'closed' });
    await refresh();
    const { ask } = await test.run(commands.refreshConnection);
    assert.deepEqual(ask.shown, []);
    const other = test.node.add('left_to_there');
    await refresh();
    await test.run(commands.refreshConnection, { moves: [{ pick: 'left_to_there' }] });
    await test.run(commands.refreshConnection, { moves: ['escape'] });
    assert.deepEqual(
      test.node.changes.map(({ path }) => path),
      [`/connections/${id}/refresh`, `/connections/${other.id}/refresh`],
    );
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

  it('says that a connection is removed, and what stays of it in the workspace', async () => {
    const script = { actions: ['remove'] };
    const bare = test.node.add('left_to_right');
    await refresh();
    const { said } = await test.run(commands.removeConnection, script, bare.id);
    assert.equal(said.at(-1)?.text, 'left_to_right is removed.');
    const { own, partner } = bare;
    const sides = { own: { ...own, platform: 'github' }, partner: { ...partner, platform: 'github' } };
    const info = test.node.add('left_to_right', { rulesVersion: 1, ...sides });
    await refresh();
    await test.run(commands.pullRules, {}, info.id);
    const again = await test.run(commands.removeConnection, script, info.id);
    assert.match(
      again.said.at(-1)?.text ?? '',
      /^left_to_right is removed\. Its files in .*connections.left_to_right stay\.$/,
    );
    const api = await extensionApi();
    const row = async () => (await api.connectionRows()).find(({ label }) => label === 'left_to_right');
    await eventually(async () => /^Only in the workspace · /.exec((await row())?.description ?? '') ?? undefined);
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
    test.node.info = { ...test.node.info, url: null };
    const { copies, said } = await test.run(commands.copyNodeUrl);
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

describe('the URL of the partner', () => {
  const test = useConnectingNode();
  const refresh = () => vscode.commands.executeCommand(commands.refreshConnections);
  const before = 'https://before.example.com';

  const add = async (changes: Partial<ConnectionInfo> = {}) => {
    const { partner } = test.node.add('left_to_right');
    const info = test.node.add('left_to_right', {
      partner: { ...partner, uuid: offer.issuer.uuid, url: before },
      ...changes,
    });
    await refresh();
    return info;
  };
  const changes = () => test.node.changes.map(({ method, path, body }) => [method, path, body]);

  it('is edited by what is typed, once the node of the partner has answered there', async () => {
    const info = await add();
    const { ask } = await test.run(commands.editPartnerUrl, { moves: [{ type: ' right.example.com/ ' }] }, info.id);
    assert.equal(ask.shown[0]?.text?.value, before);
    assert.deepEqual(changes(), [['PATCH', `/connections/${info.id}`, { partnerUrl: urls.partner }]]);
    assert.equal(test.node.connections.get(info.id)?.partner.url, urls.partner);
    const again = await test.run(commands.editPartnerUrl, { moves: ['accept'] }, info.id);
    assert.equal(again.ask.shown[0]?.text?.value, urls.partner, 'the tree has it at once');
    assert.equal(changes().length, 1, 'the same URL is no change');
  });

  it('stays in the box with the reason where it is not taken, and when the box is left', async () => {
    const info = await add();
    const { ask, said } = await test.run(
      commands.editPartnerUrl,
      { moves: [{ type: 'ftp://x' }, { type: 'nobody.example.com' }, { type: urls.own }, { escape: urls.own }] },
      info.id,
    );
    assert.deepEqual(ask.refused, [
      'This is not a URL. A URL begins with https:// and has a host name.',
      'host-unknown. There is no such host.',
      'partner-other-node. It does not have the key of the other side.',
    ]);
    assert.deepEqual(said, []);
    assert.equal(test.node.connections.get(info.id)?.partner.url, before);
    const again = await test.run(commands.editPartnerUrl, { moves: ['escape'] }, info.id);
    assert.equal(again.ask.shown[0]?.text?.value, urls.own);
    // What was typed is not kept for later tests.
    await test.run(commands.editPartnerUrl, { moves: [{ escape: before }] }, info.id);
  });

  it('is tried while it is typed', async () => {
    const info = await add();
    const { ask } = await test.run(commands.editPartnerUrl, { moves: ['escape'] }, info.id);
    const look = async (url: string) => {
      const remark = await ask.shown[0]?.text?.tryOut?.(url, new AbortController().signal);
      return remark && `${remark.severity}: ${remark.message}`;
    };
    assert.equal(await look(before), undefined);
    assert.equal(
      await look(urls.partner),
      'information: A sync node answers there: version 0.1.0, fingerprint AAAA BBBB.',
    );
    assert.equal(await look(urls.own), 'error: host-own. The URL is the one of this node.');
    const stranger = await add({ partner: { ...info.partner, uuid: 'another' } });
    const other = await test.run(commands.editPartnerUrl, { moves: ['escape'] }, stranger.id);
    const remark = await other.ask.shown[0]?.text?.tryOut?.(urls.partner, new AbortController().signal);
    assert.deepEqual(remark, {
      severity: 'warning',
      message: 'Another sync node than the one of the other side answers there.',
    });
    assert.deepEqual(changes(), []);
  });

  it('is there only where this side calls', async () => {
    const { partner } = await add();
    for (const [at, unfit] of [
      { kind: 'local' },
      { status: 'pending' },
      { partner: { ...partner, url: null } },
    ].entries()) {
      await add({ ...(unfit as Partial<ConnectionInfo>), revision: at + 2 });
      const { said } = await test.run(commands.editPartnerUrl);
      assert.equal(said[0]?.text, 'No connection calls a node of another side, so there is no URL to edit.');
    }
  });
});
