import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, settings } from '../../client/ids';
import { useConnectingNode } from './connecting/support';
import { token, url } from './inMemoryNode';
import { closeAllEditors, eventually } from './support';

describe('what is secret', () => {
  const test = useConnectingNode();
  afterEach(async () => {
    await closeAllEditors();
    test.node.reset();
    await vscode.commands.executeCommand(commands.startNode);
  });

  it('stands in no setting, URI, report or log', async () => {
    const { id } = test.node.add('left_to_right');
    await vscode.commands.executeCommand(commands.refreshConnections);
    test.node.token = 'another';
    await vscode.commands.executeCommand(commands.refreshConnections);
    const { said } = await test.run(commands.refreshConnection, {}, id);
    await vscode.commands.executeCommand(commands.reportProblem);
    await vscode.commands.executeCommand(commands.showLog);
    const setting = vscode.workspace.getConfiguration().inspect(settings.nodeUrl);
    assert.equal(setting?.globalValue, url);
    const open = await eventually(() => {
      const documents = vscode.workspace.textDocuments;
      return ['output', 'untitled'].every((scheme) => documents.some(({ uri }) => uri.scheme === scheme))
        ? documents.map((document) => [document.uri.toString(), document.getText()])
        : undefined;
    });
    const all = JSON.stringify([vscode.workspace.getConfiguration('syncRules'), open, said, test.node.requests]);
    assert.ok(!all.includes(token), 'the token stands somewhere');
  });
});
