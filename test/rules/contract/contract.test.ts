import assert from 'node:assert/strict';
import { type Contract, mergeContracts, type PathUse } from '../../../server/rules/contract/contract';
import { parsePath } from '../../../server/rules/contract/path';
import { mark } from './show';

/** A use as `mark` shows it, on a line. */
function use(shown: string, line: number): PathUse {
  const [, own, helper, possible, path, open] = /^(=?)(@?)(\??)(.+?)( \.\.\.)?$/.exec(shown) ?? [];
  return {
    path: parsePath(path ?? '') ?? assert.fail(shown),
    certainty: possible ? 'possible' : 'certain',
    open: open !== undefined,
    ...(own && { own: true }),
    ...(helper && { helper: true }),
    places: [{ file: 'rule.groovy', line }],
  };
}

/** [uses of several rules, what they are together] */
const merged: [uses: string[], expected: string[]][] = [
  [['a'], ['a']],
  [
    ['b', 'a'],
    ['a', 'b'],
  ],
  [['?a', 'a'], ['a']],
  [['a', '?a'], ['a']],
  [['?a', '?a'], ['?a']],
  [['a', 'a ...'], ['a ...']],
  [['=a', 'a'], ['a']],
  [['=a', '=a'], ['=a']],
  [['@a', 'a'], ['a']],
  [['@a', '@a'], ['@a']],
  [
    ['a.b', 'a', '*'],
    ['*', 'a', 'a.b'],
  ],
];

describe('contracts of several rules', () => {
  for (const [uses, expected] of merged) {
    it(`${uses.join(', ')}: together ${expected.join(', ')}`, () => {
      const contracts = uses.map((shown, at): Contract => ({ reads: [use(shown, at + 1)] }));
      const { sends, reads } = mergeContracts(contracts);
      assert.equal(sends, undefined);
      assert.deepEqual(reads?.map(mark), expected);
      const lines = reads.flatMap(({ places }) => places.map(({ line }) => line));
      assert.deepEqual(
        lines.sort(),
        uses.map((_, at) => at + 1),
        'each place is told',
      );
    });
  }

  it('know only what one of them knows', () => {
    assert.deepEqual(mergeContracts([]), {});
    assert.deepEqual(mergeContracts([{}, { sends: [] }]), { sends: [] });
  });
});
