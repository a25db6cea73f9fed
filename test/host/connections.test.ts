import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, views } from '../../client/ids';
import { eventually, extensionApi, sampleFile } from './support';

const folder = 'connections/zeta_to_eta';

describe('the workspace connections', () => {
  afterEach(async () => {
    await vscode.workspace.fs.delete(sampleFile(folder), { recursive: true }).then(undefined, () => undefined);
  });

  it('are read from the sample, with both platforms in words and both rules', async () => {
    const api = await extensionApi();
    const connections = await api.connections();
    assert.deepEqual(
      connections.map(({ name, local, destination }) => [name, local?.platform, destination?.platform]),
      [
        ['acme_to_globex', 'Jira Cloud', 'ServiceNow'],
        ['globex_to_acme', 'ServiceNow', 'Jira Cloud'],
      ],
    );
    for (const { problems, rules } of connections) {
      assert.deepEqual(problems, []);
      assert.deepEqual(
        rules.map(({ direction, exists }) => [direction, exists]),
        [
          ['outgoing', true],
          ['incoming', true],
        ],
      );
    }
  });

  it('follow the files: a new folder appears, a damaged file says so, a missing rule says so', async () => {
    const api = await extensionApi();
    const file = sampleFile(`${folder}/connection.json`);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "name": "zeta_to_eta" '));
    const damaged = await eventually(async () =>
      (await api.connections()).find((connection) => connection.file.toString() === file.toString()),
    );
    assert.equal(damaged.problems.length, 1);
    assert.deepEqual(
      damaged.rules.map(({ exists }) => exists),
      [false, false],
    );
    await vscode.workspace.fs.delete(sampleFile(folder), { recursive: true });
    await eventually(async () => ((await api.connections()).length === 2 ? true : undefined));
  });

  it('hold what is written while the language server starts', async () => {
    const api = await extensionApi();
    const restarted = vscode.commands.executeCommand(commands.restartServer);
    const text = {
      name: 'zeta_to_eta',
      type: 'public',
      local: { shortName: 'zeta' },
      destination: { shortName: 'eta' },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(text));
    await vscode.workspace.fs.writeFile(sampleFile(`${folder}/connection.json`), bytes);
    await restarted;
    await eventually(async () => (await api.connectionRows()).find(({ label }) => label === 'zeta_to_eta'));
  });

  it('have a view and a refresh command', async () => {
    await extensionApi();
    await vscode.commands.executeCommand(`${views.connections}.focus`);
    await vscode.commands.executeCommand(commands.refreshConnections);
  });
});
