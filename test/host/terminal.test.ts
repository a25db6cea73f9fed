import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { talking } from './scriptedTalk';
import { extensionApi, eventually, sampleFile } from './support';

describe('the terminal for a sync node', () => {
  const hasTerminals = 'process' in globalThis;
  const written = sampleFile('terminal.json');
  const text = async () =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(written).then(undefined, () => new Uint8Array()));

  afterEach(async () => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await vscode.workspace.fs.delete(written).then(undefined, () => undefined);
    await vscode.commands.executeCommand(commands.stopNode);
  });

  it('runs the command line with the built-in node, and leaves its token nowhere; or there is none', async () => {
    const api = await extensionApi();
    const { said } = await talking({}, () => vscode.commands.executeCommand(commands.openNodeTerminal));
    const terminal = vscode.window.terminals.find(({ name }) => name === 'Sync Rules');
    if (!hasTerminals) {
      assert.equal(terminal, undefined);
      assert.match(said[0]?.text ?? '', /no terminals/);
      return;
    }
    assert.ok(terminal, 'a terminal is open');
    const { url, token } = api.nodes()[0]?.session?.client.address ?? assert.fail('no node');
    const options = terminal.creationOptions as vscode.TerminalOptions;
    assert.deepEqual([options.env?.SYNC_RULES_NODE_URL, options.env?.SYNC_RULES_TOKEN], [url, token]);
    assert.equal(options.isTransient, true);
    const { env, ...shown } = options;
    assert.ok(env && !JSON.stringify(shown).includes(token), 'only the variables have it');
    terminal.sendText(`sync-rules connections --json > '${written.fsPath}'`);
    const listed = await eventually(async () => ((await text()).endsWith('}\n') ? text() : undefined));
    assert.deepEqual(JSON.parse(listed), { connections: [] });
  });
});
