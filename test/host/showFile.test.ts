import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { closeAllEditors, eventually, extensionApi, sampleFile } from './support';

describe('the file that a code lens leads to', () => {
  before(extensionApi);
  afterEach(closeAllEditors);

  it('is shown, and what is no file is passed over', async () => {
    const uri = sampleFile('connections/acme_to_globex/connection.json');
    await vscode.commands.executeCommand(commands.showFile, uri.toString());
    const shown = () => vscode.window.activeTextEditor?.document.uri.toString();
    await eventually(() => (shown() === uri.toString() ? true : undefined));
    await vscode.commands.executeCommand(commands.showFile, 17);
    await vscode.commands.executeCommand(commands.showFile, sampleFile('gone.groovy').toString());
    assert.equal(shown(), uri.toString());
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
