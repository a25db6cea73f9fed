import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { connectionText } from '../support/connectionFile';
import { deleteFolder, eventually, extensionApi, sampleFile, writeText } from './support';

const folder = 'connections/zeta_to_eta';

describe('the workspace connections', () => {
  afterEach(() => deleteFolder(folder));

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
    await writeText(`${folder}/connection.json`, '{ "name": "zeta_to_eta" ');
    const damaged = await eventually(async () =>
      (await api.connections()).find((connection) => connection.file.toString() === file.toString()),
    );
    assert.equal(damaged.problems.length, 1);
    assert.deepEqual(
      damaged.rules.map(({ exists }) => exists),
      [false, false],
    );
    await deleteFolder(folder);
    await eventually(async () => ((await api.connections()).length === 2 ? true : undefined));
  });

  it('hold what is written while the language server starts', async () => {
    const api = await extensionApi();
    const restarted = vscode.commands.executeCommand(commands.restartServer);
    await writeText(`${folder}/connection.json`, connectionText('zeta', 'eta'));
    await restarted;
    await eventually(async () => (await api.connectionRows()).find(({ label }) => label === 'zeta_to_eta'));
  });
});
