import { type PGlite } from '@electric-sql/pglite';
import { createReadStream, existsSync, type Dirent } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createBrotliDecompress } from 'node:zlib';
import { NodeProblem } from '../../problems/problem';
import { unpackArchive } from './archive';
import { syncFolderAt, type OnDiskFailure } from './durableFileSystem';
import { engineFolder, engineVersion, openEngine, templateFile } from './engine';

/**
 * Opens the database in the node's data folder, and makes it there before where there is none. What a start that was
 * ended too early has left behind is made anew. The folder must be locked.
 */
export async function openDataFolder(folder: string, onFailure: OnDiskFailure): Promise<PGlite> {
  const database = join(folder, 'database');
  if (!existsSync(database)) await makeDatabase(folder, database, onFailure);
  await checkVersion(folder, database);
  return openEngine(database, onFailure);
}

/** Made whole beside its place, kept by the disk, and only then moved there. */
async function makeDatabase(folder: string, database: string, onFailure: OnDiskFailure): Promise<void> {
  const template = join(engineFolder(), templateFile);
  const unfinished = join(folder, 'database.new');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (existsSync(template)) await unpackTemplate(template, unfinished);
  else await (await openEngine(unfinished, onFailure)).close();
  await syncAll(unfinished);
  await rename(unfinished, database);
  syncFolderAt(folder);
}

async function unpackTemplate(template: string, folder: string): Promise<void> {
  // An error of the file ends the stream that is read, with that error.
  await unpackArchive(
    pipeline(createReadStream(template), createBrotliDecompress(), () => undefined),
    folder,
  );
}

/** Several at once: the disk does them together. */
async function syncAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = (entry: Dirent) => join(entry.parentPath, entry.name);
  const files = entries.filter((entry) => entry.isFile()).map(pathOf);
  const next = files.values();
  const worker = async () => {
    for (const path of next) await syncFile(path);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  for (const entry of entries) if (entry.isDirectory()) syncFolderAt(pathOf(entry));
  syncFolderAt(folder);
}

async function syncFile(path: string): Promise<void> {
  // Windows syncs only what is open for writing.
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function checkVersion(folder: string, database: string): Promise<void> {
  const found = await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found === undefined) {
    throw new NodeProblem('folder-unusable', { folder, why: 'its part “database” is not a database' });
  }
  if (found.trim() !== engineVersion) {
    throw new NodeProblem('folder-other-engine', { folder, found: found.trim(), known: engineVersion });
  }
}
