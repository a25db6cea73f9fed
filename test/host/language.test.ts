import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, diagnosticsOf, extensionApi, sampleFile } from './support';

const broken = 'replica.key = issue.key\nif (issue.key) {\n  replica.summary = issue.summary\n';

describe('the sync-rule language', () => {
  before(extensionApi);
  afterEach(closeAllEditors);

  const recognised: [path: string, language: string][] = [
    ['connections/acme_to_globex/outgoing.groovy', 'sync-rule'],
    ['connections/acme_to_globex/incoming.groovy', 'sync-rule'],
    ['connections/acme_to_globex/connection.json', 'json'],
  ];
  for (const [path, language] of recognised) {
    it(`takes ${path} for ${language}`, async () => {
      const document = await vscode.workspace.openTextDocument(sampleFile(path));
      assert.equal(document.languageId, language);
    });
  }

  const names: [name: string, language: string][] = [
    ['jiraIncoming.groovy', 'sync-rule'],
    ['Jira outgoing.groovy', 'sync-rule'],
    ['x.incoming.gvy', 'sync-rule'],
    ['OUTGOING.groovy', 'sync-rule'],
    ['Helper.groovy', 'groovy'],
  ];
  for (const [name, language] of names) {
    it(`takes ${name} for ${language}`, async () => {
      const uri = vscode.Uri.from({ scheme: 'untitled', path: `/${name}` });
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.languageId, language);
    });
  }

  it('shows the mistake of the sample, on its line', async () => {
    const uri = sampleFile('connections/acme_to_globex/incoming.groovy');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [error, ...others] = await diagnosticsOf(uri, (found) => found.length > 0);
    assert.ok(error);
    assert.deepEqual(others, []);
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('"Resolved"'));
    assert.equal(error.range.start.line, line);
    assert.equal(error.severity, vscode.DiagnosticSeverity.Error);
  });

  it('checks while typing, and takes the error back when the text is right', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'sync-rule', content: broken });
    const editor = await vscode.window.showTextDocument(document);
    await diagnosticsOf(document.uri, (found) => found.length === 1);
    await editor.edit((edit) => edit.insert(document.positionAt(broken.length), '}\n'));
    await diagnosticsOf(document.uri, (found) => found.length === 0);
  });
});
