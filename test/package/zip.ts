// Reads a zip file of the kind that vsce writes: no encryption, no zip64.
import { inflateRawSync } from 'node:zlib';

/** The files of a zip, by path. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  return new Map(entriesOf(zip).map(({ name, at }) => [name, readEntry(zip, at)]));
}

/** What may be done with each of the files, as Unix has it. */
export function modesOf(zip: Buffer): Map<string, number> {
  return new Map(entriesOf(zip).map(({ name, at }) => [name, zip.readUInt16LE(at + 40)]));
}

/** The files with the offsets of their entries in the central directory. */
function entriesOf(zip: Buffer): { readonly name: string; readonly at: number }[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('not a zip file');
  const entries: { readonly name: string; readonly at: number }[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) entries.push({ name, at });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param at offset of the file's entry in the central directory */
function readEntry(zip: Buffer, at: number): Buffer {
  const [method, size, header] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + size);
  return method === 0 ? packed : inflateRawSync(packed);
}
