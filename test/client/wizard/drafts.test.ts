import assert from 'node:assert/strict';
import { draftsIn } from '../../../client/wizard/drafts';

describe('what was answered in a wizard that was left', () => {
  it('is kept without its secrets, each wizard by itself, until it is forgotten', () => {
    const memory = new Map<string, unknown>();
    const drafts = draftsIn({
      get: (key) => memory.get(key),
      update: (key, value) => Promise.resolve(void memory.set(key, value)),
    });
    drafts.keep('accept', { name: 'left_to_right', invitation: 'xsi1_aGVsbG8', token: 'hush' });
    drafts.keep('initiate', { kind: 'local' });
    assert.deepEqual(drafts.find('accept'), { name: 'left_to_right' });
    assert.deepEqual(drafts.find('initiate'), { kind: 'local' });
    drafts.forget('accept');
    assert.equal(drafts.find('accept'), undefined);
    assert.doesNotMatch(JSON.stringify([...memory]), /xsi1_|hush/);
  });
});
