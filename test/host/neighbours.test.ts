import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { connectionText } from '../support/connectionFile';
import {
  closeAllEditors,
  deleteFolder,
  diagnosticsOf,
  eventually,
  extensionApi,
  sampleFile,
  writeText,
} from './support';

const here = 'connections/iota_to_kappa';
const there = 'connections/kappa_to_iota';

describe('a rule beside the other side of its connection', () => {
  afterEach(async () => {
    await closeAllEditors();
    for (const folder of [here, there]) await deleteFolder(folder);
    const api = await extensionApi();
    await eventually(async () => ((await api.connections()).length === 2 ? true : undefined));
  });

  it('follows what the files of the other side say', async () => {
    const api = await extensionApi();
    await writeText(`${here}/connection.json`, connectionText('iota', 'kappa'));
    await writeText(`${here}/incoming.groovy`, 'issue.summary = replica.customFields."Service Levl"?.value\n');
    await writeText(`${there}/connection.json`, connectionText('kappa', 'iota'));
    await writeText(`${there}/outgoing.groovy`, 'replica.customFields."Service Level" = issue.summary\n');
    await eventually(async () => ((await api.connections()).length === 4 ? true : undefined));
    const uri = sampleFile(`${here}/incoming.groovy`);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const [problem] = await diagnosticsOf(uri, (found) => found.some(({ code }) => isUnsent(code)));
    const [related] = problem?.relatedInformation ?? [];
    assert.equal(related?.location.uri.path, sampleFile(`${there}/outgoing.groovy`).path);
    await writeText(`${there}/outgoing.groovy`, 'replica.customFields."Service Levl" = issue.summary\n');
    await diagnosticsOf(uri, (found) => found.length === 0);
  });
});

function isUnsent(code: vscode.Diagnostic['code']): boolean {
  return (typeof code === 'object' ? code.value : code) === 'contract/unsent';
}
