import assert from 'node:assert/strict';
import { stateOf } from '../../../../client/connections/model/state';
import { type ConnectionInfo } from '../../../../server/node/api/contract';
import { connectionInfo } from '../../../support/nodeAnswers';
import { folderOf } from './rows';

const who = { by: 'Ada', why: '', at: 1 };

describe('the state of a connection', () => {
  const states: [changes: Partial<ConnectionInfo>, kind: string, word: string, sentence: RegExp][] = [
    [{}, 'active', 'Active', /^$/],
    [{ isPartnerBehind: true }, 'active', 'Active', /has not heard/],
    [{ status: 'pending', phase: 'draft' }, 'pending', 'Pending, not invited yet', /^$/],
    [{ status: 'pending', phase: 'invited' }, 'pending', 'Pending', /has not answered/],
    [{ status: 'pending', phase: 'claimed' }, 'pending', 'Pending, accepted', /agree on keys/],
    [{ status: 'pending', phase: 'claimed', digits: '123456' }, 'attention', 'Compare the digits', /123456/],
    [{ status: 'pending', phase: 'expired' }, 'attention', 'Invitation expired', /Generate a new one/],
    [
      { status: 'ended', phase: 'declined' },
      'attention',
      'Declined',
      /^Generate a new invitation, or remove the connection\.$/,
    ],
    [
      { status: 'ended', phase: 'declined', ended: { side: 'partner', by: 'Ben', why: 'We are not ready' } },
      'attention',
      'Declined',
      /^Declined on the other side by Ben: We are not ready\. Generate a new invitation, or remove the connection\.$/,
    ],
    [
      { status: 'ended', phase: 'declined', role: 'acceptor', ended: { side: 'own', by: 'Ada', why: '' } },
      'attention',
      'Declined',
      /^Declined on this side by Ada\.$/,
    ],
    [{ status: 'ended', phase: 'failed' }, 'attention', 'Pairing failed', /^$/],
    [
      {
        ...{ status: 'ended', phase: 'failed', role: 'acceptor', ended: { side: 'partner', by: 'Ben', why: '' } },
        problem: { type: 'x/digits-differ', status: 410, title: 'Digits differ', detail: 'Ben has said so.' },
      },
      'attention',
      'Pairing failed',
      /^Ben has said so\.$/,
    ],
    [{ status: 'ended', phase: 'revoked' }, 'ended', 'Invitation withdrawn', /^$/],
    [
      { status: 'pending', phase: 'revoked', ended: { side: 'own', by: 'Ada', why: '' } },
      'pending',
      'Invitation withdrawn',
      /^Ended on this side by Ada\. Generate a new invitation, or remove the connection\.$/,
    ],
    [
      { status: 'ended', phase: 'closed', ended: { side: 'partner', by: 'Ben', why: 'moved' } },
      'ended',
      'Ended',
      /^Ended on the other side by Ben: moved\. Remove the connection; to connect again, initiate another one\.$/,
    ],
    [
      { status: 'deactivated', paused: { own: who, partner: null } },
      'deactivated',
      'Deactivated here',
      /this side by Ada/,
    ],
    [
      { status: 'deactivated', paused: { own: null, partner: who } },
      'deactivated',
      'Deactivated by b',
      /on the other side/,
    ],
    [{ status: 'deactivated', paused: { own: who, partner: who } }, 'deactivated', 'Deactivated by both sides', /Ada/],
    [
      { status: 'deactivated', paused: { own: { ...who, why: 'Holiday' }, partner: { ...who, why: 'Moving!' } } },
      'deactivated',
      'Deactivated by both sides',
      /^Deactivated on this side by Ada: Holiday\. Deactivated on the other side by Ada: Moving!$/,
    ],
    [
      { status: 'deactivated', paused: { own: { ...who, why: 'Holiday' }, partner: null }, isPartnerBehind: true },
      'deactivated',
      'Deactivated here',
      /by Ada: Holiday\. The other side has not heard/,
    ],
    [
      { problem: { type: 'x/y', status: 504, title: 'Partner not reached', detail: 'The other node did not answer.' } },
      'attention',
      'Active',
      /did not answer/,
    ],
    [
      { alarm: { fingerprint: 'f1', url: null, at: 1 } },
      'attention',
      'Somebody else has the invitation',
      /^Active\. .*f1/,
    ],
  ];
  for (const [changes, kind, word, sentence] of states) {
    it(`is ${kind} and told as "${word}" for ${JSON.stringify(changes)}`, () => {
      const state = stateOf({ info: connectionInfo('a_to_b', changes) });
      assert.deepEqual([state.kind, state.word], [kind, word]);
      assert.match(state.sentence, sentence);
    });
  }

  const lines: [changes: Partial<ConnectionInfo>, line: string][] = [
    [{ status: 'deactivated', paused: { own: { ...who, why: 'x' }, partner: null } }, 'Deactivated here: x'],
    [{ status: 'deactivated', paused: { own: null, partner: { ...who, why: 'y' } } }, 'Deactivated by b: y'],
    [
      { status: 'deactivated', paused: { own: { ...who, why: 'x' }, partner: { ...who, why: 'y' } } },
      'Deactivated by both sides: x / y',
    ],
    [
      { status: 'deactivated', paused: { own: { ...who, why: 'x' }, partner: { ...who, why: 'x' } } },
      'Deactivated by both sides: x',
    ],
    [{ status: 'deactivated', paused: { own: who, partner: null } }, 'Deactivated here'],
    [{ status: 'active', paused: { own: { ...who, why: 'x' }, partner: null } }, 'Active'],
    [
      { problem: { type: 'x/y', status: 504, title: 'Partner not reached', detail: 'No.' } },
      'Partner not reached · Active',
    ],
  ];
  for (const [changes, line] of lines)
    it(`is told in one line as "${line}" for ${JSON.stringify(changes)}`, () =>
      assert.equal(stateOf({ info: connectionInfo('a_to_b', changes) }).line, line));

  it('asks for nothing because of newer rules once it has ended', () => {
    const info = connectionInfo('a_to_b', { status: 'ended', phase: 'closed' });
    const rules = { outgoing: 'behind', incoming: 'same', newest: 3 } as const;
    assert.equal(stateOf({ info, rules }).kind, 'ended');
    assert.equal(stateOf({ info: { ...info, status: 'active', phase: 'active' }, rules }).kind, 'attention');
  });

  it('goes on with newer rules after what people wrote', () => {
    const paused = { own: { ...who, why: 'Holiday' }, partner: null };
    const info = connectionInfo('a_to_b', { status: 'deactivated', paused });
    const { sentence } = stateOf({ info, rules: { outgoing: 'behind', incoming: 'same', newest: 3 } });
    assert.match(sentence, /by Ada: Holiday\. Version 3 of the rules is newer/);
  });

  it('of a folder alone is told, and its problems before all else', () => {
    assert.equal(stateOf({ folder: folderOf('a_to_b') }).word, 'Only in the workspace');
    const folder = folderOf('a_to_b', { problems: ['Line 1.', 'Line 2.'] });
    const state = stateOf({ folder, info: connectionInfo('a_to_b') });
    assert.deepEqual([state.kind, state.sentence], ['attention', 'Line 1. Line 2.']);
  });
});
