import assert from 'node:assert/strict';
import { analyze } from '../../server/rules/analyze';
import { type Diagnostic, type Severity } from '../../server/rules/diagnostic';
import { fixAll, fixesForAll } from '../../server/rules/fixes';

const check = (text: string) => analyze(text, { role: 'rule', kind: 'incoming', platform: 'jira-cloud', problems: [] });

/** Something to mend from `start` to `end`, by `text`. */
function mendable(start: number, end: number, text: string, severity: Severity = 'error'): Diagnostic {
  return { code: 'names/x', severity, message: 'X.', start, end, fix: { title: 'Mend', start, end, text } };
}

describe('the fixes that are taken together', () => {
  const rows: [what: string, found: Diagnostic[], taken: string[]][] = [
    ['are those of errors and warnings', [mendable(0, 1, 'a'), mendable(2, 3, 'b', 'warning')], ['a', 'b']],
    ['are none of what could be tidier', [mendable(0, 1, 'a', 'information'), mendable(2, 3, 'b', 'hint')], []],
    ['are in the order of the text', [mendable(4, 5, 'b'), mendable(0, 1, 'a')], ['a', 'b']],
    ['do not overlap: the first is taken', [mendable(0, 3, 'a'), mendable(2, 5, 'b'), mendable(4, 6, 'c')], ['a', 'c']],
    ['may stand side by side', [mendable(0, 2, 'a'), mendable(2, 4, 'b')], ['a', 'b']],
    ['are no two insertions at one place', [mendable(2, 2, 'a'), mendable(2, 2, 'b')], ['a']],
    ['are no change behind an insertion', [mendable(2, 2, 'a'), mendable(2, 4, 'b')], ['a']],
  ];
  for (const [what, found, taken] of rows) {
    it(what, () => {
      assert.deepEqual(
        fixesForAll(found).map(({ text }) => text),
        taken,
      );
    });
  }
});

describe('fixing all', () => {
  it('goes on until nothing is left, and says how much it did', () => {
    const text = 'def m = [\n  "a": "b"\n  "c": "d"\n  "e": "f"\n]\nlog.info(m)\n';
    const { text: fixed, count } = fixAll(text, check);
    assert.equal(fixed, 'def m = [\n  "a": "b",\n  "c": "d",\n  "e": "f"\n]\nlog.info(m)\n');
    assert.equal(count, 2);
  });

  it('changes nothing of what is right', () => {
    const text = 'issue.summary = replica.summary\n';
    assert.deepEqual(fixAll(text, check), { text, count: 0 });
  });

  it('ends also where a fix brings the next one about', () => {
    assert.deepEqual(
      fixAll('', () => [mendable(0, 0, 'x')]),
      { text: 'x'.repeat(10), count: 10 },
    );
  });
});
