import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, incoming, openRule, openSampleRule, textOf, useExtension, withEdits, type OpenedRule } from './support';
import { diagnosticsOf } from '../support';

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

/** What is offered there, best first, as many of them explained as is said. */
async function completionAt({ uri, position }: OpenedRule, resolved = 0): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    resolved,
  );
  return [...list.items].sort((a, b) => ((a.sortText ?? labelOf(a)) < (b.sortText ?? labelOf(b)) ? -1 : 1));
}

describe('while typing a rule', () => {
  useExtension();

  const completions: [title: string, marked: string, expected: string[]][] = [
    ['the fields of the replica', `${incoming}issue.summary = replica.¦`, ['summary', 'description', 'customFields']],
    ['fields in an unfinished block', `${incoming}if (firstSync) {\n  issue.proj¦`, ['projectKey']],
    ['variables and helpers', `${incoming}def statusMap = [:]\n¦`, ['statusMap', 'commentHelper', 'replica', 'issue']],
    ['methods of a helper', `${incoming}commentHelper.¦`, ['mergeComments']],
    ['members inside a text', `${incoming}issue.summary = "[\${replica.¦}]"`, ['key', 'summary']],
    ['methods that Groovy adds', `${incoming}def names = replica.comments.coll¦`, ['collect', 'collectEntries']],
  ];
  for (const [title, marked, expected] of completions) {
    it(`completion offers ${title}`, async () => {
      const labels = (await completionAt(await openRule(marked))).map(labelOf);
      for (const label of expected) assert.ok(labels.includes(label), `${label} is not in ${labels.join(', ')}`);
    });
  }

  it('completion explains a field only when somebody looks at it', async () => {
    const rule = await openRule(`${incoming}issue.summary = replica.summ¦`);
    const explanation = (items: vscode.CompletionItem[]) =>
      textOf(items.find((one) => labelOf(one) === 'summary')?.documentation);
    assert.equal(explanation(await completionAt(rule)), '');
    assert.match(explanation(await completionAt(rule, 5)), /\w+ \w+/);
  });

  it('completion offers the names that the other side of the sample sends', async () => {
    const path = 'connections/acme_to_globex/incoming.groovy';
    const items = await completionAt(await openSampleRule(path, 'replica.state', 'replica.'.length));
    const first = items.slice(0, 8).map(labelOf);
    assert.ok(first.includes('state'), first.join(', '));
  });

  it('completion stays silent in a comment of words', async () => {
    const items = await completionAt(await openRule(`${incoming}// the summary of ¦`));
    // Words of the text and the manifest's snippets come from VS Code itself.
    const { Text, Snippet } = vscode.CompletionItemKind;
    const ours = items.filter(({ kind }) => kind !== Text && kind !== Snippet);
    assert.deepEqual(ours.map(labelOf), []);
  });

  it('signature help names the parameters and follows the commas', async () => {
    const { uri, position } = await openRule(`${incoming}issue.comments = commentHelper.mergeComments(issue, ¦`);
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      uri,
      position,
      ',',
    );
    assert.equal(help.activeParameter, 1);
    const signature = help.signatures[help.activeSignature];
    assert.match(signature?.label ?? '', /mergeComments\(/);
    assert.ok((signature?.parameters.length ?? 0) >= 2);
  });

  it('a quick fix puts in the comma that the sample lacks', async () => {
    const { document, uri } = await openSampleRule('connections/acme_to_globex/incoming.groovy');
    const [problem] = await diagnosticsOf(uri, (found) => found.length > 0);
    assert.ok(problem);
    const actions = await ask<vscode.CodeAction>('executeCodeActionProvider', uri, problem.range);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.match(fix?.title ?? '', /comma/);
    assert.match(withEdits(document, fix?.edit?.get(uri) ?? []), /"Waiting",/);
  });

  it('one action fixes all, and others keep silent about a problem', async () => {
    const { document, uri } = await openRule(`${incoming}issue.sumary = replica.summary\nissue.descripton = null\n`);
    const [problem] = await diagnosticsOf(uri, (found) => found.length === 2);
    assert.ok(problem);
    const titles = (await ask<vscode.CodeAction>('executeCodeActionProvider', uri, problem.range)).map(
      ({ title }) => title,
    );
    assert.ok(
      titles.some((title) => title.startsWith('Ignore')),
      titles.join('; '),
    );
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.value;
    const [fixAll] = await ask<vscode.CodeAction>('executeCodeActionProvider', uri, all, kind);
    assert.equal(
      withEdits(document, fixAll?.edit?.get(uri) ?? []),
      `${incoming}issue.summary = replica.summary\nissue.description = null\n`,
    );
  });
});
