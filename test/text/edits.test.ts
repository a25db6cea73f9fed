import assert from 'node:assert/strict';
import { applyEdits } from '../../server/text/edits';

describe('applyEdits', () => {
  it('replaces, puts in and takes out, from the beginning to the end', () => {
    const edits = [
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 2, text: '-' },
      { start: 3, end: 5, text: '' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'Ab-cf');
    assert.equal(applyEdits('abc', []), 'abc');
    assert.equal(applyEdits('', [{ start: 0, end: 0, text: 'x' }]), 'x');
  });
});
