import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { closeAllEditors, extensionApi } from './support';

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
