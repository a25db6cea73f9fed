import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type ConnectionInfo } from '../../../server/node/api/contract';
import { commands } from '../../../client/ids';
import { code, invitation, scripts } from '../../client/connectingNode';
import { eventually } from '../support';
import { fileText, useConnectingNode } from './support';

const invited: Partial<ConnectionInfo> = {
  status: 'pending',
  phase: 'invited',
  invitation: { expiresAt: 2_000_000_000, isOpen: true },
};

describe('Accept and Decline Invitation', () => {
  const test = useConnectingNode();

  it('take a link, show what it offers, and write the rules', async () => {
    const { ask } = await test.run(commands.acceptInvitation, { moves: ['accept', 'escape'] }, invitation.link);
    assert.equal(ask.shown[0]?.text?.value, invitation.link);
    const offers = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Invitation of right');
    await eventually(() => (offers().length === 1 ? true : undefined));
    const moves = ['accept', { pick: 'accept' }, 'accept', 'accept', 'accept', { type: 'ABC' }, 'accept'] as const;
    await test.run(commands.acceptInvitation, { moves: [{ pick: 'anew' }, ...moves] }, invitation.link);
    await eventually(() => (offers().length === 0 ? true : undefined)); // it says that nothing has happened yet
    assert.deepEqual(test.node.changes.at(-1)?.body, {
      ...{ text: invitation.link, own: 'left', name: 'right_to_left', template: 'out', parameters: { project: 'ABC' } },
    });
    assert.equal(await fileText('connections/right_to_left/incoming.groovy'), scripts.incoming);
  });

  it('offer what was copied, and nothing else that was', async () => {
    const first = await test.run(commands.acceptInvitation, { moves: ['escape'], copied: invitation.text });
    assert.ok(first.ask.shown[0]?.text?.value?.includes(code));
    const second = await test.run(commands.acceptInvitation, { moves: ['escape'], copied: 'a shopping list' });
    assert.equal(second.ask.shown[0]?.text?.value, '');
    assert.deepEqual(test.node.changes, []);
  });

  it('say why the node refuses, and keep the answers', async () => {
    test.node.refusals.set('/invitations/accept', 'Somebody else has used it.');
    const { said } = await test.run(
      commands.acceptInvitation,
      { moves: ['accept', { pick: 'accept' }, 'accept', 'accept', 'accept', { type: 'ABC' }, 'accept'] },
      code,
    );
    assert.equal(said[0]?.text, 'refused. Somebody else has used it.');
    const { ask } = await test.run(
      commands.acceptInvitation,
      { moves: [{ pick: 'resume' }, 'accept', 'escape'] },
      code,
    );
    const summary = ask.shown.at(-1)?.choice?.choices.map(({ label }) => label) ?? [];
    assert.ok(summary.includes('Project key: ABC'), summary.join('\n'));
    await test.run(commands.acceptInvitation, { moves: [{ pick: 'anew' }, 'escape'] }, code);
  });

  it('offer no second try of an invitation that is refused for what it is', async () => {
    const moves = ['accept', { type: 'not us' }, 'accept'] as const;
    test.node.refusals.set('/invitations/decline', { slug: 'invitation-expired', detail: 'It was valid until today.' });
    const { said } = await test.run(commands.declineInvitation, { moves }, code);
    assert.deepEqual([said[0]?.text, said[0]?.actions], ['invitation-expired. It was valid until today.', ['change']]);
    await test.run(commands.declineInvitation, { moves: [{ pick: 'anew' }, 'escape'] }, code);
  });

  it('decline with a reason', async () => {
    await test.run(commands.declineInvitation, { moves: ['accept', { type: 'not us' }, 'accept'] }, code);
    assert.deepEqual(test.node.changes.at(-1)?.body, { text: code, why: 'not us' });
  });
});

describe('the invitation of a connection', () => {
  const test = useConnectingNode();
  const refresh = () => vscode.commands.executeCommand(commands.refreshConnections);
  const message = () => vscode.window.activeTextEditor?.document;
  const messages = () =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.map(({ label }) => label).filter((label) => label.startsWith('Invitation to')),
    );

  it('is made, shown and copied', async () => {
    const { id } = test.node.add('left_to_right', { status: 'pending', phase: 'expired' });
    await refresh();
    const { copies, said } = await test.run(commands.generateInvitation, {}, id);
    assert.deepEqual(said, []);
    assert.deepEqual(copies, [invitation.text]);
    assert.equal(message()?.languageId, 'plaintext');
    assert.ok(message()?.getText().includes(code));
  });

  it('is shown with lines that are as long as the editor is wide, and cannot be opened again once it is closed', async () => {
    const { id } = test.node.add('left_to_right', { status: 'pending', phase: 'expired' });
    await refresh();
    await test.run(commands.generateInvitation, {}, id);
    const editor = vscode.window.activeTextEditor;
    const line = Array.from({ length: editor?.document.lineCount ?? 0 }, (_, at) => editor?.document.lineAt(at)).find(
      (one) => (one?.text.length ?? 0) > 1000,
    );
    assert.ok(editor && line, 'no long line is shown');
    await eventually(async () => {
      editor.selection = new vscode.Selection(line.range.start, line.range.start);
      await vscode.commands.executeCommand('cursorMove', { to: 'wrappedLineEnd' });
      return editor.selection.active.character < line.text.length ? true : undefined;
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('workbench.action.reopenClosedEditor');
    await eventually(() => (messages().length === 0 ? true : undefined));
  });

  for (const [what, changes] of Object.entries({
    'the other side has accepted it': { status: 'active', phase: 'active', invitation: null },
    'it is withdrawn': { phase: 'revoked', invitation: null },
    'there is a new one': { invitation: { expiresAt: invitation.expiresAt + 1, isOpen: true } },
    'there is a new one that ends sooner': { invitation: { expiresAt: invitation.expiresAt - 1, isOpen: true } },
  } as const))
    it(`is no longer shown when ${what}`, async () => {
      const info = test.node.add('left_to_right', invited);
      await refresh();
      await test.run(commands.generateInvitation, { actions: ['show'] }, info.id);
      await refresh();
      assert.deepEqual(messages(), ['Invitation to left_to_right.txt']);
      test.node.connections.set(info.id, { ...info, ...changes, revision: info.revision + 1 });
      await refresh();
      await eventually(() => (messages().length === 0 ? true : undefined));
    });

  it('is no longer shown when it was accepted while the node was away', async () => {
    const info = test.node.add('left_to_right', invited);
    await refresh();
    await test.run(commands.generateInvitation, { actions: ['show'] }, info.id);
    assert.equal(messages().length, 1);
    test.node.isDown = true;
    await refresh();
    const accepted = { status: 'active', phase: 'active', invitation: null } as const;
    test.node.connections.set(info.id, { ...info, ...accepted, revision: info.revision + 1 });
    test.node.isDown = false;
    await test.connect();
    await refresh();
    await eventually(() => (messages().length === 0 ? true : undefined));
  });

  for (const [what, before] of Object.entries({
    'was declined': { status: 'ended', phase: 'declined' },
    'has an earlier one that ends later': {
      ...invited,
      invitation: { expiresAt: invitation.expiresAt + 1, isOpen: true },
    },
  } as const))
    it(`stays shown where the connection ${what}, as far as is known yet`, async () => {
      const info = test.node.add('left_to_right', before);
      await refresh();
      await test.run(commands.generateInvitation, { actions: ['renew'] }, info.id);
      await refresh();
      assert.deepEqual(messages(), ['Invitation to left_to_right.txt']);
    });

  it('is renewed only after asking, and shown again otherwise', async () => {
    const { id } = test.node.add('left_to_right', invited);
    await refresh();
    const left = await test.run(commands.generateInvitation, {}, id);
    assert.deepEqual(left.said[0]?.actions, ['show', 'renew']);
    await test.run(commands.generateInvitation, { actions: ['show'] }, id);
    assert.deepEqual(test.node.changes, []);
    await test.run(commands.generateInvitation, { actions: ['renew'] }, id);
    assert.equal(test.node.changes.length, 1);
  });

  for (const [what, expected] of Object.entries({ text: invitation.text, code, link: invitation.link }))
    it(`is copied as ${what}`, async () => {
      test.node.add('left_to_right', invited);
      test.node.add('left_to_there', invited);
      test.node.add('a_to_b');
      await refresh();
      const { ask, copies } = await test.run(commands.copyInvitation, {
        moves: [{ pick: 'left_to_right' }, { pick: what }],
      });
      assert.deepEqual(
        ask.shown[0]?.choice?.choices.map(({ label, description }) => [label, description]),
        [
          ['left_to_right', 'Pending · right'],
          ['left_to_there', 'Pending · there'],
        ],
      );
      assert.equal(ask.shown[1]?.place.title, 'Copy the Invitation of left_to_right');
      assert.deepEqual(copies, [expected]);
    });

  it('is not copied where none waits, nor is it asked what of it', async () => {
    const { id } = test.node.add('left_to_right');
    await refresh();
    const { said, ask } = await test.run(commands.copyInvitation, {}, id);
    assert.deepEqual([said[0]?.text, ask.shown], ['No invitation of left_to_right waits for its answer.', []]);
  });

  it('is found at a connection that the node has not told of yet', async () => {
    const { id } = test.node.add('left_to_right', invited);
    const { copies } = await test.run(commands.copyInvitation, { moves: [{ pick: 'code' }] }, id);
    assert.deepEqual(copies, [code]);
  });

  it('is withdrawn only after asking', async () => {
    const { id } = test.node.add('left_to_right', invited);
    await refresh();
    await test.run(commands.withdrawInvitation, {}, id);
    assert.deepEqual(test.node.changes, []);
    await test.run(commands.withdrawInvitation, { actions: ['withdraw'] }, id);
    assert.equal(test.node.connections.get(id)?.phase, 'revoked');
  });
});
