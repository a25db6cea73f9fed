import { createRequire } from 'node:module';
import { reasonOf } from '../../errors';
import { NodeProblem } from '../../problems/problem';
import { type FolderLock } from './folderLock';

/** What is used of `node:sqlite`. */
export interface Sqlite {
  readonly DatabaseSync: new (file: string) => { exec(statement: string): void; close(): void };
}

/** Node's own SQLite; nothing where it has none, or only behind a flag. */
export function loadSqlite(): Sqlite | undefined {
  try {
    return createRequire(__filename)('node:sqlite') as Sqlite;
  } catch {
    return undefined;
  }
}

/** Milliseconds: of two that ask at the same moment, one must not give up before the other has gone. */
const patience = 300;

/** Locks by a transaction that is never ended, on a file that stays empty. */
export function lockBySqlite(sqlite: Sqlite, file: string, folder: string): FolderLock {
  const database = openDatabase(sqlite, file, folder);
  try {
    // Not in the exclusive locking mode: of two that ask at once each would keep its half of the lock, and none had it.
    database.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`);
  } catch (error) {
    database.close();
    const why = reasonOf(error);
    if (/locked|busy/.test(why)) throw new NodeProblem('folder-in-use', { folder });
    throw new NodeProblem('folder-unusable', { folder, why });
  }
  return {
    release: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

function openDatabase({ DatabaseSync }: Sqlite, file: string, folder: string) {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw new NodeProblem('folder-unusable', { folder, why: reasonOf(error) });
  }
}
