import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, eventually, extensionApi, sampleFile } from './support';

const rule = (connection: string, script: string) => sampleFile(`connections/${connection}/${script}.groovy`);

async function open(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

describe('the marked line of the Connections view', () => {
  const marked = async (end: string) => {
    const api = await extensionApi();
    return eventually(() => (api.connectionsSummary().marked?.endsWith(end) === true ? end : undefined));
  };

  before(async () => {
    await (await extensionApi()).connections();
    await vscode.commands.executeCommand('syncRules.connections.focus');
  });
  afterEach(closeAllEditors);

  it('is the rule in the editor', async () => {
    await open(rule('globex_to_acme', 'incoming'));
    await marked('globex_to_acme/connection.json/incoming');
    await open(rule('acme_to_globex', 'outgoing'));
    await marked('acme_to_globex/connection.json/outgoing');
  });

  it('stays while a file is open that is no rule of a connection', async () => {
    await open(rule('acme_to_globex', 'incoming'));
    await marked('acme_to_globex/connection.json/incoming');
    await open(sampleFile('connections/globex_to_acme/connection.json'));
    await open(rule('acme_to_globex', 'outgoing'));
    await marked('acme_to_globex/connection.json/outgoing');
  });

  it('is caught up with once the view is in sight again, and does not bring it there', async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    const api = await extensionApi();
    const before = api.connectionsSummary().marked;
    await open(rule('globex_to_acme', 'outgoing'));
    await api.connections();
    assert.equal(api.connectionsSummary().marked, before);
    await vscode.commands.executeCommand('syncRules.connections.focus');
    await marked('globex_to_acme/connection.json/outgoing');
  });
});
