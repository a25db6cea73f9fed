// Writes a picture as a PNG of at most 256 colors, which for a drawn window is a third of the size and looks the same.
import { crc32, deflateSync } from 'node:zlib';
import { type Picture } from './png';

const mostColors = 256;

/** So many are taken because they are common. */
const commonColors = 64;

/** Without transparency. The commonest colors stay exactly as they are, any other becomes the nearest of them. */
export function smallPng({ width, height, channels, bytes }: Picture): Buffer {
  const colors = colorsOf(bytes, channels);
  const palette = paletteOf(colors);
  const indexOf = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height); // each row begins with a 0: not filtered
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colors[y * width + x] ?? 0);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits, an index into the palette
  const colorBytes = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', colorBytes),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One number a pixel, as 0xrrggbb. */
function colorsOf(bytes: Uint8Array, channels: number): Uint32Array {
  const colors = new Uint32Array(bytes.length / channels);
  for (let at = 0; at < colors.length; at++) {
    const from = at * channels;
    colors[at] = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
  }
  return colors;
}

/** The commonest colors, and those that are missed most without being common, such as an icon's. */
function paletteOf(colors: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  const palette = sorted.slice(0, commonColors).map(([color]) => color);
  const rest = sorted.slice(commonColors).map(([color, count]) => {
    return { color, count, away: distance(color, palette[nearest(palette, color)] ?? 0) };
  });
  while (palette.length < mostColors && rest.some(({ away }) => away > 0)) {
    const missed = rest.reduce((most, one) => (one.count * one.away > most.count * most.away ? one : most));
    palette.push(missed.color);
    for (const one of rest) one.away = Math.min(one.away, distance(one.color, missed.color));
  }
  return palette;
}

function nearestIn(palette: readonly number[]): (color: number) => number {
  const known = new Map(palette.map((color, index) => [color, index]));
  return (color) => {
    const index = known.get(color) ?? nearest(palette, color);
    known.set(color, index);
    return index;
  };
}

function nearest(palette: readonly number[], color: number): number {
  let [best, least] = [0, Infinity];
  palette.forEach((other, index) => {
    const away = distance(color, other);
    if (away < least) [best, least] = [index, away];
  });
  return best;
}

/** The square of it. */
function distance(a: number, b: number): number {
  const [red, green, blue] = [part(a, 16) - part(b, 16), part(a, 8) - part(b, 8), part(a, 0) - part(b, 0)];
  return red * red + green * green + blue * blue;
}

const part = (color: number, shift: number): number => (color >> shift) & 255;

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
