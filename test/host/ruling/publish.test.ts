import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { scripts } from '../../client/connectingNode';
import { eventually } from '../support';
import { comparisons, incoming, name, outgoing, type, useRules } from './support';

const mine = 'replica.summary = issue.summary\nreplica.labels = issue.labels\n';
const theirs = { ...scripts, outgoing: 'replica.key = issue.key\n' };

describe('Publish Rules', () => {
  const test = useRules();

  it('saves the drafts and publishes both with a note, on top of the version that they were made from', async () => {
    await test.pulled();
    const document = await type(outgoing(), mine);
    assert.ok(document.isDirty);
    const { said } = await test.run(commands.publishRules, { moves: [{ type: ' Labels too ' }] }, outgoing());
    assert.deepEqual(said, []);
    assert.equal(document.isDirty, false);
    assert.deepEqual(test.rules.publishings, [
      { method: 'PUT', ifMatch: '"1"', body: { ...scripts, outgoing: mine, note: 'Labels too' } },
    ]);
    await type(outgoing(), scripts.outgoing);
    await test.run(commands.publishRules, { moves: ['accept'] }, outgoing());
    assert.equal(test.rules.publishings[1]?.ifMatch, '"2"');
  });

  it('says so when nothing has changed', async () => {
    const info = await test.pulled();
    const { said } = await test.run(commands.publishRules, {}, info.id);
    assert.equal(said[0]?.text, `Nothing has changed since version 1 of the rules of ${name()}.`);
    assert.equal(test.rules.publishings.length, 0);
  });

  it('publishes nothing when the note is left, and keeps what was typed', async () => {
    await test.pulled();
    await type(outgoing(), mine);
    await test.run(commands.publishRules, { moves: [{ escape: 'Lab' }] }, outgoing());
    const { ask } = await test.run(commands.publishRules, { moves: ['escape'] }, outgoing());
    assert.equal(ask.shown[0]?.text?.value, 'Lab');
    assert.equal(test.rules.publishings.length, 0);
  });

  it('shows the mistakes that the node found until the rule is edited', async () => {
    await test.pulled();
    await type(incoming(), 'issue.summary = 1\nissue.labels = 2\n');
    const mistake = { script: 'incoming', code: 'syntax/unexpected', message: 'A value is missing.' } as const;
    test.rules.errors = [
      { ...mistake, line: 2, column: 7 },
      { ...mistake, line: 90, column: 1 },
    ];
    const found = () => vscode.languages.getDiagnostics(incoming()).filter(({ source }) => source === 'sync node');
    const { said } = await test.run(commands.publishRules, { moves: ['accept'] }, incoming());
    assert.match(said[0]?.text ?? '', /they have 2 mistakes/);
    assert.equal(found().length, 2);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), incoming().toString());
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [1, 6]);
    await type(incoming(), 'issue.summary = 1\n');
    await eventually(() => (found().length === 0 ? true : undefined));
  });

  it('shows what somebody else has published before it can be replaced', async () => {
    await test.pulled();
    test.rules.add(theirs);
    await type(outgoing(), mine);
    const kept = await test.run(commands.publishRules, { actions: ['keep'] }, outgoing());
    assert.deepEqual(kept.said[0]?.actions, ['publish', 'keep']);
    assert.deepEqual(comparisons(), ['sync-rules-published ↔ outgoing.groovy']);
    assert.equal(test.rules.publishings.length, 0);
    await test.run(commands.publishRules, { actions: ['publish'], moves: ['accept'] }, outgoing());
    assert.deepEqual(
      test.rules.publishings.map(({ ifMatch, body }) => [ifMatch, body.outgoing]),
      [['"2"', mine]],
    );
  });

  it('shows it as well when it came while the note was typed, and asks for the note once', async () => {
    await test.pulled();
    await type(outgoing(), mine);
    test.rules.beforePublishing = () => void test.rules.add(theirs);
    const script = { actions: ['publish'], moves: [{ type: 'Mine' }] };
    const { said } = await test.run(commands.publishRules, script, outgoing());
    assert.equal(said.length, 1);
    assert.deepEqual(comparisons(), ['sync-rules-published ↔ outgoing.groovy']);
    assert.deepEqual(
      test.rules.publishings.map(({ ifMatch, body }) => [ifMatch, body.note]),
      [
        ['"1"', 'Mine'],
        ['"2"', 'Mine'],
      ],
    );
  });

  it('knows its own publication again when the answer to it was lost', async () => {
    await test.pulled();
    await type(outgoing(), mine);
    test.rules.beforePublishing = () => void test.rules.add({ ...scripts, outgoing: mine });
    const { said } = await test.run(commands.publishRules, { moves: ['accept'] }, outgoing());
    assert.deepEqual(said, []);
    assert.equal(test.rules.versions.length, 2);
  });

  it('asks to compare first when nobody knows what the drafts were made from', async () => {
    test.rules.add(theirs);
    const info = await test.known();
    // Drafts that are as the newest version are known to be made from it.
    await test.published(info, 2);
    await test.written(info);
    await type(outgoing(), mine);
    const left = await test.run(commands.publishRules, {}, outgoing());
    assert.deepEqual(left.said[0]?.actions, ['compare']);
    assert.deepEqual(comparisons(), []);
    await test.run(commands.publishRules, { actions: ['compare', 'publish'], moves: ['accept'] }, outgoing());
    assert.equal(test.rules.publishings[0]?.ifMatch, '"2"');
  });

  it('knows what the drafts were made from that were written when a rule was opened', async () => {
    test.rules.add(theirs);
    const info = await test.known();
    await test.run(commands.openOutgoingRule, { actions: ['pull'] }, info.id);
    await type(outgoing(), mine);
    const { said } = await test.run(commands.publishRules, { moves: ['accept'] }, outgoing());
    assert.deepEqual(said, []);
    assert.equal(test.rules.publishings[0]?.ifMatch, '"2"');
  });

  it('says which file is missing, and which connection the node does not know', async () => {
    const info = await test.pulled();
    await vscode.workspace.fs.delete(incoming());
    const missing = await test.run(commands.publishRules, {}, info.id);
    assert.match(missing.said[0]?.text ?? '', /incoming\.groovy is missing/);
    test.node.connections.clear();
    await vscode.commands.executeCommand(commands.refreshConnections);
    const unknown = await test.run(commands.publishRules, {}, outgoing());
    assert.deepEqual(unknown.said[0]?.actions, [commands.initiateConnection, commands.connectToNode]);
  });

  it('offers to write rules that are only at the node', async () => {
    const info = await test.known();
    const { said } = await test.run(commands.publishRules, { actions: ['pull'] }, info.id);
    assert.deepEqual(said[0]?.actions, ['pull']);
    assert.equal((await vscode.workspace.openTextDocument(outgoing())).getText(), scripts.outgoing);
  });
});
