import assert from 'node:assert/strict';
import { areCompatible } from '../../../client/node/nodeTrouble';

describe('versions', () => {
  const pairs: [a: string, b: string, compatible: boolean][] = [
    ['0.1.0', '0.1.9', true],
    ['0.1.0', '0.2.0', false],
    ['0.1.0', '1.0.0', false],
    ['1.0.0', '1.9.3', true],
    ['1.0.0', '2.0.0', false],
    ['10.0.0', '1.0.0', false],
    ['', '', false],
  ];
  for (const [a, b, compatible] of pairs)
    it(`${a} and ${b} ${compatible ? 'understand each other' : 'do not'}`, () =>
      assert.equal(areCompatible(a, b), compatible));
});
