import assert from 'node:assert/strict';
import { statusOf } from '../../../client/openRule/status';
import { connectionInfo } from '../../support/nodeAnswers';
import { folderOf } from '../connections/model/rows';

describe('the status item of an open rule', () => {
  it('says in short and in words which connection it is and how both do', () => {
    const folder = folderOf('a_to_b');
    const info = connectionInfo('a_to_b', { status: 'pending', phase: 'invited' });
    const rules = { outgoing: 'changed', incoming: 'same', newest: 2 } as const;
    assert.deepEqual(statusOf({ folder, info, rules }, 'outgoing'), {
      text: '$(arrow-right) a_to_b: Pending, unpublished changes',
      lines: [
        'Outgoing rule of connection a_to_b',
        'Pending',
        'The other side has not answered the invitation yet.',
        'unpublished changes',
      ],
    });
    assert.deepEqual(statusOf({ folder }, 'incoming'), {
      text: '$(arrow-left) a_to_b: Only in the workspace',
      lines: ['Incoming rule of connection a_to_b', 'Only in the workspace'],
    });
  });
});
