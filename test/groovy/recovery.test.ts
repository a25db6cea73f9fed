import assert from 'node:assert/strict';
import { type Node, type Statement } from '../../server/groovy/ast';
import { children } from '../../server/groovy/children';
import { parentOf, pathAt } from '../../server/groovy/locate';
import { parse } from '../../server/groovy/parse';

/** A statement in a word or two: what matters is that those around a mistake are still the ones they were. */
function named(text: string, statement: Statement): string {
  const words = text.slice(statement.start, statement.end).split(/\s+/);
  return `${statement.kind} ${words.slice(0, 2).join(' ')}`;
}

const before = "def before = 1\nissue.summary = 'a'\n";
const after = '\ndef after = 2\nreplica.key = issue.key\n';

/** What somebody has typed so far, between statements that are complete. */
const halfTyped = [
  'issue.',
  'issue.summary.',
  'replica.summary = issue.',
  'replica.summary = issue?.',
  'foo(issue.',
  'foo(issue.)',
  'foo(',
  'foo(1, ',
  'foo(1,)',
  'foo(a: ',
  'def x =',
  'def x = [',
  'def x = [1, ',
  'def x = [a: ',
  'def',
  'if (',
  'if (a',
  'if (a) {',
  'if (a &&) { }',
  'for (x in',
  'for (x in list) {',
  'while (',
  'switch (a) {',
  'switch (a) { case',
  'try {',
  'foo {',
  'foo { it.',
  'foo { it. }',
  'issue.labels.any { it.label ==',
  'def s = "a ${',
  'def s = "a ${issue.',
  'def s = "a ${issue.}"',
  "def s = 'a",
  'def s = "a',
  'new',
  'new Foo(',
  'assert',
  'throw',
  'x = y ?',
  'x = y ?:',
  'x = a &&',
  'x = (',
  'x as',
  '@',
  '@Field',
  'int',
  'String',
  '}',
  ')',
  ']',
  'else {',
  'case 1:',
  'foo..bar',
  'a b c d e f +',
];

/** With these the declaration on the next line goes on, as Groovy has it; it declares the same name all the same. */
const swallows = new Set(['def', '@', '@Field']);

describe('half-typed code', () => {
  for (const typed of halfTyped) {
    it(`keeps the statements before ${JSON.stringify(typed)}`, () => {
      const text = before + typed + after;
      const { statements } = parse(text).script;
      assert.deepEqual(
        statements.slice(0, 2).map((statement) => named(text, statement)),
        ['VariableDeclaration def before', 'ExpressionStatement issue.summary ='],
      );
    });
  }

  const keepsAfter = halfTyped.filter((typed) => !swallows.has(typed));
  for (const typed of keepsAfter) {
    it(`keeps the statements behind ${JSON.stringify(typed)}`, () => {
      const text = before + typed + after;
      const names: string[] = [];
      const collect = (node: Node) => {
        if (node.kind === 'VariableDeclaration' || node.kind === 'ExpressionStatement') names.push(named(text, node));
        children(node).forEach(collect);
      };
      collect(parse(text).script);
      assert.ok(names.includes('VariableDeclaration def after'), names.join('\n'));
      assert.ok(names.includes('ExpressionStatement replica.key ='), names.join('\n'));
    });
  }
});

/** What a line may end with that Groovy takes up on the next one, which is a mistake there; and what is said of it. */
const unfinished: readonly (readonly [typed: string, says: string])[] = [
  ['issue.due = replica?', "The safe dot is written '?.'"],
  ['x = "a" +', "A value is missing after '+'"],
  ['a &&', "A value is missing after '&&'"],
  ['x ==', "A value is missing after '=='"],
  ['x as', "A type is missing after 'as'"],
  ['x instanceof', "A type is missing after 'instanceof'"],
  ['x ?:', "A value is missing after '?:'"],
  ['x <<', "A value is missing after '<<'"],
  ['x >>>', "A value is missing after '>>>'"],
  ['x >', "A value is missing after '>'"],
  ['x ?', "A value is missing after '?'"],
  ['x ? 1 :', "A value is missing after ':'"],
  ['x = 1..', "A value is missing after '..'"],
  ['!', "A value is missing after '!'"],
  ['import', "The name of the class to import is missing after 'import'"],
  ['def', "What is declared is missing after 'def'"],
  ['final', "What is declared is missing after 'final'"],
  ['static', "What is declared is missing after 'static'"],
  ['private', "What is declared is missing after 'private'"],
  ['x = new', "The class to create is missing after 'new'"],
  ['throw new', "The class to create is missing after 'new'"],
  ['class', "The name is missing after 'class'"],
  ['enum', "The name is missing after 'enum'"],
  ['interface', "The name is missing after 'interface'"],
  ['@', "The name of the annotation is missing after '@'"],
  ['do', "are missing after 'do'"],
  ['x = [a: 1, "b":', "']' is missing here"],
];

describe('an unfinished line before an assignment', () => {
  for (const [typed, says] of unfinished) {
    it(typed, () => {
      const line = 'issue.labels = replica.labels';
      const { errors, script } = parse(`${typed}\n${line}\nfoo()`);
      assert.equal(errors.length, 1);
      assert.ok(errors[0]?.message.includes(says), errors[0]?.message);
      assert.ok((errors[0]?.start ?? Infinity) <= typed.length);
      const path = pathAt(script, typed.length + 3);
      assert.ok(path.some(({ kind, start }) => kind === 'ExpressionStatement' && start === typed.length + 1));
    });
  }

  const goesOn = [
    'a &&\nb',
    'a = b +\n  c',
    'a = b ?\nc = 1 : d',
    'a = b ?\nc :\nd',
    'def\na = 1',
    'a =\nb.c = 1',
    '!\na',
  ];
  for (const text of goesOn) {
    it(`reads on as Groovy does in ${JSON.stringify(text)}`, () => {
      const { errors, script } = parse(text);
      assert.deepEqual(errors, []);
      assert.equal(script.statements.length, 1);
    });
  }
});

describe('the place of the cursor', () => {
  const rows: readonly (readonly [text: string, path: string])[] = [
    ['issue.|', 'Script ExpressionStatement Property Name'],
    ['issue.|\nfoo()', 'Script ExpressionStatement Property Name'],
    ['foo(issue.|)', 'Script ExpressionStatement Call Property Name'],
    ['foo(|)', 'Script ExpressionStatement Call'],
    ['if (issue.|) { }', 'Script If Property Name'],
    ['x.each { it.| }', 'Script ExpressionStatement Call Closure ExpressionStatement Property Name'],
    ['"a ${issue.|}"', 'Script ExpressionStatement GString Interpolation Property Name'],
    ['"a ${issue.|', 'Script ExpressionStatement GString Interpolation Property Name'],
    ['def x = iss|ue', 'Script VariableDeclaration Declarator Variable'],
    ['foo(a: b|)', 'Script ExpressionStatement Call MapEntry Variable'],
    ['foo(a|: b)', 'Script ExpressionStatement Call MapEntry Name'],
    ['def m = [a:|]', 'Script VariableDeclaration Declarator MapLiteral MapEntry Missing'],
    ['Str|ing s', 'Script VariableDeclaration Type'],
    ['import groovy.js|on', 'Script ImportDeclaration QualifiedName'],
  ];
  for (const [marked, expected] of rows) {
    it(marked, () => {
      const offset = marked.indexOf('|');
      const { script } = parse(marked.replace('|', ''));
      const path = pathAt(script, offset);
      assert.equal(path.map(({ kind }) => kind).join(' '), expected);
      path.slice(1).forEach((node, i) => assert.equal(parentOf(script, node), path[i]));
      assert.equal(parentOf(script, script), undefined);
    });
  }
});
