import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { closeAllEditors, eventually, extensionApi, sampleFile } from './support';

const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
const workbench = (command: string) => vscode.commands.executeCommand(`workbench.action.${command}`);

describe('the layout of the connections', () => {
  before(extensionApi);

  /** Takes the choice that lies so many steps down; what comes before the list is open does nothing. */
  const choose = async (command: string, down: number) => {
    let isOver = false;
    const done = vscode.commands.executeCommand(command).then(() => (isOver = true));
    await pause();
    for (let step = 0; step < down; step++) await workbench('quickOpenSelectNext');
    while (!isOver) {
      await workbench('acceptSelectedQuickOpenItem');
      await pause();
    }
    await done;
  };
  const arranged = (down: number, message: string) =>
    eventually(async () => {
      const api = await extensionApi();
      await choose(commands.arrangeConnections, down);
      return api.connectionsSummary().message === message ? true : undefined;
    });

  it('is another order when that is chosen, which the view says, and the first one again', async () => {
    await arranged(1, 'Sorted by state');
    await arranged(0, '');
  });

  it('is left as it was when Filter Connections is left', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand(commands.filterConnections);
    await pause();
    await workbench('closeQuickOpen');
    assert.equal(api.connectionsSummary().message, '');
    assert.equal((await api.connectionRows()).length, 2);
  });
});

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
