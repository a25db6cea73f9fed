import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backOff, longestWait, retryAfter } from '../../../server/node/driver/backOff';
import { Heap } from '../../../server/node/driver/heap';
import { mostAtOnce, type Result, WorkQueue } from '../../../server/node/driver/queue';
import { type Work, type WorkKind } from '../../../server/node/driver/work';
import { noon, seededRandom } from '../kit';
import { FakeTime } from './kit';

const done: Result = { kind: 'done' };

/** A queue whose work ends when the test says so. */
function makeQueue() {
  const time = new FakeTime();
  const open: { readonly work: Work; readonly end: (result: Result) => void }[] = [];
  const begun: string[] = [];
  const queue = new WorkQueue({
    clock: time,
    random: seededRandom('queue'),
    timers: time,
    run: (work) => {
      begun.push(`${work.kind} ${work.connection}`);
      return new Promise((resolve) => open.push({ work, end: resolve }));
    },
    postponed: () => undefined,
    ended: () => undefined,
  });
  return { time, open, begun, queue };
}

function work(connection: string, kind: WorkKind = 'report', due = 0): Work {
  return { kind, connection, due };
}

describe('the queue of work', () => {
  it('does a few things at a time, and one thing of a connection', async () => {
    const { time, open, begun, queue } = makeQueue();
    for (let i = 0; i < 20; i++) queue.set(`${i}`, [work(`${i}`), work(`${i}`, 'key')], '');
    assert.deepEqual(
      begun,
      Array.from({ length: mostAtOnce.quick }, (_, i) => `report ${i}`),
    );
    open[0]?.end(done);
    await time.pass(0);
    assert.equal(begun.length, mostAtOnce.quick + 1);
    assert.equal(new Set(begun).size, begun.length);
  });

  it('does not let waiting at a partner keep other work waiting', () => {
    const { begun, queue } = makeQueue();
    for (let i = 0; i < 50; i++) queue.set(`${i}`, [work(`${i}`, 'poll')], '');
    queue.set('0', [work('0', 'poll'), work('0')], '');
    assert.equal(begun.length, 51);
    assert.equal(begun.at(-1), 'report 0');
  });

  it('waits until something is due, and for the earlier time when that changes', async () => {
    const { time, begun, queue } = makeQueue();
    queue.set('a', [work('a', 'report', noon + 100)], '');
    await time.pass(50);
    queue.set('a', [work('a', 'report', noon + 60)], '');
    await time.pass(9);
    assert.deepEqual(begun, []);
    await time.pass(1);
    assert.deepEqual(begun, ['report a']);
  });

  it('drops work that is no longer wanted, whether it waits, is due or has failed', async () => {
    const { time, open, begun, queue } = makeQueue();
    queue.set('a', [work('a')], '');
    open[0]?.end({ kind: 'failed' });
    await time.pass(0);
    queue.set('b', [work('b', 'report', noon + 5)], '');
    queue.set('a', [], '');
    queue.set('b', [], '');
    await time.pass(3600);
    assert.deepEqual([begun, queue.withWork, time.waiting], [['report a'], [], 0]);
  });

  it('says nothing of the end of work that was dropped while it ran', async () => {
    const { time, open, begun, queue } = makeQueue();
    queue.set('a', [work('a')], '');
    queue.set('a', [], '');
    open[0]?.end({ kind: 'failed' });
    await time.pass(3600);
    assert.equal(begun.length, 1);
  });

  it('goes on counting failures when a row is read again, and starts anew when it has changed', async () => {
    const { time, open, begun, queue } = makeQueue();
    queue.set('a', [work('a')], 'before');
    for (let i = 0; i < 12; i++) {
      open.at(-1)?.end({ kind: 'failed', asked: 60_000 });
      await time.pass(59);
      queue.set('a', [work('a')], 'before');
      await time.pass(0);
      assert.equal(begun.length, i + 1);
      await time.pass(300);
    }
    queue.set('a', [work('a')], 'before');
    open.at(-1)?.end({ kind: 'failed', asked: 60_000 });
    await time.pass(5);
    queue.set('a', [work('a')], 'after');
    assert.equal(begun.length, 14);
  });

  it('looks again a little later at what somebody else does', async () => {
    const { time, open, begun, queue } = makeQueue();
    queue.set('a', [work('a')], '');
    open[0]?.end({ kind: 'taken', after: 5000 });
    await time.pass(4);
    assert.equal(begun.length, 1);
    await time.pass(1);
    assert.equal(begun.length, 2);
  });

  it('stops when what was begun has ended, and begins nothing more', async () => {
    const { time, open, begun, queue } = makeQueue();
    for (let i = 0; i < 20; i++) queue.set(`${i}`, [work(`${i}`)], '');
    let isStopped = false;
    const stopping = queue.stop().then(() => {
      isStopped = true;
    });
    for (const [i, { end }] of [...open].entries()) {
      assert.equal(isStopped, false, `${i}`);
      end(done);
      await time.pass(0);
    }
    await stopping;
    assert.equal(begun.length, mostAtOnce.quick);
    assert.equal(time.waiting, 0);
  });
});

describe('the heap', () => {
  it('gives things in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (numbers) => {
        const heap = new Heap<number>();
        for (const number of numbers) heap.push(number, number);
        const given: number[] = [];
        for (let { first } = heap; first; { first } = heap) {
          given.push(first.item);
          heap.pop();
        }
        assert.deepEqual(
          given,
          [...numbers].sort((a, b) => a - b),
        );
      }),
    );
  });
});

describe('the back-off', () => {
  it('is anything up to a bound that doubles to five minutes', () => {
    const random = seededRandom('back-off');
    for (let attempts = 1; attempts < 60; attempts++) {
      const bound = Math.min(longestWait, 1000 * 2 ** (attempts - 1));
      const waits = Array.from({ length: 200 }, () => backOff(random, attempts));
      assert.ok(Math.max(...waits) <= bound && Math.min(...waits) >= 250);
      if (bound >= 4000) assert.ok(Math.max(...waits) > bound * 0.8 && Math.min(...waits) < bound * 0.2);
    }
  });

  const now = noon * 1000;
  const headers: readonly (readonly [string | undefined, number | undefined])[] = [
    [undefined, undefined],
    ['120', 120_000],
    ['0', 0],
    ['999999999', 3_600_000],
    [new Date(now + 60_000).toUTCString(), 60_000],
    [new Date(now - 60_000).toUTCString(), 0],
    ['soon', undefined],
  ];
  for (const [header, wait] of headers) {
    it(`reads ${header} as ${wait} ms`, () => assert.equal(retryAfter(header, now), wait));
  }
});
