import assert from 'node:assert/strict';
import { importWriter } from '../../server/groovy/importEdit';
import { parse } from '../../server/groovy/parse';
import { applyEdits } from '../../server/text/edits';

describe('an import that is written', () => {
  const rows: [where: string, before: string, after: string][] = [
    ['behind the last one', 'import a.A\nimport b.B\n\nnew X()\n', 'import a.A\nimport b.B\nimport c.X\n\nnew X()\n'],
    ['behind its semicolon and comment', 'import a.A; // why\nnew X()', 'import a.A; // why\nimport c.X\nnew X()'],
    ['before what else is on its line', 'import a.A; new X()', 'import a.A\nimport c.X; new X()'],
    ['behind the package', 'package p\nnew X()', 'package p\n\nimport c.X\nnew X()'],
    ['before the first statement', '// sync-rule: incoming\nnew X()', '// sync-rule: incoming\nimport c.X\n\nnew X()'],
    ['with the line ends of the text', 'import a.A\r\nnew X()\r\n', 'import a.A\r\nimport c.X\r\nnew X()\r\n'],
    ['into an empty text', '', 'import c.X\n\n'],
  ];
  for (const [where, before, after] of rows) {
    it(`stands ${where}`, () => {
      const changed = applyEdits(before, [importWriter(parse(before).script, before)('c.X')]);
      assert.equal(changed, after);
      assert.deepEqual(parse(changed).errors, []);
    });
  }
});
