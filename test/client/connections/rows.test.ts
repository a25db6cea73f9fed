import assert from 'node:assert/strict';
import { stateOf } from '../../../client/connections/model/state';
import { type ConnectionInfo } from '../../../server/node/api/contract';
import { connectionInfo } from '../node/fakeNode';
import { folderOf, nodeOf, outline, tree } from './rows';

const who = { by: 'Ada', why: '', at: 1 };

describe('the state of a connection', () => {
  const states: [changes: Partial<ConnectionInfo>, kind: string, word: string, sentence: RegExp][] = [
    [{}, 'active', 'Active', /^$/],
    [{ isPartnerBehind: true }, 'active', 'Active', /has not heard/],
    [{ status: 'pending', phase: 'draft' }, 'pending', 'Pending, not invited yet', /^$/],
    [{ status: 'pending', phase: 'invited' }, 'pending', 'Pending', /has not answered/],
    [{ status: 'pending', phase: 'claimed' }, 'pending', 'Pending, accepted', /agree on keys/],
    [
      { status: 'pending', phase: 'claimed', digits: '123456' },
      'attention',
      'Pending, accepted, compare the digits',
      /123456/,
    ],
    [{ status: 'pending', phase: 'expired' }, 'attention', 'Pending, invitation expired', /Generate a new one/],
    [{ status: 'ended', phase: 'declined' }, 'attention', 'Declined', /^$/],
    [{ status: 'ended', phase: 'failed' }, 'attention', 'Pairing failed', /^$/],
    [{ status: 'ended', phase: 'revoked' }, 'ended', 'Invitation withdrawn', /^$/],
    [{ status: 'ended', phase: 'closed', ended: { by: 'Ada', why: '' } }, 'ended', 'Ended', /^Ended by Ada\.$/],
    [
      { status: 'ended', phase: 'closed', ended: { by: 'Ada', why: 'moved' } },
      'ended',
      'Ended',
      /^Ended by Ada: moved$/,
    ],
    [{ status: 'deactivated', paused: { own: who, partner: null } }, 'deactivated', 'Deactivated', /this side by Ada/],
    [{ status: 'deactivated', paused: { own: null, partner: who } }, 'deactivated', 'Deactivated', /on the other side/],
    [
      { problem: { type: 'x/y', status: 504, title: 'Partner not reached', detail: 'The other node did not answer.' } },
      'attention',
      'Active',
      /did not answer/,
    ],
    [{ alarm: { fingerprint: 'f1', url: null, at: 1 } }, 'attention', 'Active, somebody else has the invitation', /f1/],
  ];
  for (const [changes, kind, word, sentence] of states) {
    it(`is ${kind} and told as "${word}" for ${JSON.stringify(changes)}`, () => {
      const state = stateOf({ info: connectionInfo('a_to_b', changes) });
      assert.deepEqual([state.kind, state.word], [kind, word]);
      assert.match(state.sentence, sentence);
    });
  }

  it('of a folder alone is told, and its problems before all else', () => {
    assert.equal(stateOf({ folder: folderOf('a_to_b') }).word, 'Only in the workspace');
    const folder = folderOf('a_to_b', { problems: ['Line 1.', 'Line 2.'] });
    const state = stateOf({ folder, info: connectionInfo('a_to_b') });
    assert.deepEqual([state.kind, state.sentence], ['attention', 'Line 1. Line 2.']);
  });
});

describe('the rows of a connection', () => {
  const partner = {
    shortName: 'b',
    url: 'https://b.example.com',
    uuid: 'u',
    fingerprint: 'f2',
    platform: 'github',
    trackerUrl: null,
    version: '0.1.0',
  };

  it('are its rules, its partner, its invitation and its history', async () => {
    const info = connectionInfo('a_to_b', {
      status: 'pending',
      phase: 'invited',
      rulesVersion: 2,
      partner,
      invitation: { expiresAt: 99, isOpen: true },
    });
    assert.deepEqual(await outline(tree([], [nodeOf([info])]).roots, 4), [
      'a_to_b | Pending · b (GITHUB) · public',
      '  Outgoing rule | not in the workspace · version 2 is published',
      '  Incoming rule | not in the workspace · version 2 is published',
      '  Partner | b (GITHUB)',
      '    URL | https://b.example.com',
      '    Fingerprint | f2',
      '    Version | 0.1.0',
      '    Sends | 2 fields',
      '      summary',
      '      key',
      '    Reads | not known',
      '  Invitation | valid until T99',
      '  History',
      '    Active | T20',
      '    Initiated | T10 · Ada',
      '    later-event | T5',
    ]);
  });

  it('say what is not known of a partner that has not answered yet', async () => {
    const info = connectionInfo('a_to_b', { kind: 'private', invitation: { expiresAt: 9, isOpen: false } });
    const lines = await outline(tree([], [nodeOf([info])]).roots, 3);
    assert.ok(lines.includes('    URL | calls this side'));
    assert.ok(lines.includes('    Fingerprint | not known yet'));
    assert.ok(lines.includes('  Invitation | no longer valid (T9)'));
  });

  it('tell of a file that is missing, and of what was published', async () => {
    const folder = folderOf('a_to_b', {
      rules: [
        { direction: 'outgoing', uri: 'file:///o', exists: false },
        { direction: 'incoming', uri: 'file:///i', exists: true },
      ],
    });
    const [row] = tree([folder], [nodeOf([connectionInfo('a_to_b', { rulesVersion: 4 })])]).roots;
    const [outgoing, incoming] = (await row?.children?.()) ?? [];
    assert.equal(outgoing?.description, 'file is missing · version 4 is published');
    assert.equal(outgoing.accessibleLabel, 'Outgoing rule, file is missing, version 4 is published');
    assert.equal(outgoing.opens, false);
    assert.equal(incoming?.description, 'replica → issue');
    assert.equal(
      incoming.accessibleLabel,
      'Incoming rule, what this side does with what it receives, version 4 is published',
    );
  });

  it('tell in the tooltip both sides, last contact, template and versions', () => {
    const info = connectionInfo('a_to_b', {
      description: 'Support',
      lastContact: 7,
      rulesVersion: 3,
      own: { shortName: 'a', platform: 'jira', template: 'basic', parameters: {} },
      partner,
    });
    assert.deepEqual(tree([folderOf('a_to_b')], [nodeOf([info])]).roots[0]?.tooltip, [
      'a_to_b',
      'Support',
      'Active',
      'Public: the other side can be reached',
      'This side: a (JIRA)',
      'Other side: b (GITHUB)',
      'Template: basic',
      'Published rules: version 3',
      'Last contact: T7',
    ]);
  });

  it('tell a broken folder in words, and open its file', () => {
    const [row] = tree([folderOf('a_to_b', { problems: ['A comma is missing.'] })], []).roots;
    assert.equal(row?.description, 'connection.json has a problem');
    assert.equal(row.accessibleLabel, 'Connection a_to_b, problem: A comma is missing.');
    assert.equal(row.opens, true);
  });
});
