import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines, lineEndOf } from '../../server/text/lines';

/** [text, offset, line, column] */
const positions: [string, number, number, number][] = [
  ['', 0, 0, 0],
  ['abc', 2, 0, 2],
  ['abc', 3, 0, 3],
  ['abc', 99, 0, 3],
  ['abc', -1, 0, 0],
  ['a\nb', 1, 0, 1],
  ['a\nb', 2, 1, 0],
  ['a\r\nb', 3, 1, 0],
  ['a\r\nb', 2, 0, 2],
  ['a\rb', 2, 1, 0],
  ['a\n', 2, 1, 0],
  ['a\n\r\n\rb', 5, 3, 0],
  ['😀x\ny', 2, 0, 2],
  ['a\u2028b', 2, 0, 2],
];

/** [text, line, start, end]: where the line's text lies, without its line end. */
const extents: [string, number, number, number][] = [
  ['', 0, 0, 0],
  ['ab\ncd', 0, 0, 2],
  ['ab\ncd', 1, 3, 5],
  ['ab\r\ncd', 0, 0, 2],
  ['ab\rcd', 0, 0, 2],
  ['\n\r\n', 0, 0, 0],
  ['\n\r\n', 1, 1, 1],
  ['\n\r\n', 2, 3, 3],
  ['ab', -1, 0, 2],
  ['ab\ncd', 7, 3, 5],
];

describe('indexLines', () => {
  for (const [text, offset, line, column] of positions) {
    it(`puts offset ${offset} of ${JSON.stringify(text)} at line ${line}, column ${column}`, () => {
      assert.deepEqual(indexLines(text).position(offset), { line, column });
    });
  }

  for (const [text, line, start, end] of extents) {
    it(`finds line ${line} of ${JSON.stringify(text)} from ${start} to ${end}`, () => {
      const lines = indexLines(text);
      assert.deepEqual([lines.lineStart(line), lines.lineEnd(line)], [start, end]);
    });
  }

  it('counts an empty last line after a line end', () => {
    assert.deepEqual(
      ['', 'a', 'a\n', 'a\r\nb\r'].map((text) => indexLines(text).lineCount),
      [1, 1, 2, 3],
    );
  });

  it('moves a position outside the text to the nearest offset', () => {
    const lines = indexLines('ab\r\ncd');
    assert.equal(lines.offset({ line: -1, column: 5 }), 0);
    assert.equal(lines.offset({ line: 0, column: 9 }), 2);
    assert.equal(lines.offset({ line: 1, column: -3 }), 4);
    assert.equal(lines.offset({ line: 9, column: 0 }), 6);
  });

  it('agrees with a plain split, and leads from offset to position and back', () => {
    const unit = fc.constantFrom('a', '\t', 'é', '😀', '\n', '\r', '\r\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const lines = indexLines(text);
        const split = text.split(/\r\n|\r|\n/);
        assert.equal(lines.lineCount, split.length);
        for (const [line, content] of split.entries()) {
          assert.equal(text.slice(lines.lineStart(line), lines.lineEnd(line)), content);
          const end = lines.lineEnd(line);
          assert.equal(lines.offset(lines.position(end)), end);
        }
      }),
    );
  });
});

describe('lineEndOf', () => {
  it('is what the other lines end with', () => {
    assert.equal(lineEndOf('a\r\nb'), '\r\n');
    assert.equal(lineEndOf('a\nb'), '\n');
    assert.equal(lineEndOf(''), '\n');
  });
});
