import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/features/foldingRanges';
import { openMarked } from './kit';

const rows: { is: string; text: string; folds: string[] }[] = [
  { is: 'nothing in an empty text', text: '', folds: [] },
  { is: 'nothing on one line', text: 'if (firstSync) { issue.summary = "x" }', folds: [] },
  { is: 'a block up to its brace', text: 'if (firstSync) {\n  a()\n} else {\n  b()\n}\n', folds: ['0-1', '2-3'] },
  { is: 'a closure within a closure', text: 'x.each {\n  it.each {\n    a()\n  }\n}\n', folds: ['0-3', '1-2'] },
  { is: 'a map and a list', text: 'def m = [\n  "a": "b",\n  "c": [\n    1\n  ]\n]\n', folds: ['0-4', '2-3'] },
  { is: 'arguments', text: 'call(\n  1,\n  2\n)\n', folds: ['0-2'] },
  { is: 'the outermost of several that begin in one line', text: 'call(other(\n  1\n),\n2\n)\n', folds: ['0-3'] },
  { is: 'a long string', text: 'def s = """\na\nb\n"""\n', folds: ['0-3'] },
  {
    is: 'cases',
    text: 'switch (x) {\n  case 1:\n    a()\n    break\n  default:\n    b()\n}\n',
    folds: ['0-5', '1-3', '4-5'],
  },
  { is: 'imports', text: 'import a.B\nimport a.C\n\nimport a.D\nx()\n', folds: ['0-3 imports'] },
  { is: 'a block comment', text: '/*\n a\n b\n*/\nx()\n', folds: ['0-3 comment'] },
  {
    is: 'lines of comments',
    text: '// a\n// b\nx() // c\n// d\n\n// e\n// f\n',
    folds: ['0-1 comment', '5-6 comment'],
  },
  { is: 'a class and its methods', text: 'class A {\n  def m() {\n    1\n  }\n}\n', folds: ['0-3', '1-2'] },
  { is: 'a block that is being typed', text: 'if (firstSync) {\n  issue.summary = \n  b()\n', folds: ['0-2'] },
  { is: 'a half-typed map', text: 'def m = [\n  "a": "b",\n  "c"\n]\nx()\n', folds: ['0-2'] },
  { is: 'Windows line ends', text: 'if (a) {\r\n  b()\r\n}\r\n', folds: ['0-1'] },
];

describe('folding ranges', () => {
  for (const { is, text, folds } of rows) {
    it(`fold ${is}`, () => {
      const { document } = openMarked('incoming jira-cloud', text);
      const found = foldingRanges(document).map(
        ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`,
      );
      assert.deepEqual(found, folds);
    });
  }
});
