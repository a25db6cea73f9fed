import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { isAlive, withLock } from '../../scripts/lock.mjs';

describe('one at a time', () => {
  let file: string;
  beforeEach(() => (file = join(mkdtempSync(join(tmpdir(), 'lock-')), 'x.lock')));
  afterEach(() => rmSync(join(file, '..'), { recursive: true }));

  it('gives back what the work gives, and the lock', async () => {
    assert.equal(await withLock(file, () => 5), 5);
    assert.equal(existsSync(file), false);
  });

  it('gives the lock back when the work fails', async () => {
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(existsSync(file), false);
  });

  it('lets the second wait for the first', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await turn();
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(file, work('a')), withLock(file, work('b'))]);
    assert.deepEqual(order, ['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('takes over from a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    assert.equal(isAlive(pid), false);
    writeFileSync(file, String(pid));
    assert.equal(await withLock(file, () => 'mine'), 'mine');
  });
});
