import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../../errors';
import { NodeProblem } from '../../problems/problem';
import { lockByPort } from './portLock';
import { loadSqlite, lockBySqlite, type Sqlite } from './sqliteLock';

/** Held until it is given back or the process ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

/** How the operating system is asked; without SQLite where Node has none. */
export interface LockSystem {
  readonly sqlite: Sqlite | undefined;
}

/**
 * Makes this process the only one that works with a data folder, which is made where there is none. The system holds the
 * lock, no file's age does: two processes that write to one database destroy it. Node's SQLite locks a file, from Node
 * 22.13 on; older ones bind a port that is written down in the folder, and newer ones bind that port too.
 *
 * @throws NodeProblem `folder-in-use`, and others of that kind, when it cannot be had
 */
export async function lockFolder(
  folder: string,
  { sqlite }: LockSystem = { sqlite: loadSqlite() },
): Promise<FolderLock> {
  const lock = await take(folder, sqlite);
  held.add(lock);
  return {
    release: async () => {
      held.delete(lock);
      await lock.release();
    },
  };
}

/** What is held here is not collected as garbage, which would give it back. */
const held = new Set<FolderLock>();

async function take(folder: string, sqlite: Sqlite | undefined): Promise<FolderLock> {
  await makeFolder(folder);
  const file = join(folder, 'lock.sqlite');
  const portFile = join(folder, 'lock.port');
  if (sqlite === undefined) return lockWithoutSqlite(folder, file, portFile);
  const byFile = lockBySqlite(sqlite, file, folder);
  if (!existsSync(portFile)) return byFile;
  try {
    const byPort = await lockByPort(portFile, folder);
    return { release: () => byPort.release().finally(() => byFile.release()) };
  } catch (error) {
    await byFile.release();
    throw error;
  }
}

/** Whoever has SQLite makes its file first and looks for the port then; here it is the other way round, so that one sees the other. */
async function lockWithoutSqlite(folder: string, file: string, portFile: string): Promise<FolderLock> {
  const lock = await lockByPort(portFile, folder);
  if (!existsSync(file)) return lock;
  await lock.release();
  throw new NodeProblem('folder-newer-node', { folder });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new NodeProblem('folder-unusable', { folder, why: reasonOf(error) });
  }
}
