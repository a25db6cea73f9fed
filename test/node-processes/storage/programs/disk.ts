// Writes to a data folder while it notes all that is asked of the disk, and when which transaction was acknowledged.
// Arguments: folder, file for the notes, number of transactions.
import fs from 'node:fs';
import { relative, sep } from 'node:path';
import { openStorage } from '../../../../server/node/storage/open';
import { heldBy } from './held';
import { type DiskEntry } from '../simulatedDisk';
import { write } from './write';

const transactionsPerCheckpoint = 30;

async function main([folder = '', notes = '', count = '']: readonly string[]): Promise<void> {
  const note = noteTo(fs.openSync(notes, 'w'));
  watch(`${folder}${sep}database`, note);
  const { store, driver } = await openStorage({ folder });
  const { newest } = await heldBy(store);
  for (let number = newest + 1; number <= newest + Number(count); number++) {
    await write(store, number);
    note({ kind: 'acknowledge', number });
    if (number % transactionsPerCheckpoint === 0) {
      await driver.transaction((sql) => sql.query('CHECKPOINT'), 'statement');
    }
  }
  process.exit(0);
}

function noteTo(descriptor: number): (entry: DiskEntry) => void {
  const writeSync = fs.writeSync.bind(fs);
  return (entry) => {
    writeSync(descriptor, `${JSON.stringify(entry)}\n`);
  };
}

/** Notes what the functions of `fs` do below a folder that the engine calls. */
function watch(folder: string, note: (entry: DiskEntry) => void): void {
  const original = { ...fs };
  /** Of open files. */
  const paths = new Map<number, string>();
  const noted = (path: unknown, entryOf: (path: string) => DiskEntry): void => {
    if (typeof path !== 'string') return;
    const below = relative(folder, path).split(sep).join('/');
    if (!below.startsWith('..')) note(entryOf(below));
  };
  Object.assign(fs, {
    openSync(...given: Parameters<typeof fs.openSync>) {
      const descriptor = original.openSync(...given);
      paths.set(descriptor, String(given[0]));
      return descriptor;
    },
    writeSync(descriptor: number, data: Uint8Array, offset: number, length: number, position: number) {
      const written = original.writeSync(descriptor, data, offset, length, position);
      const bytes = Buffer.from(data.buffer, data.byteOffset + offset, written).toString('base64');
      noted(paths.get(descriptor), (path) => ({ kind: 'write', path, position, bytes }));
      return written;
    },
    ftruncateSync(descriptor: number, length = 0) {
      original.ftruncateSync(descriptor, length);
      noted(paths.get(descriptor), (path) => ({ kind: 'truncate', path, length }));
    },
    truncateSync(file: string, length = 0) {
      original.truncateSync(file, length);
      noted(file, (path) => ({ kind: 'truncate', path, length }));
    },
    writeFileSync(...given: Parameters<typeof fs.writeFileSync>) {
      original.writeFileSync(...given);
      noted(given[0], (path) => ({ kind: 'create', path }));
    },
    mkdirSync(...given: Parameters<typeof fs.mkdirSync>) {
      original.mkdirSync(...given);
      noted(given[0], (path) => ({ kind: 'folder', path }));
    },
    renameSync(from: string, to: string) {
      original.renameSync(from, to);
      for (const [descriptor, path] of paths) if (path === from) paths.set(descriptor, to);
      noted(from, (path) => ({ kind: 'rename', path, to: relative(folder, to).split(sep).join('/') }));
    },
    unlinkSync(file: string) {
      original.unlinkSync(file);
      noted(file, (path) => ({ kind: 'remove', path }));
    },
    rmdirSync(file: string) {
      original.rmdirSync(file);
      noted(file, (path) => ({ kind: 'remove', path }));
    },
    fdatasyncSync(descriptor: number) {
      original.fdatasyncSync(descriptor);
      noted(paths.get(descriptor), (path) => ({ kind: 'sync', path }));
    },
    fsyncSync(descriptor: number) {
      original.fsyncSync(descriptor);
      noted(paths.get(descriptor), (path) => ({ kind: 'sync', path }));
    },
  });
}

void main(process.argv.slice(2));
