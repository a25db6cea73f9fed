import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../server/groovy/parse';
import { alignAssignments, forComment, nameMap, quote } from '../../../server/rules/templates/groovyText';
import { runs } from '../../support/random';
import { nastyTexts } from './kit';

const table: [text: string, literal: string][] = [
  ['', '""'],
  ['DESK', '"DESK"'],
  ['say "hi"', '"say \\"hi\\""'],
  ["it's", '"it\'s"'],
  ['$x ${y}', '"\\$x \\${y}"'],
  ['a\\b', '"a\\\\b"'],
  ['a\nb\r\tc', '"a\\nb\\r\\tc"'],
  ['\u0000\u2028\u202E', '"\\u0000\\u2028\\u202e"'],
  ['Zürich 🚀', '"Zürich 🚀"'],
  ['\uD83D', '"\\ud83d"'],
  ['*/', '"*\\u002f"'],
  ['/*', '"/*"'],
];

/** What Groovy makes of a literal: nothing when it is anything else than one plain string. */
function valueOf(literal: string): string | undefined {
  const { script, errors } = parse(literal);
  const [statement] = script.statements;
  assert.deepEqual([errors, script.statements.length], [[], 1], literal);
  if (statement?.kind !== 'ExpressionStatement' || statement.expression.kind !== 'StringLiteral') return undefined;
  return statement.expression.value;
}

describe('texts in Groovy', () => {
  for (const [text, literal] of table) {
    it(`${JSON.stringify(text)} is written ${literal}`, () => {
      assert.equal(quote(text), literal);
    });
  }

  it('stay the same whatever is in them', () => {
    for (const text of nastyTexts) assert.equal(valueOf(quote(text)), text);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        assert.equal(valueOf(quote(text)), text);
      }),
      { numRuns: runs(300) },
    );
  });

  it('stay inside a comment', () => {
    for (const text of nastyTexts) {
      const { script, errors } = parse(`/*\nx = ${quote(text)}\n*/\n// ${forComment(text)}\n`);
      assert.deepEqual([script.statements, errors], [[], []]);
    }
  });
});

describe('names in comments', () => {
  const names: [text: string, comment: string][] = [
    ['acme', 'acme'],
    ['  two   words ', 'two words'],
    ['a\nb\u2028c', 'a b c'],
    ['a\\u000ab', 'a u000ab'],
    ['\u202Eevil', 'evil'],
    ['\u200B', ''],
  ];
  for (const [text, comment] of names) {
    it(`${JSON.stringify(text)} is written ${JSON.stringify(comment)}`, () => {
      assert.equal(forComment(text), comment);
    });
  }
});

describe('the look of rules', () => {
  it('puts the signs of assignments that follow each other in one column', () => {
    const lines = [
      'replica.key = issue.key',
      'replica.customFields."CF Name" = issue.customFields."CF Name"',
      'entity.comments += replica.addedComments',
      'if (a == b) {',
      '    x.short = 1',
      '    x.muchLonger = 2',
      '}',
      'def map = [',
      ']',
      'y.a = list.find { it }',
      'z?.abc = 1',
    ];
    assert.deepEqual(alignAssignments(lines), [
      'replica.key                    = issue.key',
      'replica.customFields."CF Name" = issue.customFields."CF Name"',
      'entity.comments               += replica.addedComments',
      'if (a == b) {',
      '    x.short      = 1',
      '    x.muchLonger = 2',
      '}',
      'def map = [',
      ']',
      'y.a    = list.find { it }',
      'z?.abc = 1',
    ]);
    assert.deepEqual(alignAssignments([]), []);
  });

  it('puts the values of a map in one column', () => {
    const names = new Map([
      ['Done', 'Closed'],
      ['In "work"', 'Open'],
    ]);
    assert.deepEqual(nameMap(names), ['[', '    "Done"       : "Closed",', '    "In \\"work\\"": "Open",', ']']);
  });
});
