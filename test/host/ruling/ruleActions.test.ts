import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { scripts } from '../../client/connectingNode';
import { closeAllEditors, eventually, extensionApi, sampleFile } from '../support';
import { incoming, name, outgoing, type, useRules } from './support';

describe('What to Do with This Rule', () => {
  const test = useRules();

  const offered = async (uri?: vscode.Uri) => {
    const { ask } = await test.run(commands.showRuleActions, { moves: ['escape'] }, ...(uri ? [uri] : []));
    const [question] = ask.shown;
    return { title: question?.place.title, labels: question?.choice?.choices.map(({ label }) => label) ?? [] };
  };

  it('offers for the rule in the editor what makes sense for it', async () => {
    await test.pulled();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(outgoing()));
    const first = await eventually(async () => {
      const found = await offered();
      return found.labels.includes('Publish Rules') ? undefined : found;
    });
    assert.deepEqual(first, {
      title: `${name()}: Active`,
      labels: ['Open Counterpart', 'Show in Connections View', 'Roll Back Rules'],
    });
    await type(outgoing(), 'replica.key = issue.key\n');
    await eventually(async () => ((await offered()).labels.includes('Publish Rules') ? true : undefined));
    const { labels } = await offered();
    assert.deepEqual(labels.slice(0, 2), ['Publish Rules', 'Compare with Published']);
    const other = await offered(incoming());
    assert.ok(!other.labels.includes('Publish Rules'), 'this one has not changed');
  });

  it('does what is chosen', async () => {
    await test.pulled();
    await type(outgoing(), 'replica.key = issue.key\n');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(outgoing()));
    await eventually(async () => ((await offered()).labels.includes('Publish Rules') ? true : undefined));
    await test.run(commands.showRuleActions, { moves: [{ pick: commands.publishRules }, 'accept'] });
    assert.equal(test.rules.publishings[0]?.body.outgoing, 'replica.key = issue.key\n');
    await test.run(commands.showRuleActions, { moves: [{ pick: 'view' }] });
    await test.run(commands.showRuleActions, { moves: [{ pick: commands.openCounterpart }] });
    const opened = vscode.window.activeTextEditor?.document;
    assert.equal(opened?.uri.toString(), incoming().toString());
    assert.equal(opened.getText(), scripts.incoming);
  });

  it('leaves what is done with connections to the one whose rule is in front, where that makes sense for it', async () => {
    const info = await test.pulled();
    test.node.add('a_to_b');
    await vscode.commands.executeCommand(commands.refreshConnections);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(outgoing()));
    test.node.requests.splice(0);
    await test.run(commands.refreshConnection);
    const ended = { ...info, status: 'ended', phase: 'closed', revision: info.revision + 1 } as const;
    test.node.connections.set(info.id, ended);
    test.node.add('c_to_d');
    await vscode.commands.executeCommand(commands.refreshConnections);
    const { ask } = await test.run(commands.refreshConnection, { moves: ['escape'] });
    assert.deepEqual(
      test.node.changes.map(({ path }) => path),
      [`/connections/${info.id}/refresh`],
    );
    const labels = ask.shown[0]?.choice?.choices.map(({ label }) => label);
    assert.deepEqual(labels, ['a_to_b', 'c_to_d']);
  });

  it('offers what a connection waits for', async () => {
    const info = await test.pulled();
    const problem = {
      type: 'x/y',
      status: 504,
      title: 'Partner not reached',
      detail: 'The other node did not answer.',
    };
    const cases = [
      [{ status: 'deactivated', paused: { own: { by: 'me', why: '', at: 1 }, partner: null } }, 'Activate'],
      [{ status: 'pending', phase: 'invited' }, 'Copy Invitation'],
      [{ status: 'pending', phase: 'expired' }, 'Generate Invitation'],
      [{ status: 'pending', phase: 'claimed', digits: '123 456' }, 'Compare Digits'],
      [{ alarm: { fingerprint: 'CCCC DDDD', url: null, at: 1 } }, 'Acknowledge Warning'],
      [{ partner: { ...info.partner, url: 'https://before.example.com' }, problem }, 'Edit URL of the Partner'],
    ] as const;
    for (const [at, [changes, label]] of cases.entries()) {
      test.node.connections.set(info.id, { ...info, ...changes, revision: at + 2 });
      await vscode.commands.executeCommand(commands.refreshConnections);
      assert.equal((await offered(outgoing())).labels[0], label);
    }
  });

  it('offers neither to publish nor to roll back where the connection has ended, nor do the commands', async () => {
    const info = await test.pulled();
    await type(outgoing(), 'replica.key = issue.key\n');
    await eventually(async () => ((await offered(outgoing())).labels.includes('Publish Rules') ? true : undefined));
    test.node.connections.set(info.id, { ...info, status: 'ended', phase: 'closed', revision: info.revision + 1 });
    await vscode.commands.executeCommand(commands.refreshConnections);
    const { labels } = await offered(outgoing());
    assert.deepEqual(labels, ['Compare with Published', 'Open Counterpart', 'Show in Connections View']);
    await closeAllEditors();
    for (const command of [commands.publishRules, commands.rollBackRules]) {
      const { said } = await test.run(command);
      assert.equal(said[0]?.text, 'All connections have ended.');
      const { said: ofRule, ask } = await test.run(command, {}, outgoing());
      assert.deepEqual([ofRule[0]?.text, ask.shown], [`The connection ${info.name} has ended.`, []]);
    }
  });

  it('offers for a rule that no node knows only what needs none', async () => {
    const { labels } = await offered(sampleFile('connections/acme_to_globex/outgoing.groovy'));
    assert.deepEqual(labels, ['Open Counterpart', 'Show in Connections View']);
  });

  it('says so when the file is no rule of a connection', async () => {
    await extensionApi();
    const file = sampleFile('connections/acme_to_globex/connection.json');
    const { said } = await test.run(commands.showRuleActions, {}, file);
    assert.match(said[0]?.text ?? '', /no rule in the folder of a connection/);
  });
});
