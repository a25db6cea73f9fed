import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { difference, readPng, type Picture } from '../../scripts/vscode/png';

const plain = (shade: number, pixels = 100): Picture => ({
  width: pixels,
  height: 1,
  channels: 3,
  bytes: new Uint8Array(pixels * 3).fill(shade),
});

describe('pictures', () => {
  it('are read from PNG', () => {
    const picture = readPng(readFileSync(join(root, 'client/media/icon.png')));
    assert.equal(picture.bytes.length, picture.width * picture.height * picture.channels);
    assert.ok(new Set(picture.bytes).size > 2, 'all of one shade');
  });

  it('differ by the part of pixels that differ', () => {
    const spot = plain(10);
    spot.bytes.set([200, 200, 200], 30);
    assert.equal(difference(plain(10), spot), 0.01);
  });

  it('do not differ by a shade', () => assert.equal(difference(plain(10), plain(14)), 0));
  it('differ altogether in another size', () => assert.equal(difference(plain(10), plain(10, 50)), 1));
});
