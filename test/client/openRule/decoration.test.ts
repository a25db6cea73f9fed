import assert from 'node:assert/strict';
import { type Connection } from '../../../client/connections/model/connection';
import { decorationOf } from '../../../client/openRule/decoration';
import { type RulesStanding } from '../../../client/ruling/standing';
import { connectionInfo } from '../../support/nodeAnswers';
import { folderOf } from '../connections/model/rows';

const of = (changes: Parameters<typeof connectionInfo>[1], rules?: RulesStanding): Connection => ({
  folder: folderOf('a_to_b'),
  info: connectionInfo('a_to_b', changes),
  ...(rules && { rules }),
});
const changed: RulesStanding = { outgoing: 'changed', incoming: 'same', newest: 2 };

describe('how files of a connection look in the Explorer', () => {
  const rows: [
    what: string,
    connection: Connection,
    script: 'outgoing' | 'incoming' | undefined,
    badge: string | undefined,
    tooltip: string,
  ][] = [
    ['an active one', of({}), undefined, undefined, 'Connection a_to_b: Active'],
    ['a pending one', of({ status: 'pending', phase: 'invited' }), undefined, 'P', 'Connection a_to_b: Pending'],
    ['a deactivated one', of({ status: 'deactivated' }), undefined, 'D', 'Connection a_to_b: Deactivated here'],
    ['a rule of it', of({ status: 'deactivated' }), 'incoming', undefined, 'Connection a_to_b: Deactivated here'],
    ['an ended one', of({ status: 'ended', phase: 'closed' }), undefined, 'E', 'Connection a_to_b: Ended'],
    [
      'a changed rule of an ended one',
      of({ status: 'ended', phase: 'closed' }, changed),
      'outgoing',
      undefined,
      'Connection a_to_b: Ended',
    ],
    [
      'one that needs attention',
      of({ status: 'pending', phase: 'expired' }),
      undefined,
      '!',
      'Connection a_to_b: Invitation expired',
    ],
    ['a changed rule', of({}, changed), 'outgoing', '↑', 'Connection a_to_b: Active, unpublished changes'],
    ['the other rule', of({}, changed), 'incoming', undefined, 'Connection a_to_b: Active'],
    ['the folder of a changed rule', of({}, changed), undefined, '↑', 'Connection a_to_b: Active, unpublished changes'],
    [
      'a rule that is behind',
      of({}, { outgoing: 'behind', incoming: 'same', newest: 3 }),
      'outgoing',
      '↓',
      'Connection a_to_b: Active, version 3 is newer',
    ],
    [
      'the rule beside it',
      of({}, { outgoing: 'behind', incoming: 'same', newest: 3 }),
      'incoming',
      undefined,
      'Connection a_to_b: Active',
    ],
    [
      'the folder of a rule that is behind',
      of({}, { outgoing: 'behind', incoming: 'same', newest: 3 }),
      undefined,
      '↓',
      'Connection a_to_b: Active, version 3 is newer',
    ],
    [
      'a rule that was changed here and there',
      of({}, { outgoing: 'conflict', incoming: 'same', newest: 3 }),
      'outgoing',
      '↕',
      'Connection a_to_b: Active, unpublished changes, and version 3 is newer',
    ],
    [
      'a rule of which nobody knows what it was made from',
      of({}, { outgoing: 'differs', incoming: 'same', newest: 3 }),
      'outgoing',
      '≠',
      'Connection a_to_b: Active, differs from version 3',
    ],
    [
      'a changed rule of a pending one',
      of({ status: 'pending', phase: 'invited' }, changed),
      'outgoing',
      '↑',
      'Connection a_to_b: Pending, unpublished changes',
    ],
    [
      'the folder of a changed rule of a pending one',
      of({ status: 'pending', phase: 'invited' }, changed),
      undefined,
      'P',
      'Connection a_to_b: Pending, unpublished changes',
    ],
    [
      'one with a problem',
      of({ problem: { type: 'x/y', status: 504, title: 'Partner not reached', detail: 'No.' } }, changed),
      undefined,
      '!',
      'Connection a_to_b: Partner not reached · Active, unpublished changes',
    ],
  ];
  for (const [what, connection, script, badge, tooltip] of rows)
    it(`${what}: ${badge ?? 'no badge'}`, () => {
      const found = decorationOf(connection, script);
      assert.deepEqual([found?.badge, found?.tooltip], [badge, tooltip]);
      assert.equal(found?.color === undefined, badge === undefined, 'a colour never stands alone');
      assert.ok((badge ?? '').length <= 1, 'one sign is enough');
    });

  it('is left alone where no node knows the connection', () => {
    assert.equal(decorationOf({ folder: folderOf('a_to_b') }), undefined);
  });
});
