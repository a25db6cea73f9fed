import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { scripts } from '../../client/connectingNode';
import { eventually } from '../support';
import { comparisons, comparisonsEver, incoming, name, outgoing, type, until, useRules } from './support';

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

  it('closes comparisons with what was published before, and goes on with the draft', async () => {
    const info = await test.pulled();
    await type(outgoing(), mine);
    await test.run(commands.compareWithPublished, {}, info.id);
    assert.equal(comparisons().length, 1);
    await test.run(commands.publishRules, { moves: ['accept'] }, info.id);
    await eventually(() => (comparisons().length === 0 ? true : undefined));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), outgoing().toString());
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

  it('shows what somebody else has published before it can be replaced, and then only asks', async () => {
    await test.pulled();
    test.rules.add(theirs);
    await type(outgoing(), mine);
    const kept = await test.run(commands.publishRules, { actions: ['keep'] }, outgoing());
    assert.deepEqual(kept.said[0]?.actions, ['publish', 'keep']);
    assert.match(kept.said[0].text, /published meanwhile, by ann\./);
    assert.deepEqual(comparisonsEver(), ['sync-rules-published ↔ outgoing.groovy']);
    await eventually(() => (comparisons().length === 0 ? true : undefined));
    const front = vscode.window.activeTextEditor?.document.uri;
    assert.equal(front?.toString(), outgoing().toString(), 'who goes on editing has the draft');
    assert.equal(test.rules.publishings.length, 0);
    const again = await test.run(commands.publishRules, { actions: ['publish'], moves: ['accept'] }, outgoing());
    assert.deepEqual(
      again.said.map(({ actions, detail }) => [actions, detail]),
      [
        [
          ['publish', 'compare'],
          'Version 2 was published by ann. What only it has no longer counts then. The version is kept.',
        ],
      ],
    );
    assert.equal(comparisonsEver().length, 1);
    assert.deepEqual(
      test.rules.publishings.map(({ ifMatch, body }) => [ifMatch, body.outgoing]),
      [['"2"', mine]],
    );
  });

  it('compares once more where that is wanted, and always with a version that was not seen yet', async () => {
    await test.pulled();
    test.rules.add(theirs);
    await type(outgoing(), mine);
    await test.run(commands.publishRules, { actions: ['keep'] }, outgoing());
    await test.run(commands.publishRules, { actions: ['compare', 'keep'] }, outgoing());
    assert.equal(comparisonsEver().length, 2);
    test.rules.add({ ...theirs, outgoing: 'replica.votes = issue.votes\n' });
    const { said } = await test.run(commands.publishRules, { actions: ['keep'] }, outgoing());
    assert.match(said[0]?.text ?? '', /^Version 3 .* was published meanwhile/);
    assert.equal(comparisonsEver().length, 3);
    assert.equal(test.rules.publishings.length, 0);
  });

  it('can be answered in the title of the comparison when the message has gone', async () => {
    await test.pulled();
    test.rules.add(theirs);
    await type(outgoing(), mine);
    const running = test.run(commands.publishRules, { moves: [{ type: 'Mine' }] }, outgoing());
    const { said } = await until(running, () => vscode.commands.executeCommand(commands.publishOnTop, outgoing()));
    assert.equal(said.length, 1);
    assert.deepEqual([test.rules.publishings[0]?.ifMatch, test.rules.publishings[0]?.body.note], ['"2"', 'Mine']);
    await eventually(() => (comparisons().length === 0 ? true : undefined));
  });

  it('publishes nothing when the comparison is closed, or left for the draft', async () => {
    await test.pulled();
    test.rules.add(theirs);
    await type(outgoing(), mine);
    const isComparison = ({ input }: vscode.Tab) => input instanceof vscode.TabInputTextDiff;
    const close = () =>
      vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isComparison)));
    await until(test.run(commands.publishRules, {}, outgoing()), close);
    // As soon as it opens, which is before anything is asked.
    const closing = vscode.window.tabGroups.onDidChangeTabs(() => void close());
    await test.run(commands.publishRules, { actions: ['compare'] }, outgoing());
    closing.dispose();
    const left = test.run(commands.publishRules, { actions: ['compare'] }, outgoing());
    await until(left, () => vscode.commands.executeCommand(commands.keepEditing, outgoing()));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), outgoing().toString());
    assert.equal(test.rules.publishings.length, 0);
  });

  it('shows it as well when it came while the note was typed, and asks for the note once', async () => {
    await test.pulled();
    await type(outgoing(), mine);
    test.rules.beforePublishing = () => void test.rules.add(theirs);
    const script = { actions: ['publish'], moves: [{ type: 'Mine' }] };
    const { said } = await test.run(commands.publishRules, script, outgoing());
    assert.equal(said.length, 1);
    assert.deepEqual(comparisonsEver(), ['sync-rules-published ↔ outgoing.groovy']);
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

  it('compares first when nobody knows what the drafts were made from', async () => {
    test.rules.add(theirs);
    const info = await test.known();
    // Drafts that are as the newest version are known to be made from it.
    await test.published(info, 2);
    await test.written(info);
    await type(outgoing(), mine);
    const { said } = await test.run(commands.publishRules, { actions: ['publish'], moves: ['accept'] }, outgoing());
    assert.match(said[0]?.text ?? '', /^It is not known which version .* Version 2, by ann, is the newest\./);
    assert.deepEqual(comparisonsEver(), ['sync-rules-published ↔ outgoing.groovy']);
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
