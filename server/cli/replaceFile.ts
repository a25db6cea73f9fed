import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A text as UTF-8, with a byte order mark where the bytes it was made of had one. */
export function encodeLike(before: Uint8Array, text: string): Buffer {
  const hadMark = mark.equals(before.subarray(0, mark.length));
  return hadMark ? Buffer.concat([mark, Buffer.from(text)]) : Buffer.from(text);
}

/**
 * Gives a file another content all at once: whoever reads it sees the old or the new one, also when the machine stops
 * in between. A link stays a link, and permissions stay as they are. Throws when the file cannot be written.
 */
export function replaceFile(file: string, content: Uint8Array): void {
  const real = realpathSync(file);
  accessSync(real, constants.W_OK);
  const beside = path.join(path.dirname(real), `.sync-rules-${randomBytes(8).toString('hex')}`);
  try {
    writeWhole(beside, content, statSync(real).mode);
    renameSync(beside, real);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeWhole(file: string, content: Uint8Array, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    // What is asked for when a file is made is cut by the mask of the process.
    fchmodSync(handle, mode);
    for (let from = 0; from < content.length;) from += writeSync(handle, content, from);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
