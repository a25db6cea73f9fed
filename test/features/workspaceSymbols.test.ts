import assert from 'node:assert/strict';
import { type RuleDocument } from '../../server/features/ruleDocument';
import { findSymbols, namedSymbols } from '../../server/features/workspaceSymbols';
import { openMarked } from './kit';

const workspaceSymbols = (documents: readonly RuleDocument[], query: string) =>
  findSymbols(documents.flatMap(namedSymbols), query);

describe('workspace symbols', () => {
  const documents = [
    openMarked(
      'incoming jira-cloud',
      'def statusMap = [:]\ndef mapUser(mail) { mail }\nissue.summary = replica.summary\n',
    ).document,
    openMarked('script', 'class FieldCopier {\n  def copyAll(from) { from }\n}\n').document,
    openMarked('incoming jira-cloud', 'def broken = [\nif (').document,
  ];
  for (const { query, names } of [
    { query: '', names: ['statusMap', 'mapUser(mail)', 'FieldCopier', 'copyAll(from)', 'broken'] },
    { query: 'map', names: ['statusMap', 'mapUser(mail)'] },
    { query: 'FC', names: ['FieldCopier'] },
    { query: 'copyall', names: ['copyAll(from)'] },
    { query: 'summary', names: [] },
  ]) {
    it(`find '${query}'`, () => {
      assert.deepEqual(
        workspaceSymbols(documents, query).map(({ name }) => name),
        names,
      );
    });
  }

  it('say which class a method is in', () => {
    assert.equal(workspaceSymbols(documents, 'copyAll')[0]?.containerName, 'FieldCopier');
  });

  it('are not more than anybody reads', () => {
    const many = openMarked('script', Array.from({ length: 900 }, (_, at) => `def m${at}() { 1 }`).join('\n')).document;
    assert.equal(workspaceSymbols([many], '').length, 500);
  });
});
