import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { type Row } from '../../../client/connections/model/row';
import { scripts } from '../../client/connectingNode';
import { fileText } from '../connecting/support';
import { diagnosticsOf, eventually, extensionApi, sampleFile, writeText } from '../support';
import { folder, incoming, name, outgoing, type, useRules } from './support';

const mine = 'replica.summary = issue.summary\nreplica.labels = issue.labels\n';
const theirs = { ...scripts, outgoing: 'replica.key = issue.key\n' };

describe('how rules stand to what is published', () => {
  const test = useRules();

  const row = async (): Promise<Row | undefined> => {
    const rows = await (await extensionApi()).connectionRows();
    return rows.find(({ label }) => label === name());
  };
  /** The connection's line, and those of both rules, once both rules are told like that; else the test is late. */
  const told = (outgoingRule: string, incomingRule: string): Promise<Row> =>
    eventually(async () => {
      const found = await row();
      const below = found && (await (await extensionApi()).connectionRows(found));
      const texts = below?.filter(({ kind }) => kind === 'rule').map(({ description }) => description);
      return texts?.[0] === `${outgoingRule}issue → replica` && texts[1] === `${incomingRule}replica → issue`
        ? found
        : undefined;
    });

  it('is told while a rule is edited, saved, published, and changed by others', async () => {
    const info = await test.pulled();
    await told('', '');
    const document = await type(outgoing(), mine);
    await told('unpublished changes · ', '');
    await document.save();
    await told('unpublished changes · ', '');
    await test.run(commands.publishRules, { moves: ['accept'] }, outgoing());
    await told('', '');
    test.rules.add(theirs);
    await test.published(info, 3);
    const behind = await told('version 3 is newer · ', '');
    assert.equal(behind.icon, 'warning');
    assert.match(behind.accessibleLabel, /Version 3 of the rules is newer than the drafts\./);
    await type(outgoing(), scripts.outgoing);
    await told('unpublished changes, and version 3 is newer · ', '');
    await test.run(commands.pullRules, { actions: ['replace'] }, info.id);
    const pulled = await told('', '');
    assert.equal(pulled.icon, 'pass');
    const script = { moves: [{ pick: '1' }, 'accept'], actions: ['replace'] } as const;
    await test.run(commands.rollBackRules, script, info.id);
    assert.equal((await vscode.workspace.openTextDocument(outgoing())).getText(), scripts.outgoing);
    await told('', '');
  });

  it('is taken back when what was typed is not saved, and tells of a file that is deleted', async () => {
    await test.pulled();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(incoming()));
    await told('', '');
    await type(incoming(), 'issue.labels = replica.labels\n');
    await told('', 'unpublished changes · ');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await told('', '');
  });

  it('counts the connection among those that need attention', async () => {
    const info = await test.pulled();
    await told('', '');
    const api = await extensionApi();
    const before = api.connectionsSummary().badge?.value ?? 0;
    test.rules.add(theirs);
    await test.published(info, 2);
    await told('version 2 is newer · ', '');
    const badge = await eventually(() => {
      const { badge: now } = api.connectionsSummary();
      return (now?.value ?? 0) > before ? now : undefined;
    });
    assert.match(badge.tooltip, /^1 connection needs attention \(newer rules to pull: 1\)$/);
  });

  it('is asked from the node where nobody here knows what the drafts were made from', async () => {
    test.rules.add(theirs);
    const info = await test.known();
    await test.published(info, 2);
    await test.written(info);
    await told('differs from version 2 · ', '');
    await type(outgoing(), theirs.outgoing);
    await told('', '');
    await type(outgoing(), mine);
    await told('unpublished changes · ', '');
  });

  it('follows a node that counts anew, because a backup was read into it', async () => {
    const info = await test.pulled();
    test.rules.add(theirs);
    await test.published(info, 2);
    await test.run(commands.pullRules, { actions: ['replace'] }, info.id);
    await told('', '');
    await test.published(info, 1);
    await told('version 1 is newer · ', '');
  });

  it('stays with its connection while connection.json has a mistake, which Problems lists though nobody has it open', async () => {
    const info = await test.pulled();
    const file = `${folder()}/connection.json`;
    const text = (await fileText(file)) ?? '';
    await writeText(file, text.replace('"github"', '"gitbub"'));
    const shown = await eventually(async () => {
      const found = await row();
      return found?.description === 'connection.json has a problem' ? found : undefined;
    });
    assert.equal(shown.connection?.info?.id, info.id);
    assert.ok(shown.connection.folder, 'its folder');
    const found = await diagnosticsOf(sampleFile(file), ({ length }) => length > 0);
    assert.deepEqual(
      found.map(({ code, severity }) => [typeof code === 'object' ? code.value : code, severity]),
      [['connection/platform', vscode.DiagnosticSeverity.Error]],
    );
    await writeText(file, text);
    await diagnosticsOf(sampleFile(file), ({ length }) => length === 0);
  });

  it('tells how many errors a rule has', async () => {
    await test.pulled();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(outgoing()));
    await type(outgoing(), 'if (');
    await told('1 error · unpublished changes · ', '');
    await type(outgoing(), scripts.outgoing);
    await told('', '');
  });
});
