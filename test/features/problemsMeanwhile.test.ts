import assert from 'node:assert/strict';
import { problemsMeanwhile } from '../../server/features/problemsMeanwhile';
import { openMarked } from './kit';

const at = 'incoming jira-cloud';

/** What is shown between everything about a text and everything about the next, each as its code and what it stands on. */
function meanwhile(before: string, after: string): string[] | undefined {
  const old = openMarked(at, before).document;
  const { text, groovyProblems } = openMarked(at, after).document;
  return problemsMeanwhile({ text: old.text, problems: old.problems }, text, groovyProblems)?.map(
    ({ code, start, end }) => `${code} ${text.slice(start, end)}`,
  );
}

describe('problems while a new text is being checked', () => {
  const rows: [what: string, before: string, after: string, shown: string[] | undefined][] = [
    ['nothing is told of a right text', 'issue.summary = "a"\n', 'issue.summary = "ab"\n', undefined],
    [
      'what Groovy refuses is told at once, and what was said else stays',
      'issue.sumary = "a"\n',
      'issue.sumary = "a"\ndef a = )\n',
      ['names/unknown-property sumary', 'syntax/stray )'],
    ],
    [
      'what was said else moves along',
      'def a = 1\ndef a = 2\nissue.sumary = a\n',
      'def a = 1\na = 2\nissue.sumary = a\n',
      ['flow/unused-variable a', 'names/unknown-property sumary'],
    ],
    ['a problem in a place that is gone goes', 'if (\nissue.sumary = "a"\n', 'issue.summary = "a"\n', []],
    ['the same error further down is nothing new', 'def a = )\n', '\n\ndef a = )\n', undefined],
    ['another one is', 'def a = )\n', 'def a = ]\n', ['syntax/stray ]']],
    [
      'what no compiler takes is told as well',
      'def a = 1\n',
      'def a = 1\ndef a = 2\n',
      ['flow/unused-variable a', 'compile/redeclared a'],
    ],
  ];
  for (const [what, before, after, shown] of rows) {
    it(what, () => {
      assert.deepEqual(meanwhile(before, after), shown);
    });
  }

  it('moves the places that explain a problem, and leaves out those that are gone', () => {
    const problem = { code: 'flow/x', severity: 'hint', message: 'Unused.', start: 4, end: 5 } as const;
    const related = [
      { start: 6, end: 7, message: 'Here.' },
      { start: 8, end: 9, message: 'And here.' },
    ];
    const groovy = { code: 'syntax/y', severity: 'error', message: 'Wrong.', start: 0, end: 1 } as const;
    const shown = problemsMeanwhile({ text: '012345678', problems: [{ ...problem, related }] }, '01XX2345678', [
      groovy,
    ]);
    assert.deepEqual(shown, [
      groovy,
      {
        ...problem,
        start: 6,
        end: 7,
        related: [
          { start: 8, end: 9, message: 'Here.' },
          { start: 10, end: 11, message: 'And here.' },
        ],
      },
    ]);
  });
});
