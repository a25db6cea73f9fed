import assert from 'node:assert/strict';
import { delayBefore, pause } from '../../../client/node/backOff';

describe('waiting longer each time', () => {
  const backOff = { firstMs: 100, mostMs: 1000 };
  const delays: [attempt: number, random: number, expected: number][] = [
    [0, 1, 100],
    [0, 0, 50],
    [1, 1, 200],
    [3, 1, 800],
    [4, 1, 1000],
    [4, 0, 500],
    [10_000, 1, 1000],
  ];
  for (const [attempt, random, expected] of delays)
    it(`try ${attempt} with ${random}: ${expected} ms`, () =>
      assert.equal(
        delayBefore(attempt, backOff, () => random),
        expected,
      ));

  it('ends when it is told to, before or while it waits', async () => {
    const controller = new AbortController();
    const waiting = pause(1_000_000, controller.signal);
    controller.abort();
    await waiting;
    await pause(1_000_000, controller.signal);
  });
});
