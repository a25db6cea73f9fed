import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';

const block = 512;

/**
 * Unpacks a tar archive (ustar: files and folders, names of up to 100 bytes) into a folder that exists. Holds one file in
 * memory at a time.
 *
 * @throws Error when it is cut off, damaged, or would write outside of the folder
 */
export async function unpackArchive(archive: AsyncIterable<Buffer>, folder: string): Promise<void> {
  const reader = new BlockReader(archive);
  for (;;) {
    const header = await reader.read(block);
    if (header.every((byte) => byte === 0)) return;
    checkSum(header);
    const size = octal(header, 124, 12);
    const content = await reader.read(Math.ceil(size / block) * block);
    const path = placeOf(text(header, 0, 100), folder);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type !== '0' && type !== '5') throw new Error(`the archive holds something of kind ${type}`);
    await mkdir(type === '5' ? path : dirname(path), { recursive: true, mode: 0o700 });
    if (type === '0') await writeFile(path, content.subarray(0, size), { mode: 0o600 });
  }
}

/** Cuts what comes in pieces of any size into pieces of the size that is asked for. */
class BlockReader {
  private readonly pieces: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(archive: AsyncIterable<Buffer>) {
    this.pieces = archive[Symbol.asyncIterator]();
  }

  async read(size: number): Promise<Buffer> {
    const pieces = [this.rest];
    for (let have = this.rest.length; have < size; have += pieces.at(-1)?.length ?? 0) {
      const piece = await this.pieces.next();
      if (piece.done === true) throw new Error('the archive was cut off');
      pieces.push(piece.value);
    }
    const all = pieces.length === 1 ? this.rest : Buffer.concat(pieces);
    this.rest = all.subarray(size);
    return all.subarray(0, size);
  }
}

function checkSum(header: Buffer): void {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (sum !== octal(header, 148, 8)) throw new Error('the archive is damaged');
}

function placeOf(name: string, folder: string): string {
  const path = normalize(join(folder, name));
  if (path !== normalize(folder) && !path.startsWith(normalize(folder) + sep)) {
    throw new Error('the archive leads out of its folder');
  }
  return path;
}

function text(header: Buffer, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? length : end);
}

function octal(header: Buffer, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8);
}
