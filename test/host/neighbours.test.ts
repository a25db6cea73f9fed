import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, diagnosticsOf, eventually, extensionApi, sampleFile } from './support';

const here = 'connections/iota_to_kappa';
const there = 'connections/kappa_to_iota';

function write(path: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(sampleFile(path), new TextEncoder().encode(text));
}

function connectionText(local: string, destination: string): string {
  const side = (shortName: string) => ({ shortName, platform: 'github' });
  return JSON.stringify({ name: 'x', type: 'public', local: side(local), destination: side(destination) });
}

describe('a rule beside the other side of its connection', () => {
  afterEach(async () => {
    await closeAllEditors();
    for (const folder of [here, there]) {
      await vscode.workspace.fs.delete(sampleFile(folder), { recursive: true }).then(undefined, () => undefined);
    }
    const api = await extensionApi();
    await eventually(async () => ((await api.connections()).length === 2 ? true : undefined));
  });

  it('follows what the files of the other side say', async () => {
    const api = await extensionApi();
    await write(`${here}/connection.json`, connectionText('iota', 'kappa'));
    await write(`${here}/incoming.groovy`, 'issue.summary = replica.customFields."Service Levl"?.value\n');
    await write(`${there}/connection.json`, connectionText('kappa', 'iota'));
    await write(`${there}/outgoing.groovy`, 'replica.customFields."Service Level" = issue.summary\n');
    await eventually(async () => ((await api.connections()).length === 4 ? true : undefined));
    const uri = sampleFile(`${here}/incoming.groovy`);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const [problem] = await diagnosticsOf(uri, (found) => found.some(({ code }) => isUnsent(code)));
    const [related] = problem?.relatedInformation ?? [];
    assert.equal(related?.location.uri.path, sampleFile(`${there}/outgoing.groovy`).path);
    await write(`${there}/outgoing.groovy`, 'replica.customFields."Service Levl" = issue.summary\n');
    await diagnosticsOf(uri, (found) => found.length === 0);
  });
});

function isUnsent(code: vscode.Diagnostic['code']): boolean {
  return (typeof code === 'object' ? code.value : code) === 'contract/unsent';
}
