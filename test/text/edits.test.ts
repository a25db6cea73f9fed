import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, editBetween, moveAlong } from '../../server/text/edits';

describe('applyEdits', () => {
  it('replaces, puts in and takes out, from the beginning to the end', () => {
    const edits = [
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 2, text: '-' },
      { start: 3, end: 5, text: '' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'Ab-cf');
    assert.equal(applyEdits('abc', []), 'abc');
    assert.equal(applyEdits('', [{ start: 0, end: 0, text: 'x' }]), 'x');
  });
});

describe('editBetween', () => {
  const rows: [before: string, after: string, edit: string][] = [
    ['abc', 'abc', '3-3 '],
    ['', 'abc', '0-0 abc'],
    ['abc', '', '0-3 '],
    ['abc', 'abXc', '2-2 X'],
    ['aaa', 'aaaa', '3-3 a'],
    ['aXbYc', 'aZbWc', '1-4 ZbW'],
  ];
  for (const [before, after, edit] of rows) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      const { start, end, text } = editBetween(before, after);
      assert.equal(`${start}-${end} ${text}`, edit);
    });
  }

  it('makes any text of any other', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
    fc.assert(fc.property(texts, texts, (before, after) => applyEdits(before, [editBetween(before, after)]) === after));
  });
});

describe('moveAlong', () => {
  const rows: [what: string, range: [number, number], edit: [number, number, string], to: string | undefined][] = [
    ['stays before an edit', [1, 3], [5, 6, 'xyz'], '1-3'],
    ['does not grow when something is put at its end', [1, 3], [3, 3, 'x'], '1-3'],
    ['moves when something is put at its start', [1, 3], [1, 1, 'xy'], '3-5'],
    ['moves behind an edit', [5, 8], [0, 2, ''], '3-6'],
    ['grows with what is put into it', [1, 5], [2, 2, 'xy'], '1-7'],
    ['shrinks with what is taken out of it', [1, 5], [1, 3, ''], '1-3'],
    ['is gone when it is replaced', [1, 5], [1, 5, 'other'], undefined],
    ['is gone when its end is replaced with more', [1, 5], [3, 8, 'x'], undefined],
    ['is gone when its start is replaced with more', [4, 9], [1, 6, 'x'], undefined],
  ];
  for (const [what, [start, end], [from, to, text], expected] of rows) {
    it(`${what}: a range`, () => {
      const moved = moveAlong({ start, end }, { start: from, end: to, text });
      assert.equal(moved && `${moved.start}-${moved.end}`, expected);
    });
  }
});
