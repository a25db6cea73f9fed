import { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { DurableFileSystem, type OnDiskFailure } from './durableFileSystem';

/** PostgreSQL's major version in the engine: data folders of another one cannot be opened. */
export const engineVersion = '18';

/** Written beside the engine's own files by scripts/make-pglite-template.mjs. */
export const templateFile = 'pglite-template.tar.br';

/** Sizes of files of the write-ahead log in MB: small ones make the folder small, and the time to open it after a crash. */
const logFileSize = '1';

const memory = ['shared_buffers=16MB', 'max_connections=5'];

// The default reaches a stub of the engine that does nothing.
const durability = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'wal_sync_method=fsync'];

// The optimizing compiler takes 500 MB for a moment, to save time that statements spend waiting for the disk. Set after
// the start, the first flag does not set the others by itself.
const compilerFlags = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Opens a folder that holds a database; makes one in an empty folder, which takes some seconds and 540 MB. */
export async function openEngine(folder: string, onFailure: OnDiskFailure): Promise<PGlite> {
  return PGlite.create({
    ...(await engineFiles()),
    fs: new DurableFileSystem(folder, onFailure),
    startParams: startParameters(),
    initDbStartParams: [`--wal-segsize=${logFileSize}`],
  });
}

/** A database that lives as long as its object. */
export async function openEngineInMemory(): Promise<PGlite> {
  return PGlite.create({ ...(await engineFiles()), startParams: startParameters() });
}

/** The folder with the engine's files: that of this program, or that of the engine's package where it is run from source. */
export function engineFolder(): string {
  if (existsSync(join(__dirname, 'pglite.wasm'))) return __dirname;
  return dirname(createRequire(__filename).resolve('@electric-sql/pglite'));
}

function startParameters(): string[] {
  // -F says that nothing needs to outlive a power cut.
  const given = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  return [...given, ...[...memory, ...durability].flatMap((setting) => ['-c', setting])];
}

async function engineFiles() {
  for (const flag of compilerFlags) setFlagsFromString(flag);
  const folder = engineFolder();
  const [wasm, data] = await Promise.all([
    readFile(join(folder, 'pglite.wasm')),
    readFile(join(folder, 'pglite.data')),
  ]);
  return { pgliteWasmModule: await WebAssembly.compile(wasm), fsBundle: new Blob([data]) };
}
