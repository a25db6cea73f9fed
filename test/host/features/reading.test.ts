import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, incoming, openRule, openSampleRule, textOf, useExtension } from './support';
import { eventually, sampleFile } from '../support';

const outgoingOfAcme = 'connections/acme_to_globex/outgoing.groovy';
const incomingOfAcme = 'connections/acme_to_globex/incoming.groovy';

const script = `${incoming}def prefix(text, int length) {
    text.take(length)
}
if (firstSync) {
    issue.projectKey = "SUP"
    issue.summary = prefix(replica.summary, 80)
}
`;

describe('while reading a rule', () => {
  useExtension();

  const hovers: [path: string, words: string, further: number, expected: RegExp][] = [
    [outgoingOfAcme, 'issue.priority', 8, /priority/],
    [outgoingOfAcme, '"Service Level"', 3, /Service Level/],
    [incomingOfAcme, 'mergeComments', 3, /mergeComments/],
    [incomingOfAcme, 'firstSync', 2, /boolean/i],
  ];
  for (const [path, words, further, expected] of hovers) {
    it(`a hover explains ${words}`, async () => {
      const { uri, position } = await openSampleRule(path, words, further);
      const hovers = await ask<vscode.Hover>('executeHoverProvider', uri, position);
      assert.match(hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n'), expected);
    });
  }

  it('the outline shows methods and the fields that are synchronised', async () => {
    const { uri } = await openRule(script);
    const symbols = await ask<vscode.DocumentSymbol>('executeDocumentSymbolProvider', uri);
    const names = symbols.flatMap((symbol) => [symbol, ...symbol.children]).map(({ name }) => name);
    assert.ok(
      names.some((name) => name.startsWith('prefix')),
      names.join(', '),
    );
    assert.ok(
      names.some((name) => name.includes('summary')),
      names.join(', '),
    );
  });

  it('the outline of the sample stands although a comma is missing', async () => {
    const { uri } = await openSampleRule(incomingOfAcme);
    const symbols = await ask<vscode.DocumentSymbol>('executeDocumentSymbolProvider', uri);
    assert.ok(symbols.some(({ name }) => name.includes('statusMap')));
  });

  it('blocks fold', async () => {
    const { uri } = await openRule(script);
    const ranges = await ask<vscode.FoldingRange>('executeFoldingRangeProvider', uri);
    assert.ok(ranges.some(({ start }) => start === 1));
    assert.ok(ranges.some(({ start }) => start === 4));
  });

  it('the selection grows from a name to the call, the statement and the block', async () => {
    const { document, uri } = await openRule(script);
    const position = document.positionAt(script.indexOf('replica.summary') + 10);
    const [innermost] = await ask<vscode.SelectionRange>('executeSelectionRangeProvider', uri, [position]);
    const texts: string[] = [];
    for (let range = innermost; range; range = range.parent) texts.push(document.getText(range.range));
    for (const expected of ['summary', 'replica.summary', 'issue.summary = prefix(replica.summary, 80)', script])
      assert.ok(texts.includes(expected), texts.join(' | '));
  });

  it('names are coloured by what they mean, whole and in a range', async () => {
    const { document, uri } = await openRule(script);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const whole = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    const found = spelled(document, legend, whole);
    assert.ok(found.includes('parameter text'), found.join(', '));
    assert.ok(found.includes('property summary'), found.join(', '));
    const part = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      uri,
      new vscode.Range(4, 0, 6, 0),
    );
    assert.ok(part.data.length > 0 && part.data.length < whole.data.length);
  });

  it('inlay hints follow their setting', async () => {
    const { document, uri } = await openRule(`${incoming}def count = replica.comments.size()\nissue.labels = []\n`);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const labels = async () =>
      (await ask<vscode.InlayHint>('executeInlayHintProvider', uri, all)).map(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      );
    assert.deepEqual(await labels(), []);
    const settings = vscode.workspace.getConfiguration('syncRules');
    await settings.update('inlayHints.variableTypes', true, vscode.ConfigurationTarget.Workspace);
    try {
      const shown = await eventually(async () => {
        const now = await labels();
        return now.length > 0 ? now : undefined;
      });
      assert.deepEqual(shown, [': Integer']);
    } finally {
      await settings.update('inlayHints.variableTypes', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(async () => ((await labels()).length === 0 ? true : undefined));
  });

  it('what a rule is, and codes in comments, are links', async () => {
    const { uri } = await openRule(
      `${incoming}// sync-rule-ignore sync/overwritten\nissue.summary = replica.summary\n`,
    );
    const links = await ask<vscode.DocumentLink>('executeLinkProvider', uri, 10);
    assert.ok(links.length > 0);
    for (const { target } of links) assert.equal(target?.scheme, 'https');
  });

  it('lenses lead to the connection and to the rule of the other side', async () => {
    const { uri } = await openSampleRule(incomingOfAcme);
    const lenses = await eventually(async () => {
      const found = await ask<vscode.CodeLens>('executeCodeLensProvider', uri, 10);
      return found.length >= 3 ? found : undefined;
    });
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(titles[0]?.includes('acme_to_globex'), titles.join('; '));
    const toPartner = lenses.find(({ command }) => command?.title === "Partner's outgoing rule")?.command;
    assert.ok(toPartner, titles.join('; '));
    await vscode.commands.executeCommand(toPartner.command, ...((toPartner.arguments as unknown[] | undefined) ?? []));
    const shown = vscode.window.activeTextEditor?.document.uri.toString();
    assert.equal(shown, sampleFile('connections/globex_to_acme/outgoing.groovy').toString());
  });
});

/** Each token as `type text`. */
function spelled(
  document: vscode.TextDocument,
  { tokenTypes }: vscode.SemanticTokensLegend,
  { data }: vscode.SemanticTokens,
): string[] {
  const found: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    column = down === 0 ? column + right : right;
    line += down;
    found.push(`${tokenTypes[type] ?? '?'} ${document.getText(new vscode.Range(line, column, line, column + length))}`);
  }
  return found;
}
