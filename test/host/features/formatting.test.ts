import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, incoming, openRule, openSampleRule, useExtension, withEdits } from './support';

const options: vscode.FormattingOptions = { tabSize: 4, insertSpaces: true };
const untidy = `${incoming}if(firstSync){\nissue.projectKey="SUP" // where tickets land\n}\nissue.summary=replica.summary\n`;
const tidy = `${incoming}if (firstSync) {\n    issue.projectKey = "SUP" // where tickets land\n}\nissue.summary = replica.summary\n`;

describe('formatting a rule', () => {
  useExtension();

  for (const folder of ['acme_to_globex', 'globex_to_acme']) {
    for (const rule of ['incoming', 'outgoing']) {
      it(`leaves the sample's ${folder}/${rule} as it is`, async () => {
        const { document, uri } = await openSampleRule(`connections/${folder}/${rule}.groovy`);
        const edits = await ask<vscode.TextEdit>('executeFormatDocumentProvider', uri, options);
        assert.equal(withEdits(document, edits), document.getText());
      });
    }
  }

  it('puts blanks and indentation in order, and keeps comments', async () => {
    const { document, uri } = await openRule(untidy);
    const edits = await ask<vscode.TextEdit>('executeFormatDocumentProvider', uri, options);
    assert.equal(withEdits(document, edits), tidy);
  });

  it('touches only the lines that are asked for', async () => {
    const { document, uri } = await openRule(untidy);
    const range = new vscode.Range(4, 0, 4, 5);
    const edits = await ask<vscode.TextEdit>('executeFormatRangeProvider', uri, range, options);
    assert.equal(
      withEdits(document, edits),
      untidy.replace('issue.summary=replica.summary', 'issue.summary = replica.summary'),
    );
  });

  it('puts a block in order when its brace is typed', async () => {
    const { document, uri, position } = await openRule(untidy.replace('\n}\n', '\n}¦\n'));
    const edits = await ask<vscode.TextEdit>('executeFormatOnTypeProvider', uri, position, '}', options);
    assert.equal(withEdits(document, edits), tidy.replace('issue.summary = replica', 'issue.summary=replica'));
  });
});
