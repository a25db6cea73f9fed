import assert from 'node:assert/strict';
import { makeVisible } from '../../server/cli/visible';

describe('makeVisible', () => {
  it('disarms what a terminal would obey, and leaves the rest alone', () => {
    assert.equal(makeVisible('a\u001b[31mb\nc\u2066d\u200e'), 'a\ufffd[31mb\ufffdc\ufffdd\ufffd');
    assert.equal(makeVisible('größe 日本 👩‍👩‍👧'), 'größe 日本 👩‍👩‍👧');
  });
});
