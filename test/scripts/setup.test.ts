import assert from 'node:assert/strict';
import { telling } from '../../scripts/setup.mjs';

describe('what a script tells of what takes long', () => {
  it('is what begins before it does, and how long it took', async () => {
    const told: string[] = [];
    await telling(
      'Building, a few seconds',
      'Built',
      () => Promise.resolve(told.push('(work)')),
      (line) => told.push(line),
    );
    assert.deepEqual(told.slice(0, 2), ['Building, a few seconds ...', '(work)']);
    assert.match(told[2] ?? '', /^Built in \d+\.\d s\.$/);
  });

  it('is no success where it failed', async () => {
    const told: string[] = [];
    const work = telling(
      'Building',
      'Built',
      () => Promise.reject(new Error('no')),
      (line) => told.push(line),
    );
    await assert.rejects(work, /no/);
    assert.deepEqual(told, ['Building ...']);
  });
});
