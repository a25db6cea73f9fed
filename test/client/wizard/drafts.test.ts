import assert from 'node:assert/strict';
import { draftsIn } from '../../../client/wizard/drafts';

describe('what was answered in a wizard that was left', () => {
  const memory = new Map<string, unknown>();
  const openWindow = () =>
    draftsIn({
      get: (key) => memory.get(key),
      update: (key, value) => Promise.resolve(void memory.set(key, value)),
    });

  beforeEach(() => memory.clear());

  it('is kept without its secrets, each wizard by itself, until it is forgotten', () => {
    const drafts = openWindow();
    drafts.keep('accept', { name: 'left_to_right', token: 'hush' });
    drafts.keep('initiate', { kind: 'local' });
    assert.deepEqual(drafts.find('accept'), { name: 'left_to_right' });
    assert.deepEqual(drafts.find('initiate'), { kind: 'local' });
    drafts.forget('accept');
    assert.equal(drafts.find('accept'), undefined);
    assert.doesNotMatch(JSON.stringify([...memory]), /hush/);
  });

  it('keeps an invitation as long as the window is open, and writes it nowhere', () => {
    const drafts = openWindow();
    const draft = { name: 'left_to_right', invitation: 'xsi1_aGVsbG8' };
    drafts.keep('accept', draft);
    assert.deepEqual(drafts.find('accept'), draft);
    assert.deepEqual(openWindow().find('accept'), { name: 'left_to_right' });
    assert.doesNotMatch(JSON.stringify([...memory]), /xsi1_/);
    drafts.forget('accept');
    drafts.keep('accept', { name: 'left_to_right' });
    assert.deepEqual(drafts.find('accept'), { name: 'left_to_right' });
  });
  it('writes down no password that stands in a URL', () => {
    openWindow().keep('initiate', {
      url: 'https://ann:hush@sync.example.com/a@b',
      description: 'mail ann@example.com',
    });
    assert.deepEqual(openWindow().find('initiate'), {
      ...{ url: 'https://sync.example.com/a@b', description: 'mail ann@example.com' },
    });
    assert.doesNotMatch(JSON.stringify([...memory]), /hush/);
  });
});
