import assert from 'node:assert/strict';
import { check } from './table';

/** A text with one problem, and what its fix makes of it. */
const rows: [what: string, text: string, fixed: string][] = [
  [
    'imports behind the last import',
    'import java.text.DecimalFormat\nimport java.util.regex.Pattern\n\nnew JsonSlurper()',
    'import java.text.DecimalFormat\nimport java.util.regex.Pattern\nimport groovy.json.JsonSlurper\n\nnew JsonSlurper()',
  ],
  [
    'imports behind the package',
    'package java.util\ndef f(LocalDate d) { d }',
    'package java.util\n\nimport java.time.LocalDate\ndef f(LocalDate d) { d }',
  ],
  [
    'imports before the first statement',
    '// rule\nSimpleDateFormat f = null',
    '// rule\nimport java.text.SimpleDateFormat\n\nSimpleDateFormat f = null',
  ],
  ['keeps CR LF', 'def p\r\nPattern q = null', 'import java.util.regex.Pattern\r\n\r\ndef p\r\nPattern q = null'],
  ['imports an annotation', '@Field def x = 1', 'import groovy.transform.Field\n\n@Field def x = 1'],
  ['corrects a name', 'new Dat()', 'new Date()'],
  ['corrects the case', 'string s = null', 'String s = null'],
  ['corrects a package', 'new java.utl.Date()', 'new java.util.Date()'],
  ['leaves it open where several may be meant', 'import groovy.json.JsonSluper', 'import groovy.json.JsonSluper'],
  ['corrects an import', 'import groovy.json.JsonOutpt', 'import groovy.json.JsonOutput'],
  ['completes a package', 'new json.JsonSlurper()', 'new groovy.json.JsonSlurper()'],
  ['imports the whole package', 'import java.util.regex', 'import java.util.regex.*'],
  ['leaves out the parentheses of a cast', 'def x = 5\ndef y = (x) - 1', 'def x = 5\ndef y = x - 1'],
  ['removes a modifier', 'class A { transient def f() { 1 } }', 'class A { def f() { 1 } }'],
  ['removes a repeated modifier', 'final final x = 1', 'final x = 1'],
  ['writes def for let', 'let x = 1', 'def x = 1'],
  ['writes def for a modifier', 'private x = 1', 'def x = 1'],
  ['removes a modifier before a type', 'private String x = 1', 'String x = 1'],
];

describe('fixes of the compile check', () => {
  for (const [what, text, fixed] of rows) {
    it(what, () => {
      const [problem, ...others] = check(text);
      assert.ok(problem);
      assert.deepEqual(others, []);
      const fix = problem.fix ?? { title: 'none', start: 0, end: 0, text: '' };
      assert.equal(text.slice(0, fix.start) + fix.text + text.slice(fix.end), fixed);
      if (fixed !== text) assert.deepEqual(check(fixed), []);
      else assert.equal(problem.fix, undefined);
    });
  }
});

describe('hints for unknown classes', () => {
  it('stay silent about classes of packages nobody knows here', () => {
    for (const text of [
      'import com.exalate.basic.domain.BasicIssueKey\nnew BasicIssueKey()',
      'import com.atlassian.jira.component.*\nComponentAccessor.x\nnew ComponentAccessor()',
      'new com.exalate.Foo()',
      'import static com.exalate.Foo.bar\nbar()',
      'package com.example.rules\nclass A extends Base { Other other }',
      'import groovy.sql.Sql\nSql.newInstance()',
    ]) {
      assert.deepEqual(check(text), []);
    }
  });

  it('are not searched for without end in a text of unknown names', () => {
    const text = Array.from({ length: 400 }, (_, index) => `new SimpleDateFormt${index}()\n`).join('');
    const hinted = check(text).filter(({ message }) => message.includes("'SimpleDateFormat'"));
    assert.ok(hinted.length > 10 && hinted.length < 100, `${hinted.length} hints`);
  });
});
