import assert from 'node:assert/strict';
import { semanticTokens, semanticTokensDelta, semanticTokensLegend } from '../../server/features/semanticTokens';
import { type RuleDocument } from '../../server/features/ruleDocument';
import { openMarked } from './kit';

/** `name:type` or `name:type.modifier`, in order. */
function show(document: RuleDocument, range?: { start: number; end: number }): string[] {
  const { data } = semanticTokens(document, range);
  const shown: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    column = lines === 0 ? column + columns : columns;
    line += lines;
    const start = document.lines.offset({ line, column });
    const marks = semanticTokensLegend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    shown.push(
      [`${document.text.slice(start, start + length)}:${semanticTokensLegend.tokenTypes[type]}`, ...marks].join('.'),
    );
  }
  return shown;
}

const rows: { is: string; text: string; tokens: string[] }[] = [
  { is: 'nothing', text: '', tokens: [] },
  {
    is: 'names of the tracker and their fields',
    text: 'issue.summary = replica.summary',
    tokens: [
      'issue:variable.defaultLibrary',
      'summary:property',
      'replica:variable.defaultLibrary',
      'summary:property',
    ],
  },
  {
    is: 'helpers and their methods',
    text: 'nodeHelper.getUserByEmail("x")',
    tokens: ['nodeHelper:namespace.defaultLibrary', 'getUserByEmail:method'],
  },
  {
    is: 'what cannot be written, and what nobody should call any more',
    text: 'issue.created\nnew Date().getYear()',
    tokens: [
      'issue:variable.defaultLibrary',
      'created:property.readonly',
      'Date:class',
      'getYear:method.deprecated.defaultLibrary',
    ],
  },
  {
    is: 'variables and parameters',
    text: 'def a = 1\n[1].each { b -> a + b + it }',
    tokens: [
      'a:variable.declaration',
      'each:method.defaultLibrary',
      'b:parameter.declaration',
      'a:variable',
      'b:parameter',
      'it:variable',
    ],
  },
  { is: 'it', text: '[1].each { it }', tokens: ['each:method.defaultLibrary', 'it:parameter'] },
  {
    is: 'methods of the script',
    text: 'def m(x) { x }\nm(1)',
    tokens: ['m:method.declaration', 'x:parameter.declaration', 'x:parameter', 'm:function'],
  },
  {
    is: 'classes',
    text: 'class A { int n }\nnew A()\nMath.max(1, 2)',
    tokens: ['A:class.declaration', 'n:property.declaration', 'A:class', 'Math:class', 'max:method.defaultLibrary'],
  },
  {
    is: 'annotations and enums',
    text: '@Field def a = 1\nenum Side { LEFT }',
    tokens: ['Field:decorator', 'a:variable.declaration', 'Side:class.declaration', 'LEFT:enumMember.declaration'],
  },
  {
    is: 'names in texts',
    text: 'log.info("a $issue.key ${issue}")',
    tokens: [
      'log:namespace.defaultLibrary',
      'info:method',
      'issue:variable.defaultLibrary',
      'key:property',
      'issue:variable.defaultLibrary',
    ],
  },
  {
    is: 'half-typed code',
    text: 'issue.\nif (x {\n  issue.summary',
    tokens: ['issue:variable.defaultLibrary', 'x:variable', 'issue:variable.defaultLibrary', 'summary:property'],
  },
  { is: 'broken code', text: ')) issue.key ))', tokens: ['issue:variable.defaultLibrary', 'key:property'] },
];

describe('semantic tokens', () => {
  for (const { is, text, tokens } of rows) {
    it(`tell ${is}`, () => {
      assert.deepEqual(show(openMarked('incoming jira-cloud', text).document), tokens);
    });
  }

  it('of a range are those that lie in it', () => {
    const { document } = openMarked('incoming jira-cloud', 'def a = 1\ndef b = 2\ndef c = 3\n');
    assert.deepEqual(show(document, { start: 10, end: 19 }), ['b:variable.declaration']);
  });

  for (const { before, after } of [
    { before: [1, 2, 3], after: [1, 2, 3] },
    { before: [], after: [1, 2] },
    { before: [1, 2], after: [] },
    { before: [1, 2, 3, 4], after: [1, 9, 9, 4] },
    { before: [1, 1, 1], after: [1, 1, 1, 1] },
    { before: [5, 1, 5, 1], after: [5, 1] },
  ]) {
    it(`change by an edit from ${before.join()} to ${after.join()}`, () => {
      const now = [...before];
      for (const { start, deleteCount, data = [] } of semanticTokensDelta(before, after))
        now.splice(start, deleteCount, ...data);
      assert.deepEqual(now, after);
    });
  }
});
