import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder, type LockSystem } from '../../../server/node/storage/lock/folderLock';
import { isProblem } from './problem';

/** SQLite as far as it locks: one transaction on a file at a time. */
function sqliteStandIn(): LockSystem {
  const locked = new Set<string>();
  class DatabaseSync {
    private isMine = false;
    constructor(private readonly file: string) {
      writeFileSync(file, '', { flag: 'a' });
    }
    exec(): void {
      if (locked.has(this.file)) throw new Error('database is locked');
      locked.add(this.file);
      this.isMine = true;
    }
    close(): void {
      if (this.isMine) locked.delete(this.file);
    }
  }
  return { sqlite: { DatabaseSync } };
}

const without: LockSystem = { sqlite: undefined };

describe('the lock of a data folder', () => {
  let folder = '';
  beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'deep', 'er')));
  afterEach(() => rmSync(join(folder, '../..'), { recursive: true, force: true }));

  for (const [name, systemOf] of [
    ['by SQLite', sqliteStandIn],
    ['by a port', () => without],
  ] as const) {
    it(`${name} lets nobody else in until it is given back`, async () => {
      const system = systemOf();
      for (let round = 0; round < 2; round++) {
        const lock = await lockFolder(folder, system);
        await assert.rejects(lockFolder(folder, system), isProblem('folder-in-use', folder));
        await lock.release();
      }
    });

    it(`${name} goes to exactly one of eight`, async () => {
      const system = systemOf();
      const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, system)));
      const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      assert.equal(locks.length, 1);
      for (const result of results) if (result.status === 'rejected') isProblem('folder-in-use')(result.reason);
      await locks[0]?.release();
    });
  }

  it('keeps out who has SQLite while somebody without it is there', async () => {
    const system = sqliteStandIn();
    const lock = await lockFolder(folder, without);
    await assert.rejects(lockFolder(folder, system), isProblem('folder-in-use'));
    await lock.release();
    const next = await lockFolder(folder, system);
    await assert.rejects(lockFolder(folder, system), isProblem('folder-in-use'));
    await next.release();
    await (await lockFolder(folder, system)).release();
  });

  it('keeps out who has no SQLite once somebody with it was there, and says why', async () => {
    await (await lockFolder(folder, sqliteStandIn())).release();
    await assert.rejects(lockFolder(folder, without), isProblem('folder-newer-node', 'Node.js 22.13'));
  });

  it('says which program has its port', async () => {
    await (await lockFolder(folder, without)).release();
    const port = Number(readFileSync(join(folder, 'lock.port'), 'utf8'));
    const other = createServer((socket) => socket.on('error', () => socket.destroy()).end('hello'));
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    assert.equal((other.address() as AddressInfo).port, port);
    await assert.rejects(lockFolder(folder, without), isProblem('folder-port-taken', `port ${port} `));
    await new Promise((resolve) => other.close(resolve));
    await (await lockFolder(folder, without)).release();
  });

  it('refuses a folder that is a file, and a port file that holds no port', async () => {
    const lock = await lockFolder(folder, without);
    await lock.release();
    await assert.rejects(lockFolder(join(folder, 'lock.port'), without), isProblem('folder-unusable', 'lock.port'));
    writeFileSync(join(folder, 'lock.port'), 'x\n');
    await assert.rejects(lockFolder(folder, without), isProblem('folder-unusable', 'delete it'));
    assert.ok(existsSync(folder));
  });
});
