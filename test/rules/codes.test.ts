import assert from 'node:assert/strict';
import { describeArea, titleOfCode } from '../../server/rules/codes';

describe('codes', () => {
  it('have a heading', () => {
    assert.equal(titleOfCode('syntax/unexpected-token'), 'Syntax: unexpected token');
    assert.equal(titleOfCode('file/encoding'), 'File: encoding');
  });

  it('belong to an area that is described', () => {
    for (const area of ['syntax', 'compile', 'rule', 'connection', 'file']) {
      assert.match(describeArea(`${area}/anything`), /^[A-Z].*\.$/);
    }
    assert.equal(describeArea('elsewhere/anything'), '');
  });
});
