import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackArchive } from '../../../server/node/storage/embedded/archive';

const block = 512;

/** A member of an archive; `change` damages its header before or after its sum is written. */
function member(name: string, content: Buffer | undefined, { type = content ? '0' : '5', damage = -1 } = {}): Buffer {
  const header = Buffer.alloc(block);
  const size = content?.length ?? 0;
  header.write(name, 0);
  header.write(size.toString(8).padStart(11, '0'), 124);
  header.write('        ', 148);
  header.write(type, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  if (damage >= 0) header[damage] = 1;
  return Buffer.concat([header, content ?? Buffer.alloc(0), Buffer.alloc((block - (size % block)) % block)]);
}

const end = Buffer.alloc(2 * block);

describe('unpacking an archive', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'archive-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** In pieces of a length. */
  const unpack = (archive: Buffer, length: number) => {
    const pieces = function* () {
      for (let at = 0; at < archive.length; at += length) yield archive.subarray(at, at + length);
    };
    return unpackArchive(
      (async function* () {
        await Promise.resolve();
        yield* pieces();
      })(),
      folder,
    );
  };

  for (const length of [1, 511, 512, 513, 4000, 100_000]) {
    it(`gives every file its content, in pieces of ${length} bytes`, async () => {
      const contents = [0, 1, 512, 513, 3000].map((size) => Buffer.alloc(size, `${size} `));
      const members = contents.map((content) => member(`a/b/${content.length}`, content));
      await unpack(Buffer.concat([member('empty', undefined), member('a', undefined), ...members, end]), length);
      assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'empty']);
      for (const content of contents) {
        assert.deepEqual(readFileSync(join(folder, 'a/b', String(content.length))), content);
      }
    });
  }

  const wrong: [string, Buffer, RegExp][] = [
    ['is cut off in a file', member('a', Buffer.alloc(2000)).subarray(0, 1500), /cut off/],
    ['has no end', member('a', Buffer.alloc(100)), /cut off/],
    ['has a damaged header', Buffer.concat([member('a', Buffer.alloc(1), { damage: 3 }), end]), /damaged/],
    ['leads out of the folder', Buffer.concat([member('../a', Buffer.alloc(1)), end]), /leads out/],
    ['leads out by a detour', Buffer.concat([member('a/../../b/c', Buffer.alloc(1)), end]), /leads out/],
    ['holds a link', Buffer.concat([member('a', Buffer.alloc(1), { type: '2' }), end]), /of kind 2/],
  ];
  for (const [name, archive, message] of wrong) {
    it(`refuses one that ${name}`, async () => {
      await assert.rejects(unpack(archive, 700), message);
    });
  }
});
