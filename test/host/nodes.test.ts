import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { extensionApi } from './support';

describe('the built-in sync node', () => {
  afterEach(() => vscode.commands.executeCommand(commands.stopNode));

  /** Where there is no Node, there is no built-in sync node. */
  const isBuiltIn = 'process' in globalThis;

  it('does not run before somebody needs it', async () => {
    const api = await extensionApi();
    assert.deepEqual(
      api.nodes().map(({ place, status }) => [place, status]),
      isBuiltIn ? [['embedded', 'stopped']] : [],
    );
  });

  it('is left alone by Stop when it does not run', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand(commands.stopNode);
    assert.ok(api.nodes().every(({ status }) => status === 'stopped'));
  });

  it('starts, answers, restarts with what it knew, and stops; or there is none to start', async () => {
    const api = await extensionApi();
    const node = () => api.nodes()[0];
    await vscode.commands.executeCommand(commands.startNode);
    assert.equal(node()?.status, isBuiltIn ? 'running' : undefined);
    const info = node()?.session?.info;
    await vscode.commands.executeCommand(commands.restartNode);
    assert.equal(node()?.status, isBuiltIn ? 'running' : undefined);
    assert.equal(node()?.session?.info?.uuid, info?.uuid);
    assert.equal(node()?.session === undefined, !isBuiltIn);
    await vscode.commands.executeCommand(commands.stopNode);
    assert.equal(node()?.status, isBuiltIn ? 'stopped' : undefined);
  });
});
