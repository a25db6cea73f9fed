import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { closeAllEditors, diagnosticsOf, eventually, extensionApi } from './support';

const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
const pause = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('New Rule', () => {
  before(extensionApi);
  afterEach(closeAllEditors);

  it('opens an untitled rule that says what it is and is checked', async () => {
    const done = vscode.commands.executeCommand(commands.newRule);
    // Accepting does nothing until a pick is open, so it is repeated until the document is there.
    const editor = await eventually(async () => {
      await pause();
      await accept();
      const active = vscode.window.activeTextEditor;
      return active?.document.getText().startsWith('// sync-rule:') ? active : undefined;
    });
    await done;
    assert.equal(editor.document.languageId, 'sync-rule');
    assert.match(editor.document.getText(), /^\/\/ sync-rule: [a-z-]+ [a-z-]+\n\n$/);
    assert.equal(editor.selection.active.line, 2);
    await editor.edit((edit) => edit.insert(editor.selection.active, 'if ('));
    await diagnosticsOf(editor.document.uri, (found) => found.length === 1);
  });

  it('leaves nothing behind when it is left', async () => {
    const done = vscode.commands.executeCommand(commands.newRule);
    await pause();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
