// Reads the pixels of a PNG as the browser writes it: 8 bits a channel, not interlaced.
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
  const channels = header[9] === 6 ? 4 : header[9] === 2 ? 3 : 0;
  if (header[8] !== 8 || channels === 0 || header[12] !== 0) throw new Error('a PNG of another kind');
  const packed = inflateSync(Buffer.concat([...dataChunks(file)]));
  return { width, height, channels, bytes: unfilter(packed, width * channels, height, channels) };
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

function* dataChunks(file: Buffer): Generator<Buffer> {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') yield file.subarray(at + 8, at + 8 + length);
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
