import assert from 'node:assert/strict';
import { firstOf } from '../../../../client/wizard/setup/whichNode';

describe('the nodes to set something up with', () => {
  const nodes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as const;
  const rows: [wanted: unknown, expected: string][] = [
    ['a', 'abc'],
    ['b', 'bac'],
    ['c', 'cab'],
    ['gone', 'abc'],
    [undefined, 'abc'],
    [{}, 'abc'],
  ];
  for (const [wanted, expected] of rows)
    it(`begin with the one that was asked for: ${JSON.stringify(wanted) ?? 'none'}`, () => {
      const ids = firstOf<{ readonly id: string }>(nodes, wanted).map(({ id }) => id);
      assert.equal(ids.join(''), expected);
    });
});
