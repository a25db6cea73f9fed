import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeExcerpt } from '../../server/cli/report/excerpt';
import { indexLines } from '../../server/text/lines';

/** [text with the range in « », width, line, marks below it] */
const cases: [marked: string, width: number, line: string, marks: string][] = [
  ['a = «foo» + 1', 80, 'a = foo + 1', '    ^^^'],
  ['«»', 80, '', '^'],
  ['abc«»', 80, 'abc', '   ^'],
  ['abc«»\ndef', 80, 'abc', '   ^'],
  ['x\r\ny «z»\r\n', 80, 'y z', '  ^'],
  ['a «b\nc» d', 80, 'a b', '  ^'],
  ['abc«\n»def', 80, 'abc', '   ^'],
  ['\t«x»', 80, '    x', '    ^'],
  ['ab\t«x»\ty', 80, 'ab  x   y', '    ^'],
  ['«\t»x', 80, '    x', '^^^^'],
  ['日本 = «語»', 80, '日本 = 語', '       ^^'],
  ['"👩‍👩‍👧" + «x»', 80, '"👩‍👩‍👧" + x', '       ^'],
  ['"❤️" «x»', 80, '"❤️" x', '     ^'],
  ['e\u0301 «x»', 80, 'e\u0301 x', '  ^'],
  ['\u001b[2J«x»', 80, '\ufffd[2Jx', '    ^'],
  ['\u202e«x»', 80, '\ufffdx', ' ^'],
  ['0123456789«x»0123456789', 15, '…6789x01234567…', '     ^'],
  ['«x»0123456789012345', 10, 'x0123456…', '^'],
  ['0123456789012345«x»', 10, '…9012345x', '        ^'],
  ['0123456789«0123456789»', 10, '…89012345…', '   ^^^^^^'],
  ['日日日日日日«日»日日日日日', 12, '…日日日日日…', '   ^^'],
];

describe('makeExcerpt', () => {
  for (const [marked, width, line, marks] of cases) {
    it(`shows ${JSON.stringify(marked)} in ${width} columns`, () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const text = marked.replace(/[«»]/g, '');
      const excerpt = makeExcerpt(text, indexLines(text), { start, end }, width);
      assert.deepEqual([excerpt.line, excerpt.indent + excerpt.carets], [line, marks]);
    });
  }

  it('cuts a very long line on both sides', () => {
    const text = `${'a'.repeat(100000)}ERROR${'b'.repeat(100000)}`;
    const excerpt = makeExcerpt(text, indexLines(text), { start: 100000, end: 200005 }, 60);
    assert.match(excerpt.line, /^…a{19}ERRORb{34}…$/);
    assert.equal(excerpt.indent.length, 20);
    assert.equal(excerpt.carets.length, 39);
  });

  it('keeps within the width and under the line, whatever the text', () => {
    const unit = fc.constantFrom('a', 'b', '\t', '日', '😀', '\n', 'e\u0301', '\u001b', '\ud800');
    const text = fc.string({ unit, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(160), fc.nat(20), fc.integer({ min: 8, max: 40 }), (content, start, length, width) => {
        const range = { start: Math.min(start, content.length), end: Math.min(start + length, content.length) };
        const { line, indent, carets } = makeExcerpt(content, indexLines(content), range, width);
        assert.ok(columns(line) <= width, line);
        assert.ok(indent.length + carets.length <= Math.max(columns(line), indent.length + 1));
        for (const sign of ['\t', '\n', '\u001b']) assert.ok(!line.includes(sign));
      }),
    );
  });
});

function columns(line: string): number {
  const segments = new Intl.Segmenter().segment(line);
  return Array.from(segments).reduce((sum, { segment }) => sum + (/[日😀]/u.test(segment) ? 2 : 1), 0);
}
