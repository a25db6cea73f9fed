import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../../server/node/rules/unifiedDiff';
import { runs, seed } from '../../support/random';

function diff(from: string, to: string): string {
  return unifiedDiff({ name: 'a', text: from }, { name: 'b', text: to });
}

/** What `patch` does with a diff, in all strictness. */
function apply(text: string, patch: string): string {
  const before = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lines = patch.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  let wanted = 0;
  for (const [number, line] of lines.slice(2).entries()) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n$/.exec(line);
    if (hunk) {
      const [first, count] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
      const start = count === 0 ? first : first - 1;
      assert.ok(start >= at, 'hunks overlap');
      result.push(...before.slice(at, start));
      at = start;
      assert.equal(result.length, Number(hunk[4] ?? 1) === 0 ? Number(hunk[3]) : Number(hunk[3]) - 1);
      wanted = result.length + Number(hunk[4] ?? 1);
      continue;
    }
    if (line.startsWith('\\')) continue;
    const isCut = lines[number + 3]?.startsWith('\\') === true;
    const content = isCut ? line.slice(1, -1) : line.slice(1);
    if (!line.startsWith('+')) assert.equal(before[at++], content);
    if (!line.startsWith('-')) result.push(content);
    const next = lines[number + 3];
    if (next === undefined || next.startsWith('@@')) assert.equal(result.length, wanted);
  }
  return [...result, ...before.slice(at)].join('');
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}\n`);

describe('unified diffs', () => {
  const cases: [what: string, from: string, to: string, diff: string][] = [
    ['nothing', 'a\n', 'a\n', ''],
    ['nothing of nothing', '', '', ''],
    ['all that is there', 'a\n', '', '--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n'],
    ['all from nothing', '', 'a\nb\n', '--- a\n+++ b\n@@ -0,0 +1,2 @@\n+a\n+b\n'],
    ['one line', 'a\nb\nc\n', 'a\nB\nc\n', '--- a\n+++ b\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n'],
    ['a line end at the end', 'a', 'a\n', '--- a\n+++ b\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n'],
    ['a kind of line end', 'a\r\nb\n', 'a\nb\n', '--- a\n+++ b\n@@ -1,2 +1,2 @@\n-a\r\n+a\n b\n'],
  ];
  for (const [what, from, to, wanted] of cases) {
    it(`tell of ${what}`, () => {
      assert.equal(diff(from, to), wanted);
    });
  }

  it('show three lines around a change, and tell of near changes together', () => {
    const before = numbered(30);
    const change = (...places: number[]) =>
      before.map((line, at) => (places.includes(at + 1) ? 'new\n' : line)).join('');
    const headings = (to: string) => diff(before.join(''), to).match(/^@@.*$/gm);
    assert.deepEqual(headings(change(10)), ['@@ -7,7 +7,7 @@']);
    assert.deepEqual(headings(change(1)), ['@@ -1,4 +1,4 @@']);
    assert.deepEqual(headings(change(30)), ['@@ -27,4 +27,4 @@']);
    assert.deepEqual(headings(change(10, 17)), ['@@ -7,14 +7,14 @@']);
    assert.deepEqual(headings(change(10, 18)), ['@@ -7,7 +7,7 @@', '@@ -15,7 +15,7 @@']);
  });

  it('change no line that can stay', () => {
    const before = 'a\nb\nc\na\nb\nb\na\n';
    const after = 'c\nb\na\nb\na\nc\n';
    const marks = diff(before, after).match(/^[+-][^+-]/gm) ?? [];
    assert.equal(marks.length, 5, 'the example of Myers has five changes');
  });

  it('lead from one text to the other', () => {
    const line = fc.constantFrom('a', 'b', 'c', '', 'd\r', '+x', '-y', '@@', '\\');
    const text = fc
      .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
      .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const patch = diff(from, to);
        assert.equal(patch === '', from === to);
        assert.equal(apply(from, patch), to);
      }),
      { numRuns: runs(2000), seed },
    );
  });

  it('are made of long texts that have nothing in common, too', () => {
    const [from, to] = [numbered(20_000), numbered(20_000).map((line) => `other ${line}`)];
    assert.equal(apply(from.join(''), diff(from.join(''), to.join(''))), to.join(''));
    const few = from.map((line, at) => (at % 100 === 0 ? 'new\n' : line)).join('');
    assert.equal(diff(from.join(''), few).match(/^@@/gm)?.length, 200);
    assert.equal(apply(from.join(''), diff(from.join(''), few)), few);
  });
});
