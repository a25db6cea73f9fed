import { createRequire } from 'node:module';
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

/** Locks by a transaction that is never ended, on a file that stays empty. */
export function lockBySqlite(sqlite: Sqlite, file: string, folder: string): FolderLock {
  const database = openDatabase(sqlite, file, folder);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const why = error instanceof Error ? error.message : String(error);
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
    throw new NodeProblem('folder-unusable', { folder, why: error instanceof Error ? error.message : String(error) });
  }
}
