import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { closeAllEditors, extensionApi } from './support';

describe('the sync node', () => {
  afterEach(closeAllEditors);

  it('does not run before somebody needs it', async () => {
    const api = await extensionApi();
    assert.ok(api.nodes().every(({ place, status }) => place === 'embedded' && status === 'stopped'));
    assert.equal(api.nodes().length, vscode.env.uiKind === vscode.UIKind.Web && !('process' in globalThis) ? 0 : 1);
  });

  it('is left alone by Stop when it does not run', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand(commands.stopNode);
    assert.ok(api.nodes().every(({ status }) => status === 'stopped'));
  });
});

describe('a report of a problem', () => {
  afterEach(closeAllEditors);

  it('is a text to read, complete and send', async () => {
    await extensionApi();
    await vscode.commands.executeCommand(commands.reportProblem);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.ok(document.isUntitled);
    const text = document.getText();
    assert.match(text, /- Sync Rules: \d+\.\d+\.\d+\n- VS Code: \d+\./);
    assert.match(text, /- Language server: running\n/);
  });
});
