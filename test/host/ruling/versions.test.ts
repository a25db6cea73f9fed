import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { scripts } from '../../client/connectingNode';
import { fileText } from '../connecting/support';
import { eventually, sampleFile } from '../support';
import { comparisons, comparisonsEver, folder, incoming, outgoing, type, until, useRules } from './support';

const mine = 'replica.labels = issue.labels\n';
const theirs = { outgoing: 'replica.key = issue.key\n', incoming: 'issue.labels = replica.labels\n' };
const ruleRow = (id: string, word: string) => ({ kind: 'rule', context: ['rule', word], connection: { info: { id } } });

describe('the versions of rules', () => {
  const test = useRules();
  const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();

  it('are compared with the drafts, of one rule or of both', async () => {
    const info = await test.pulled();
    const same = await test.run(commands.compareWithPublished, {}, outgoing());
    assert.match(same.said[0]?.text ?? '', /^Nothing has changed since version 1/);
    await type(outgoing(), mine);
    const other = await test.run(commands.compareWithPublished, {}, incoming());
    assert.match(other.said[0]?.text ?? '', /^This rule is as in version 1/);
    await test.run(commands.compareWithPublished, {}, ruleRow(info.id, 'outgoing'));
    assert.deepEqual(comparisons(), ['sync-rules-published ↔ outgoing.groovy']);
    await type(incoming(), mine);
    await test.run(commands.compareWithPublished, {}, info.id);
    assert.deepEqual(comparisons(), [
      'sync-rules-published ↔ outgoing.groovy',
      'sync-rules-published ↔ incoming.groovy',
    ]);
  });

  it('can be read like files and not be changed, also when they are opened again later', async () => {
    const info = await test.pulled();
    const uri = vscode.Uri.from({
      scheme: 'sync-rules-published',
      path: `/${info.name}/Version 1/incoming.groovy`,
      query: `${info.id}/1/incoming/${info.own.shortName}`,
    });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), scripts.incoming);
    assert.equal(document.languageId, 'sync-rule');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(uri.scheme), false);
    await assert.rejects(async () =>
      vscode.workspace.openTextDocument(uri.with({ query: `${info.id}/7/incoming/${info.own.shortName}` })),
    );
  });

  it('are brought back once what that changes was seen, and taken into the workspace when that is wanted', async () => {
    await test.pulled();
    test.rules.add(theirs, { note: 'Keys', by: 'bob' });
    const script = { moves: [{ pick: '1' }, { type: 'Too early' }], actions: ['replace'] };
    await type(outgoing(), mine);
    const { said, ask } = await test.run(commands.rollBackRules, script, outgoing());
    assert.deepEqual(
      ask.shown[0]?.choice?.choices.map(({ id, label }) => [id, label]),
      [['1', 'Version 1']],
    );
    assert.deepEqual(
      said.map(({ detail, actions }) => [detail, actions]),
      [
        [
          'It becomes version 3 and counts at once. Version 2 is kept. The drafts in the workspace have changes that are not published: outgoing.groovy.',
          ['keep', 'replace'],
        ],
      ],
      'one question, after the reason',
    );
    assert.deepEqual(test.rules.publishings, [
      { method: 'POST', ifMatch: '"2"', body: { version: 1, note: 'Too early' } },
    ]);
    assert.deepEqual(
      comparisonsEver(),
      ['outgoing', 'outgoing', 'incoming'].map((one) => `sync-rules-published ↔ ${one}.groovy`),
      'the draft that would be lost, and both rules as they change',
    );
    await eventually(() => (comparisons().length === 0 ? true : undefined));
    assert.equal(await fileText(`${folder()}/outgoing.groovy`), scripts.outgoing);
    const again = await test.run(commands.publishRules, {}, outgoing());
    assert.match(again.said[0]?.text ?? '', /^Nothing has changed since version 3/);
  });

  it('are brought back without the drafts where these shall stay, and publishing on top of that says whose it is', async () => {
    const info = await test.pulled();
    test.rules.add(theirs);
    await test.run(commands.pullRules, {}, info.id);
    const rollBack = { moves: [{ pick: '1' }, 'accept'], actions: ['keep'] } as const;
    const { said } = await test.run(commands.rollBackRules, rollBack, info.id);
    assert.deepEqual(said[0]?.actions, ['replace', 'keep'], 'what is published is not lost with the drafts');
    assert.match(said[0].detail, /The drafts in the workspace differ from version 1\.$/);
    assert.equal(await fileText(`${folder()}/outgoing.groovy`), theirs.outgoing);
    const publish = await test.run(commands.publishRules, { actions: ['keep'] }, info.id);
    assert.match(publish.said[0]?.text ?? '', /^Version 3 .* was published meanwhile, by you\./);
  });

  it('are not tried to be brought back again where somebody has published meanwhile', async () => {
    const info = await test.pulled();
    test.rules.add(theirs);
    test.rules.beforePublishing = () => void test.rules.add(scripts);
    const script = { moves: [{ pick: '1' }, 'accept'], actions: ['keep'] } as const;
    const { said } = await test.run(commands.rollBackRules, script, info.id);
    assert.deepEqual([said[1]?.kind, said[1]?.actions], ['error', []]);
    assert.equal(test.rules.publishings.length, 1);
  });

  it('are not brought back when that is not confirmed, and when there is only one', async () => {
    const info = await test.pulled();
    const only = await test.run(commands.rollBackRules, {}, info.id);
    assert.match(only.said[0]?.text ?? '', /no older version/);
    test.rules.add(theirs);
    await test.run(commands.rollBackRules, { moves: [{ pick: '1' }, 'accept'] }, info.id);
    await test.run(commands.rollBackRules, { moves: [{ pick: '1' }, 'escape'] }, info.id);
    await test.run(commands.rollBackRules, { moves: ['escape'] }, info.id);
    assert.equal(test.rules.publishings.length, 0);
  });

  it('are pulled over drafts that were published, without a question', async () => {
    const info = await test.pulled();
    test.rules.add(theirs);
    const { said } = await test.run(commands.pullRules, {}, info.id);
    assert.deepEqual(
      said.map(({ text }) => text),
      [`Version 2 of the rules of ${info.name} is in the workspace. Updated: outgoing.groovy, incoming.groovy.`],
    );
    assert.equal(await fileText(`${folder()}/outgoing.groovy`), theirs.outgoing);
    assert.equal(await fileText(`${folder()}/incoming.groovy`), theirs.incoming);
  });

  it('are pulled over changed drafts only after these were shown', async () => {
    const info = await test.pulled();
    test.rules.add(theirs);
    await type(outgoing(), mine);
    const kept = await test.run(commands.pullRules, { actions: ['keep'] }, info.id);
    assert.deepEqual(kept.said[0]?.actions, ['replace', 'keep']);
    assert.match(kept.said[0].text, /^Shall outgoing\.groovy of /);
    assert.deepEqual(comparisonsEver(), ['sync-rules-published ↔ outgoing.groovy'], 'the draft is on the right');
    assert.equal(await textOf(outgoing()), mine);
    const replacing = () => vscode.commands.executeCommand(commands.replaceMine, outgoing());
    await until(test.run(commands.pullRules, {}, info.id), replacing);
    await eventually(() => (comparisons().length === 0 ? true : undefined));
    assert.equal(await fileText(`${folder()}/outgoing.groovy`), theirs.outgoing);
  });

  it('are not pulled over a draft that was edited while another one was shown', async () => {
    const info = await test.pulled();
    test.rules.add(theirs);
    await type(outgoing(), mine);
    const running = test.run(commands.pullRules, {}, info.id);
    await eventually(() => (comparisons().length === 1 ? true : undefined));
    await type(incoming(), 'issue.votes = replica.votes\n');
    const { said } = await until(running, async () => {
      const isSecond = comparisons().length === 2;
      if (isSecond) await vscode.commands.executeCommand(commands.keepEditing, incoming());
      else await vscode.commands.executeCommand(commands.replaceMine, outgoing());
    });
    assert.match(said[1]?.text ?? '', /^Shall incoming\.groovy of /);
    assert.equal(await textOf(incoming()), 'issue.votes = replica.votes\n');
  });

  it('keep what only the connection.json of the workspace says', async () => {
    const info = await test.pulled();
    const file = sampleFile(`${folder()}/connection.json`);
    const before = JSON.parse(await textOf(file)) as { local: object };
    const after = { ...before, local: { ...before.local, project: 'KEY' } };
    await (await type(file, `${JSON.stringify(after)}\n`)).save();
    const { said } = await test.run(commands.pullRules, {}, info.id);
    assert.deepEqual(
      said.map(({ text }) => text),
      ['The rules in the workspace are version 1, the newest.'],
    );
    assert.deepEqual(JSON.parse(await textOf(file)), after);
  });

  it('bring what the node knows of both sides up to date without a question, and say so', async () => {
    const info = await test.pulled();
    const file = sampleFile(`${folder()}/connection.json`);
    const right = await textOf(file);
    await (await type(file, right.replaceAll('"github"', '"jira-cloud"'))).save();
    const { said } = await test.run(commands.pullRules, {}, info.id);
    assert.deepEqual(
      said.map(({ text, actions }) => [text, actions]),
      [[`Version 1 of the rules of ${info.name} is in the workspace. Updated: connection.json.`, []]],
    );
    assert.equal(await textOf(file), right);
  });

  it('ask before a damaged connection.json is replaced, and name it after the rules', async () => {
    const info = await test.pulled();
    await type(sampleFile(`${folder()}/connection.json`), '{ "name": ');
    await type(incoming(), mine);
    const { said } = await test.run(commands.pullRules, { actions: ['keep'] }, info.id);
    assert.match(said[0]?.text ?? '', /^Shall incoming\.groovy, connection\.json of /);
    assert.deepEqual(comparisonsEver(), [
      'sync-rules-published ↔ incoming.groovy',
      'sync-rules-published ↔ connection.json',
    ]);
  });
});

describe('what else is done with a rule', () => {
  const test = useRules();

  it('opens the rule of the partner that answers it, without a question', async () => {
    const rule = sampleFile('connections/acme_to_globex/outgoing.groovy');
    await eventually(async () => {
      const { ask } = await test.run(commands.openCounterpart, {}, rule);
      assert.deepEqual(ask.shown, []);
      const opened = vscode.window.activeTextEditor?.document.uri.path ?? '';
      return opened.endsWith('/globex_to_acme/incoming.groovy') ? true : undefined;
    });
  });

  it('opens the other rule of its folder, and says so when there is none', async () => {
    await test.pulled();
    await test.run(commands.openCounterpart, {}, outgoing());
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), incoming().toString());
    const { said } = await test.run(commands.openCounterpart, {}, sampleFile('nothing.groovy'));
    assert.match(said[0]?.text ?? '', /^There is no counterpart/);
  });

  it('makes its drafts anew from a template, which was shown before and can be undone', async () => {
    const info = await test.pulled();
    const document = await type(outgoing(), mine);
    const moves = [{ pick: 'out' }, { type: 'KEY' }];
    const kept = await test.run(commands.chooseTemplate, { moves, actions: ['keep'] }, info.id);
    assert.deepEqual(kept.said[0]?.actions, ['replace', 'keep']);
    assert.deepEqual(comparisonsEver(), ['sync-rules-published ↔ outgoing.groovy'], 'the draft is on the right');
    assert.equal(document.getText(), mine);
    await test.run(commands.chooseTemplate, { moves, actions: ['replace'] }, info.id);
    assert.equal(document.getText(), scripts.outgoing);
    assert.ok(document.isDirty);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), mine);
    assert.equal(test.rules.publishings.length, 0);
  });

  it('says in its first line of which kind and platform it is, and changes that line the next time', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'groovy', content: 'issue.summary = 1\n' });
    await vscode.window.showTextDocument(document);
    await test.run(commands.setRuleKind, { moves: ['accept', 'escape'] });
    assert.equal(document.getText(), 'issue.summary = 1\n');
    await test.run(commands.setRuleKind, { moves: ['accept', 'accept'] });
    assert.match(document.getText(), /^\/\/ sync-rule: [a-z-]+ [a-z-]+\nissue\.summary = 1\n$/);
    await test.run(commands.setRuleKind, { moves: [{ pick: 'incoming' }, 'accept'] });
    assert.match(document.getText(), /^\/\/ sync-rule: incoming [a-z-]+\nissue\.summary = 1\n$/);
  });
});
