import assert from 'node:assert/strict';
import { digestOf } from '../../../client/ruling/digest';

describe('what a text is known again by', () => {
  it('is the same however its lines end, and another for another text', () => {
    assert.equal(digestOf('a\r\nb\rc'), digestOf('a\nb\nc'));
    const texts = Array.from({ length: 5000 }, (_, at) => `replica.key = issue.key // ${at}\n`);
    assert.equal(new Set([...texts, '', ' ', '\n', '😀', '\ud83d'].map(digestOf)).size, texts.length + 5);
  });
});
