import assert from 'node:assert/strict';
import { codeLenses, type RuleConnection } from '../../server/features/codeLenses';
import { documentLinks } from '../../server/features/documentLinks';
import { type RuleDocument } from '../../server/features/ruleDocument';
import { findSymbols, namedSymbols } from '../../server/features/workspaceSymbols';
import { openMarked, textAt } from './kit';

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

describe('document links', () => {
  const page = 'https://github.com/sync-rules/sync-rules/blob/main/docs/checks.md';
  for (const { is, text, links } of [
    { is: 'nothing without comments', text: 'issue.summary = "x"', links: [] },
    {
      is: 'a kind and a platform',
      text: '// sync-rule: incoming jira-cloud\n',
      links: ['incoming https://docs', 'jira-cloud https://docs'],
    },
    {
      is: 'a code that is ignored',
      text: 'debug.error("x") // sync-rule-ignore sync/debug-error: for now\n',
      links: [`sync/debug-error ${page}#sync-debug-error`],
    },
    { is: 'an area that is ignored', text: '// sync-rule-ignore-file names\n', links: [`names ${page}#names`] },
    { is: 'nothing for what is no code', text: '// sync-rule-ignore nonsense\n// see names\n', links: [] },
    {
      is: 'codes in half-typed code',
      text: 'if ( // sync-rule-ignore sync/debug-error\n',
      links: [`sync/debug-error ${page}#sync-debug-error`],
    },
  ]) {
    it(`lead from ${is}`, () => {
      const { document } = openMarked('incoming jira-cloud', text);
      const found = documentLinks(document).map(({ range, target = '' }) => `${textAt(document, range)} ${target}`);
      assert.equal(found.length, links.length, found.join('\n'));
      found.forEach((one, at) => assert.ok(one.startsWith(links[at] ?? '?'), one));
    });
  }
});

describe('code lenses', () => {
  const connection: RuleConnection = {
    name: 'left_to_right',
    uri: 'file:///connection.json',
    counterparts: [
      { uri: 'file:///rule.groovy', kind: 'incoming', side: 'own' },
      { uri: 'file:///outgoing.groovy', kind: 'outgoing', side: 'own' },
      { uri: 'file:///other/incoming.groovy', kind: 'incoming', side: 'partner' },
      { uri: 'file:///other/outgoing.groovy', kind: 'outgoing', side: 'partner' },
    ],
  };

  it('name the connection and lead to the other rules, the one that answers first', () => {
    const { document } = openMarked('incoming jira-cloud', 'issue.summary = "x"');
    const lenses = codeLenses(document, connection).map(
      ({ command }) => `${command?.title} ${String(command?.arguments?.[0])}`,
    );
    assert.deepEqual(lenses, [
      'Connection left_to_right file:///connection.json',
      "Partner's outgoing rule file:///other/outgoing.groovy",
      'Own outgoing rule file:///outgoing.groovy',
      "Partner's incoming rule file:///other/incoming.groovy",
    ]);
  });

  it('are not there for a rule without a connection', () => {
    assert.deepEqual(codeLenses(openMarked('incoming', '').document, undefined), []);
  });

  it('stand below the line that names a program', () => {
    const { document } = openMarked('incoming', '#!/usr/bin/env groovy\na()');
    assert.equal(codeLenses(document, connection)[0]?.range.start.line, 1);
  });
});
