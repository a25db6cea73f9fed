import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { eventually, extensionApi, extensionId } from './support';

describe('activation', () => {
  it('starts the language server', async () => {
    const api = await extensionApi();
    assert.equal(api.serverState(), 'running');
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
  });

  it('registers every command of the manifest', async () => {
    await extensionApi();
    const registered = await vscode.commands.getCommands(true);
    for (const command of Object.values(commands)) assert.ok(registered.includes(command), command);
  });

  it('restarts the language server, which then answers', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand(commands.restartServer);
    assert.equal(api.serverState(), 'running');
    const connections = await eventually(async () => {
      const all = await api.connections();
      return all.length > 0 ? all : undefined;
    });
    assert.equal(connections.length, 2);
  });
});
