import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../errors';
import { NodeProblem } from '../problems/problem';
import { settingWrong } from '../problems/settingWrong';
import { sqlStateOf, type Driver } from './driver';
import { openDataFolder } from './embedded/dataFolder';
import { type OnDiskFailure } from './embedded/durableFileSystem';
import { EmbeddedDriver } from './embedded/embeddedDriver';
import { lockFolder } from './lock/folderLock';
import { openPostgres } from './postgres/postgresDriver';
import { migrate } from './schema/migrate';
import { SqlStore } from './sqlStore';

/** Where the node keeps its data: in a folder of its own, or in a database by its URL. */
export type StorageLocation = { readonly folder: string } | { readonly databaseUrl: string };

/** The node's data, open. */
export interface Storage {
  readonly store: SqlStore;
  readonly driver: Driver;
  /** Waits for what runs. A process that ends without it loses nothing, but takes longer to start the next time. */
  close(): Promise<void>;
}

/**
 * Opens the node's data, makes its place where there is none, and brings its tables to the newest version.
 *
 * @throws NodeProblem that says what to do
 */
export async function openStorage(location: StorageLocation, onFailure: OnDiskFailure = endProcess): Promise<Storage> {
  const driver =
    'folder' in location ? await openFolder(resolve(location.folder), onFailure) : await openUrl(location.databaseUrl);
  try {
    await migrate(driver);
    return { store: await SqlStore.open(driver), driver, close: () => driver.close() };
  } catch (error) {
    await driver.close();
    if (sqlStateOf(error) === undefined || !(error instanceof Error)) throw error;
    throw new NodeProblem('database-unusable', { why: error.message });
  }
}

async function openFolder(folder: string, onFailure: OnDiskFailure): Promise<Driver> {
  const lock = await lockFolder(folder);
  try {
    return new EmbeddedDriver(await openDataFolder(folder, onFailure), () => lock.release());
  } catch (error) {
    await lock.release();
    if (error instanceof NodeProblem) throw error;
    throw new NodeProblem('folder-unusable', { folder, why: reasonOf(error) });
  }
}

function endProcess(failure: Error): never {
  try {
    writeSync(process.stderr.fd, `${new NodeProblem('database-failed', { why: failure.message }).message}\n`);
  } finally {
    process.exit(1);
  }
}

async function openUrl(url: string): Promise<Driver> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw settingWrong('DATABASE_URL', 'it is a URL such as postgresql://user:password@host/database');
  }
  return openPostgres(url);
}
