import assert from 'node:assert/strict';
import { areas, changeableCodes, describeArea, titleOfCode } from '../../server/rules/codes';

describe('codes', () => {
  it('have a heading', () => {
    assert.equal(titleOfCode('syntax/unexpected-token'), 'Syntax: unexpected token');
    assert.equal(titleOfCode('file/encoding'), 'File: encoding');
  });

  it('belong to an area that is described', () => {
    for (const code of [...changeableCodes, ...areas.map(({ name }) => `${name}/anything`)]) {
      assert.match(describeArea(code), /^[A-Z].*\.$/, code);
    }
    assert.equal(describeArea('elsewhere/anything'), '');
  });
});
