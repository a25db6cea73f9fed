import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, incoming, openRule, openSampleRule, useExtension, withEdits } from './support';
import { eventually, sampleFile } from '../support';

const script = `${incoming}def shorten(String text) { text.take(80) }
def both() { shorten(replica.summary) + shorten(replica.description) }
def title = shorten(replica.summary)
issue.summary = title
issue.description = both()
`;

describe('moving through rules', () => {
  useExtension();

  const at = (words: string, further = 0) => `${script.slice(0, script.indexOf(words) + further)}¦`;
  const openAt = (words: string, further = 0) =>
    openRule(at(words, further) + script.slice(at(words, further).length - 1));
  const linesOf = (places: readonly { range: vscode.Range }[]) => places.map(({ range }) => range.start.line).sort();

  it('goes to the declaration of a variable and of a method', async () => {
    const variable = await openAt('= title', 3);
    const [there] = await ask<vscode.Location>('executeDefinitionProvider', variable.uri, variable.position);
    assert.equal(placeOf(there).range.start.line, 3);
    const method = await openAt('both()\n', 1);
    const [here] = await ask<vscode.Location>('executeDefinitionProvider', method.uri, method.position);
    assert.equal(placeOf(here).range.start.line, 2);
  });

  it('goes from a field of the replica to the line of the other side that sends it', async () => {
    const { uri, position } = await openSampleRule('connections/acme_to_globex/incoming.groovy', 'replica.state', 9);
    const [found] = await eventually(async () => {
      const places = await ask<vscode.Location | vscode.LocationLink>('executeDefinitionProvider', uri, position);
      return places.length > 0 ? places : undefined;
    });
    const place = placeOf(found);
    assert.equal(place.uri.toString(), sampleFile('connections/globex_to_acme/outgoing.groovy').toString());
    const there = await vscode.workspace.openTextDocument(place.uri);
    assert.match(there.lineAt(place.range.start.line).text, /^replica\.state /);
  });

  it('finds the references and highlights them', async () => {
    const { uri, position } = await openAt('shorten', 2);
    assert.deepEqual(linesOf(await ask<vscode.Location>('executeReferenceProvider', uri, position)), [1, 2, 2, 3]);
    const marks = await ask<vscode.DocumentHighlight>('executeDocumentHighlights', uri, position);
    assert.deepEqual(linesOf(marks), [1, 2, 2, 3]);
  });

  it('renames everywhere in the script', async () => {
    const { document, uri, position } = await openAt('def title', 5);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      position,
      'headline',
    );
    assert.equal(withEdits(document, edit.get(uri)), script.replaceAll('title', 'headline'));
  });

  const refused: [title: string, words: string, further: number, name: string, reason: RegExp][] = [
    ['a field', 'issue.summary', 8, 'subject', /cannot be changed/],
    ['a variable of the tracker', 'replica.summary', 2, 'theirs', /cannot be changed/],
    ['a name that is none', 'def title', 5, '2nd title', /is no name/],
    ['a name that is taken', 'def title', 5, 'replica', /Choose another/],
  ];
  for (const [title, words, further, name, reason] of refused) {
    it(`refuses to rename with a reason: ${title}`, async () => {
      const { uri, position } = await openAt(words, further);
      await assert.rejects(
        vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, position, name) as Promise<unknown>,
        reason,
      );
    });
  }

  it('finds names in all rules of the workspace', async () => {
    await openSampleRule('connections/acme_to_globex/incoming.groovy');
    const symbols = await eventually(async () => {
      const found = await ask<vscode.SymbolInformation>('executeWorkspaceSymbolProvider', 'urgencyMap');
      return found.length > 0 ? found : undefined;
    });
    const place = symbols[0]?.location.uri.toString();
    assert.equal(place, sampleFile('connections/globex_to_acme/incoming.groovy').toString());
  });

  it('shows who calls a method and what it calls', async () => {
    const { uri, position } = await openAt('both', 1);
    const [both] = await ask<vscode.CallHierarchyItem>('prepareCallHierarchy', uri, position);
    assert.equal(both?.name, 'both()');
    const out = await ask<vscode.CallHierarchyOutgoingCall>('provideOutgoingCalls', both);
    assert.deepEqual(
      out.map(({ to, fromRanges }) => [to.name, fromRanges.length]),
      [['shorten(text)', 2]],
    );
    const callers = await ask<vscode.CallHierarchyIncomingCall>('provideIncomingCalls', out[0]?.to);
    assert.ok(callers.some(({ from }) => from.name === 'both()'));
    assert.equal(callers.length, 2);
  });
});

function placeOf(found: vscode.Location | vscode.LocationLink | undefined): { uri: vscode.Uri; range: vscode.Range } {
  assert.ok(found, 'nothing was found');
  return 'targetUri' in found ? { uri: found.targetUri, range: found.targetRange } : found;
}
