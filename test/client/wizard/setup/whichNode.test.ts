import assert from 'node:assert/strict';
import { firstOf } from '../../../../client/wizard/setup/whichNode';

describe('the nodes to set something up with', () => {
  const nodes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as const;
  const rows: [what: string, wanted: unknown, expected: string][] = [
    ['the first', 'a', 'abc'],
    ['the second', 'b', 'bac'],
    ['the last', 'c', 'cab'],
    ['one that is gone', 'gone', 'abc'],
    ['none', undefined, 'abc'],
    ['something else', {}, 'abc'],
  ];
  for (const [what, wanted, expected] of rows)
    it(`begin with the one that was asked for: ${what}`, () => {
      const ids = firstOf<{ readonly id: string }>(nodes, wanted).map(({ id }) => id);
      assert.equal(ids.join(''), expected);
    });
});
