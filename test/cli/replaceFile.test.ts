import assert from 'node:assert/strict';
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { encodeLike, replaceFile } from '../../server/cli/replaceFile';
import { makeFolder } from './program';

describe('replacing a file', () => {
  it('leaves the new content and nothing beside it, whatever its length and name', () => {
    const name = `${'x'.repeat(240)}.groovy`;
    const folder = makeFolder({ [name]: 'a longer content than the next one' });
    for (const content of ['b', '', 'c'.repeat(1_000_000)]) {
      replaceFile(path.join(folder, name), Buffer.from(content));
      assert.equal(readFileSync(path.join(folder, name), 'utf8'), content);
    }
    assert.deepEqual(readdirSync(folder), [name]);
  });

  it('leaves whoever is reading the old file with the old content, and a link a link', () => {
    const folder = makeFolder({ 'a.groovy': 'old' });
    const link = path.join(folder, 'link.groovy');
    symlinkSync('a.groovy', link);
    const reader = openSync(link, 'r');
    replaceFile(link, Buffer.from('new'));
    assert.equal(readFileSync(reader, 'utf8'), 'old');
    closeSync(reader);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(path.join(folder, 'a.groovy'), 'utf8'), 'new');
  });

  it('fails without a trace where there is no file to replace', () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, 'a.groovy'));
    for (const name of ['a.groovy', 'gone.groovy']) {
      assert.throws(() => replaceFile(path.join(folder, name), Buffer.from('x')));
      assert.deepEqual(readdirSync(folder), ['a.groovy']);
    }
  });
});

describe('encoding a text as the bytes before it', () => {
  const mark = [0xef, 0xbb, 0xbf];
  const cases: [before: number[], text: string, bytes: number[]][] = [
    [[], 'a', [0x61]],
    [[0x62], 'ü', [0xc3, 0xbc]],
    [mark, 'a', [...mark, 0x61]],
    [[...mark, 0x62], '', mark],
    [mark.slice(0, 2), 'a', [0x61]],
  ];
  for (const [before, text, bytes] of cases) {
    it(`${before.join(' ')}, ${text}`, () => {
      assert.deepEqual([...encodeLike(Uint8Array.from(before), text)], bytes);
    });
  }
});
