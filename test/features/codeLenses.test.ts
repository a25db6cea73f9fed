import assert from 'node:assert/strict';
import { commands } from '../../client/ids';
import { codeLenses, type RuleConnection, showFileCommand } from '../../server/features/codeLenses';
import { openMarked } from './kit';

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

  it('call a command that the client has', () => {
    assert.equal(showFileCommand, commands.showFile);
  });

  it('are not there for a rule without a connection', () => {
    assert.deepEqual(codeLenses(openMarked('incoming', '').document, undefined), []);
  });

  it('stand below the line that names a program', () => {
    const { document } = openMarked('incoming', '#!/usr/bin/env groovy\na()');
    assert.equal(codeLenses(document, connection)[0]?.range.start.line, 1);
  });
});
