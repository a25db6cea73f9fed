import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { difference, readPng, type Picture } from '../../scripts/vscode/png';
import { smallPng } from '../../scripts/vscode/smallPng';

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

  it('are written in few colors, with a rare one kept that is like no other', () => {
    const pixels = 3000;
    const shades = plain(0, pixels);
    for (let at = 0; at < pixels; at++) shades.bytes.fill(at % 250, at * 3, at * 3 + 1 + (at % 3));
    shades.bytes.set([200, 160, 0], 300);
    const small = readPng(smallPng(shades));
    assert.deepEqual([...small.bytes.slice(300, 303)], [200, 160, 0]);
    assert.equal(difference(shades, small), 0);
  });

  it('do not differ by a shade', () => assert.equal(difference(plain(10), plain(14)), 0));
  it('differ altogether in another size', () => assert.equal(difference(plain(10), plain(10, 50)), 1));
});
