import assert from 'node:assert/strict';
import { type SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/features/selectionRanges';
import { openMarked, textAt } from './kit';

const rows: { is: string; text: string; steps: string[] }[] = [
  { is: 'nothing but the text when empty', text: '¦', steps: [''] },
  {
    is: 'a name, its path, the assignment, the text',
    text: 'issue.sum¦mary = replica.summary\nx()',
    steps: ['summary', 'issue.summary', 'issue.summary = replica.summary', 'issue.summary = replica.summary\nx()'],
  },
  {
    is: 'what is in a string before the string',
    text: 'log.info("a ¦b")',
    steps: ['a b', '"a b"', 'log.info("a b")'],
  },
  {
    is: 'an interpolation in a string',
    text: 'def s = "a ${repl¦ica.key} b"',
    steps: [
      'replica',
      'replica.key',
      '${replica.key}',
      'a ${replica.key} b',
      '"a ${replica.key} b"',
      's = "a ${replica.key} b"',
      'def s = "a ${replica.key} b"',
    ],
  },
  {
    is: 'what is in a block before the block',
    text: 'if (firstSync) {\n  a()\n  b¦()\n}',
    steps: ['b', 'b()', 'a()\n  b()', '{\n  a()\n  b()\n}', 'if (firstSync) {\n  a()\n  b()\n}'],
  },
  { is: 'a comment', text: 'a() // no¦te\nb()', steps: ['// note', 'a() // note\nb()'] },
  { is: 'half-typed code', text: 'issue.¦\nissue.summary = "x"', steps: ['', 'issue.', 'issue.\nissue.summary = "x"'] },
];

describe('selection ranges', () => {
  for (const { is, text, steps } of rows) {
    it(`select ${is}`, () => {
      const { document, cursors } = openMarked('incoming jira-cloud', text);
      const [range] = selectionRanges(document, cursors);
      const found: string[] = [];
      for (let at: SelectionRange | undefined = range; at; at = at.parent) found.push(textAt(document, at.range));
      assert.deepEqual(found, steps);
    });
  }

  it('answer each position', () => {
    const { document, cursors } = openMarked('incoming jira-cloud', '¦a()\nb(¦)\n');
    assert.equal(selectionRanges(document, cursors).length, 2);
  });
});
