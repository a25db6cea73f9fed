// Reads the pixels of a PNG: 8 bits a channel or an index, not interlaced. Other kinds are not met here.
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel: 3 (RGB) or 4 (RGBA). */
  readonly channels: number;
  /** Row by row. */
  readonly bytes: Uint8Array;
}

/** @throws Error on a PNG of another kind */
export function readPng(file: Buffer): Picture {
  const header = file.subarray(16, 29);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = channelsOf[header[9] ?? -1];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('a PNG of another kind');
  const packed = inflateSync(Buffer.concat([...chunks(file, 'IDAT')]));
  const bytes = unfilter(packed, width * channels, height, channels);
  if (channels > 1) return { width, height, channels, bytes };
  const [palette] = chunks(file, 'PLTE');
  return { width, height, channels: 3, bytes: colored(bytes, palette ?? Buffer.alloc(0)) };
}

/** By the kind of color in a PNG's header. */
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

function colored(indexes: Uint8Array, palette: Buffer): Uint8Array {
  const bytes = new Uint8Array(indexes.length * 3);
  indexes.forEach((index, at) => bytes.set(palette.subarray(index * 3, index * 3 + 3), at * 3));
  return bytes;
}

/** The part of all pixels, from 0 to 1, that differ by more than a shade; 1 where the sizes differ. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) return 1;
  let different = 0;
  for (let at = 0; at < a.bytes.length; at += a.channels) {
    let distance = 0;
    for (let i = at; i < at + a.channels; i++) distance += Math.abs((a.bytes[i] ?? 0) - (b.bytes[i] ?? 0));
    if (distance > 24) different++;
  }
  return different / (a.width * a.height);
}

function* chunks(file: Buffer, name: string): Generator<Buffer> {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === name) yield file.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}

/** Each row begins with the number of the filter by which it was written; see section 9 of the PNG specification. */
function unfilter(packed: Uint8Array, rowLength: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(rowLength * height);
  for (let row = 0; row < height; row++) {
    const from = row * (rowLength + 1);
    const to = row * rowLength;
    const filter = packed[from] ?? 0;
    for (let i = 0; i < rowLength; i++) {
      const left = i >= channels ? (out[to + i - channels] ?? 0) : 0;
      const up = row > 0 ? (out[to + i - rowLength] ?? 0) : 0;
      const corner = row > 0 && i >= channels ? (out[to + i - rowLength - channels] ?? 0) : 0;
      out[to + i] = (packed[from + 1 + i] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
