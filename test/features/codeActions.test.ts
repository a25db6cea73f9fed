import assert from 'node:assert/strict';
import { type CodeAction } from 'vscode-languageserver-types';
import { codeActionKinds, codeActions } from '../../server/features/codeActions';
import { analyze } from '../../server/rules/analyze';
import { type RuleDocument } from '../../server/features/ruleDocument';
import { openMarked, textAfter } from './kit';

const at = 'incoming jira-cloud';
const fixAllKind = codeActionKinds[1];

function actionsFor(text: string, only?: readonly string[]) {
  const { document, ranges, cursors } = openMarked(at, text);
  const [cursor = { line: 0, character: 0 }] = cursors;
  const range = ranges[0] ?? { start: cursor, end: cursor };
  return { document, actions: codeActions(document, range, only) };
}

const after = (document: RuleDocument, { edit }: CodeAction) =>
  textAfter(document, edit?.changes?.[document.uri] ?? []);

const titled = (actions: readonly CodeAction[], part: string) =>
  actions.find(({ title }) => title.includes(part)) ?? assert.fail(actions.map(({ title }) => title).join(', '));

describe('code actions', () => {
  it('offer the fix of the problem at the cursor, the preferred one first', () => {
    const { document, actions } = actionsFor('def m = [\n  "a": "b"¦\n  "c": "d"\n]\n');
    const [fix] = actions;
    assert.ok(fix?.isPreferred && fix.kind === 'quickfix');
    assert.equal(after(document, fix), 'def m = [\n  "a": "b",\n  "c": "d"\n]\n');
    assert.equal(fix.diagnostics?.length, 1);
  });

  it('offer nothing where nothing is wrong', () => {
    assert.deepEqual(actionsFor('issue.summary¦ = replica.summary\n').actions, []);
  });

  it('offer to ignore a problem in its line and in the file', () => {
    const text = '// sync-rule: incoming jira-cloud\nif (firstSync) {\n  debug.er¦ror("x")\n}\n';
    const { document, actions } = actionsFor(text);
    assert.equal(
      after(document, titled(actions, 'in this line')),
      '// sync-rule: incoming jira-cloud\nif (firstSync) {\n  // sync-rule-ignore sync/debug-error\n  debug.error("x")\n}\n',
    );
    assert.equal(
      after(document, titled(actions, 'in this file')),
      '// sync-rule: incoming jira-cloud\n// sync-rule-ignore-file sync/debug-error\nif (firstSync) {\n  debug.error("x")\n}\n',
    );
  });

  it('leave a text silent where it is ignored', () => {
    for (const part of ['in this line', 'in this file']) {
      const { document, actions } = actionsFor('issue.summary = "x"\r\ndebug.er¦ror("x")\r\n');
      const fixed = after(document, titled(actions, part));
      assert.ok(fixed.includes('\r\n') && !/[^\r]\n/.test(fixed));
      assert.deepEqual(
        analyze(fixed, document.identity).map(({ code }) => code),
        [],
      );
    }
  });

  it('never offer to ignore what keeps the rule from running', () => {
    const { actions } = actionsFor('def x = (1¦\n');
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Put )', 'Fix all problems that can be fixed'],
    );
  });

  it('fix everything at once', () => {
    const text = 'def m = [\n  "a": "b"\n  "c": "d"\n]\ndef n = [\n  "a": "b"\n  "c": "d"¦\n]\n';
    const { document, actions } = actionsFor(text, [fixAllKind]);
    assert.equal(actions.length, 1);
    assert.equal(after(document, actions[0] ?? assert.fail()).match(/,/g)?.length, 2);
  });

  it('keep to the kinds that are asked for', () => {
    const text = 'def m = [\n  "a": "b"¦\n  "c": "d"\n]\n';
    const kindsOf = (only?: readonly string[]) => actionsFor(text, only).actions.map(({ kind }) => kind);
    assert.deepEqual(kindsOf(), ['quickfix', fixAllKind]);
    assert.deepEqual(kindsOf(['quickfix']), ['quickfix']);
    assert.deepEqual(kindsOf(['refactor']), []);
    assert.deepEqual(kindsOf(['source']), [fixAllKind]);
    assert.deepEqual(actionsFor('issue.summary = "x"\n¦', ['source.fixAll']).actions, []);
  });
});
