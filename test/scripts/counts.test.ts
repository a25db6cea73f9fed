import * as assert from 'node:assert/strict';
import { closingLine, readCounts, type Counts } from '../../scripts/counts.mjs';

describe('counts of a test run', () => {
  const outputs: [output: string, counts: Counts | undefined][] = [
    ['3 passed, 0 failed', { passed: 3, failed: 0 }],
    ['dots\n12 passed, 4 failed\n', { passed: 12, failed: 4 }],
    ['1 passed, 1 failed\nmore\n2 passed, 0 failed', { passed: 2, failed: 0 }],
    ['a test says 3 passed, 0 failed', undefined],
    ['', undefined],
  ];
  for (const [output, counts] of outputs)
    it(`of ${JSON.stringify(output)}`, () => assert.deepEqual(readCounts(output), counts));

  it('are read as they are written', () => {
    const counts = { passed: 7, failed: 2 };
    assert.deepEqual(readCounts(closingLine(counts)), counts);
  });
});
