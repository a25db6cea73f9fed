import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

type Pattern = string | { pattern: string; flags?: string };

interface EnterRule {
  beforeText: Pattern;
  afterText?: Pattern;
  previousLineText?: Pattern;
  action: { indent: string; appendText?: string; removeText?: number };
}

interface LanguageConfiguration {
  comments: { lineComment: string; blockComment: [string, string] };
  brackets: [string, string][];
  colorizedBracketPairs: [string, string][];
  autoClosingPairs: { open: string; close: string; notIn?: string[] }[];
  autoCloseBefore: string;
  surroundingPairs: [string, string][];
  wordPattern: Pattern;
  indentationRules: Record<'increaseIndentPattern' | 'decreaseIndentPattern' | 'unIndentedLinePattern', Pattern>;
  onEnterRules: EnterRule[];
  folding: { markers: { start: Pattern; end: Pattern } };
}

const file = path.join(import.meta.dirname, '../../syntaxes/language-configuration.json');
const configuration = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;

function compile(pattern: Pattern): RegExp {
  return typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags);
}

/** The words of a line, as the editor selects them by double click. */
function words(line: string): string[] {
  const { source, flags } = compile(configuration.wordPattern);
  return Array.from(line.matchAll(new RegExp(source, `${flags}g`)), (match) => match[0]);
}

/** What Enter does at the `|` of a line: the action of the first rule that fits, as the editor chooses it. */
function enter(line: string, previousLine = ''): string {
  const [before = '', after = ''] = line.split('|');
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText, previousLineText }) =>
      compile(beforeText).test(before) &&
      (afterText === undefined || compile(afterText).test(after)) &&
      (previousLineText === undefined || compile(previousLineText).test(previousLine)),
  );
  if (!rule) return 'nothing';
  const { indent, appendText, removeText } = rule.action;
  return [indent, appendText && `+"${appendText}"`, removeText && `-${removeText}`].filter(Boolean).join(' ');
}

/** Runs `check` on each row, named by the row's first cell. */
function table<Row extends [string, ...unknown[]]>(rows: Row[], check: (...row: Row) => void): void {
  for (const row of rows) it(row[0] === '' ? '(empty)' : row[0], () => check(...row));
}

describe('language configuration: pairs', () => {
  it('comments with // and /* */', () => {
    assert.deepEqual(configuration.comments, { lineComment: '//', blockComment: ['/*', '*/'] });
  });

  it('colours the brackets it matches', () => {
    assert.deepEqual(configuration.colorizedBracketPairs, configuration.brackets);
    assert.deepEqual(configuration.brackets.map((pair) => pair.join('')).sort(), ['()', '[]', '{}']);
  });

  it('closes quotes in code, not inside strings', () => {
    for (const quote of ['"', "'"]) {
      const pair = configuration.autoClosingPairs.find(({ open }) => open === quote);
      assert.deepEqual(pair, { open: quote, close: quote, notIn: ['string', 'comment'] });
    }
  });

  it('closes a brace in a string too, for ${}, and before the closing quote', () => {
    const pair = configuration.autoClosingPairs.find(({ open }) => open === '{');
    assert.deepEqual(pair, { open: '{', close: '}' });
    assert.ok(configuration.autoCloseBefore.includes('"'));
  });

  it('closes triple quotes, dollar-slashy strings and block comments', () => {
    const closing = new Map(configuration.autoClosingPairs.map(({ open, close }) => [open, close]));
    const expected = { '"""': '"""', "'''": "'''", '$/': '/$', '/*': ' */', '/**': ' */' };
    for (const [open, close] of Object.entries(expected)) assert.equal(closing.get(open), close);
  });

  it('surrounds a selection with brackets and quotes', () => {
    const pairs = configuration.surroundingPairs.map((pair) => pair.join(''));
    assert.deepEqual(pairs.sort(), ['""', "''", '()', '[]', '{}']);
  });
});

describe('language configuration: words', () => {
  table<[string, string[]]>(
    [
      ['issue', ['issue']],
      ['$x', ['$x']],
      ['naïve', ['naïve']],
      ['größe_1', ['größe_1']],
      ['日本', ['日本']],
      ['a.b', ['a', 'b']],
      ['a?.b', ['a', 'b']],
      ['replica.customFields."My field"', ['replica', 'customFields', 'My', 'field']],
      ['1_000.50G', ['1_000.50G']],
      ['0xFFL + 5.times', ['0xFFL', '5', 'times']],
      ['1..5', ['1', '5']],
      ['a-b', ['a', 'b']],
      [' ', []],
    ],
    (line, expected) => assert.deepEqual(words(line), expected),
  );
});

describe('language configuration: a line that indents the next', () => {
  const increases = compile(configuration.indentationRules.increaseIndentPattern);
  table<[string, boolean]>(
    [
      ['if (firstSync) {', true],
      ['} else {', true],
      ['issue.comments.each { comment ->', true],
      ['list.collectEntries { key, value -> // pairs', true],
      ['def map = [', true],
      ['send(', true],
      ['send(a,', true],
      ['def map = [a: 1,', true],
      ['list.each { foo(1)[0]', true],
      ['send(a / b, "(", [1, 2],', true],
      ['get("http://x", [1])', false],
      ['if (a) { // why', true],
      ['get("http://x", {', true],
      ["case 'Open':", true],
      ['    default:', true],
      ['case 1 ->', true],
      ['if (a) { b }', false],
      ['def a = [1, 2]', false],
      ["def a = '{'", false],
      ['def a = "(" + b', false],
      ['// if (a) {', false],
      ['def a = 1 // {', false],
      ['/* {', false],
      [' * {', false],
      ['issue.summary = replica.summary', false],
      ['', false],
    ],
    (line, expected) => assert.equal(increases.test(line), expected),
  );
});

describe('language configuration: a line that steps back', () => {
  const decreases = compile(configuration.indentationRules.decreaseIndentPattern);
  table<[string, boolean]>(
    [
      ['}', true],
      ['  } else {', true],
      ['])', true],
      ['  ) {', true],
      ['*/ }', true],
      ['a }', false],
      ['case 1:', false],
      ['// }', false],
    ],
    (line, expected) => assert.equal(decreases.test(line), expected),
  );
});

describe('language configuration: a line that keeps its own indentation', () => {
  const keeps = compile(configuration.indentationRules.unIndentedLinePattern);
  table<[string, boolean]>(
    [
      [' * text of a comment', true],
      [' */', true],
      [' *', true],
      ['a * b', false],
      ['    }', false],
    ],
    (line, expected) => assert.equal(keeps.test(line), expected),
  );
});

describe('language configuration: Enter', () => {
  table<[string, string, string?]>(
    [
      ['/**| */', 'indentOutdent +" * "'],
      ['/**|', 'none +" * "'],
      ['/*| */', 'indentOutdent +" * "'],
      ['  /** Maps a status.|', 'none +" * "'],
      ['/** done */|', 'nothing'],
      [' * text|', 'none +"* "', '/**'],
      [' *|', 'none +"* "', ' * text'],
      [' * b|', 'nothing', 'def c = a'],
      [' */|', 'none -1', ' * text'],
      ['// one| two', 'none +"// "'],
      ['// one|', 'nothing'],
      ['def a = "http://x|y"', 'nothing'],
      ['if (firstSync) {|}', 'indentOutdent'],
      ['list.each { entry -> |}', 'indentOutdent'],
      ['send(|)', 'indentOutdent'],
      ['def map = [|]', 'indentOutdent'],
      ['if (firstSync) {|', 'nothing'],
      ["    case 'Open':|", 'indent'],
      ['    default:|', 'indent'],
      ['issue.summary = replica.summary|', 'nothing'],
    ],
    (line, expected, previousLine) => assert.equal(enter(line, previousLine), expected),
  );
});

describe('language configuration: folding regions', () => {
  const { start, end } = configuration.folding.markers;
  table<[string, boolean, boolean]>(
    [
      ['//region Comments', true, false],
      ['  // region', true, false],
      ['// #region Status', true, false],
      ['//endregion', false, true],
      ['  // #endregion', false, true],
      ['// regional manager', false, false],
      ['def region = 1', false, false],
    ],
    (line, starts, ends) => assert.deepEqual([compile(start).test(line), compile(end).test(line)], [starts, ends]),
  );
});

describe('language configuration: patterns', () => {
  it('answer on long lines', () => {
    const { increaseIndentPattern, decreaseIndentPattern, unIndentedLinePattern } = configuration.indentationRules;
    const enters = configuration.onEnterRules.flatMap((rule) => [rule.beforeText, rule.afterText ?? '']);
    const patterns = [increaseIndentPattern, decreaseIndentPattern, unIndentedLinePattern, ...enters].map(compile);
    const lines = ['{', '"', "'", '/* ', '// ', '{ a ->', ' * ', 'case ', "case '"].map((unit) => unit.repeat(1000));
    // A pattern that backtracks without end would run into the test's time limit here.
    for (const pattern of patterns) for (const line of lines) assert.equal(typeof pattern.test(`${line}!`), 'boolean');
  });
});
