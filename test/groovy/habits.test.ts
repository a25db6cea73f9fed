import assert from 'node:assert/strict';
import { compileCheck } from '../../server/groovy/compile/compileCheck';
import { parse } from '../../server/groovy/parse';
import { indexLines } from '../../server/text/lines';

/** A text, `⏎` for a line end; the line and a part of the one thing that is said of it; what its fix makes of the text. */
type Row = readonly [text: string, line: number, says: string, fixed?: string];

/** What people who know other languages, or copy from a text document, type: one mistake, one error. */
const mistaken: readonly Row[] = [
  // Operators
  ['if (a == 1 or b == 2) { c() }', 1, "Groovy writes '||', not 'or'", 'if (a == 1 || b == 2) { c() }'],
  ['def x = (a == 1 and b == 2)', 1, "Groovy writes '&&', not 'and'", 'def x = (a == 1 && b == 2)'],
  ['a.b := c.d', 1, "Groovy writes '=', not ':='", 'a.b = c.d'],
  ['for (i in 0...5) { }', 1, "Groovy writes '..', not '...'", 'for (i in 0..5) { }'],
  ['issue->key = 1', 1, "Groovy writes '.', not '->'", 'issue.key = 1'],
  ['a = b!.c', 1, "Groovy writes '.', not '!.'", 'a = b.c'],
  ['a = b?c', 1, "The safe dot is written '?.'", 'a = b?.c'],
  ['a = b?c.d()⏎e()', 1, "The safe dot is written '?.'", 'a = b?.c.d()⏎e()'],
  ['a = 1,000', 1, 'no comma between its digits', 'a = 1000'],
  ['if (a instanceof String s) { }', 1, "Delete 's'"],
  // Conditions and loops
  ["if (a == 'b') || (c) {⏎  d()⏎}⏎e()", 1, 'Put all of it in parentheses'],
  ['while (a) && b {⏎  d()⏎}⏎e()', 1, 'The condition ends before this'],
  ['if (a) { } else (b) { c() }', 1, "'else' takes no condition", 'if (a) { } else if (b) { c() }'],
  ['for (x of y) { }', 1, "Groovy writes 'in', not 'of'", 'for (x in y) { }'],
  ['for (var x of y) { }', 1, "Groovy writes 'in', not 'of'", 'for (var x in y) { }'],
  ['for (int i = 0, i < 5, i++) { }', 1, "Three parts with ';'"],
  ['a = b if c⏎d()', 1, "'if' comes first"],
  ['a = b if c else d', 1, "'condition ? value : other'"],
  ['a = if (b) 1 else 2', 1, "'condition ? value : other'"],
  ['a = [b.c for b in d]⏎e()', 1, "'list.collect { x -> … }'"],
  ['switch (a) {⏎  case 1, 2: b()⏎  case 3: c()⏎}', 2, 'Several values of one case'],
  ['try {⏎  a()⏎} except Exception as e {⏎  b()⏎}⏎c()', 3, "Probably 'catch' is meant"],
  ['try { a() } rescue (e) { b() }⏎c()', 1, "Probably 'catch' is meant", 'try { a() } catch (e) { b() }⏎c()'],
  // Closures, lists and maps
  ['a.each b -> {⏎  c(b)⏎}', 1, 'within its braces'],
  ['a = b, c -> b + c', 1, 'within its braces'],
  ["a = ['b' -> 1]", 1, "Groovy writes ':', not '->'", "a = ['b' : 1]"],
  ["a = ['b' => 1, 'c' => 2]", 1, "Groovy writes ':', not '=>'"],
  ["a = ['b' = 1]", 1, "in a map ':' stands between key and value"],
  ['a = [b: 1, c 2]', 1, "A ':' is missing between key and value", 'a = [b: 1, c: 2]'],
  ['Map<String, List<String> m = [:]', 1, "'>' is missing here", 'Map<String, List<String>> m = [:]'],
  ['def [a, b] = c', 1, "'def (a, b) = [1, 2]'"],
  ['def a, b = 1, 2', 1, "'def (a, b) = [1, 2]'"],
  ['String... a', 1, "'...' has no meaning here"],
  // Brackets
  ['a.b(c, { d -> d.e = 1)⏎f = 2', 1, "'}' is missing here", 'a.b(c, { d -> d.e = 1})⏎f = 2'],
  ['a.each() { b -> c b) }', 1, "This ')' closes nothing", 'a.each() { b -> c b }'],
  ['a(b{1))', 1, "'{' of line 1 cannot be closed"],
  ['a = b ! = c', 1, "'!=' is written without a blank", 'a = b != c'],
  ['if (a & & b | | c) { }', 1, "'&&' is written without a blank"],
  ['a + = 1', 1, "'+=' is written without a blank", 'a += 1'],
  ['a = b ? . c', 1, "'?.' is written without a blank", 'a = b ?. c'],
  ['a = b ? : c', 1, "'?:' is written without a blank", 'a = b ?: c'],
  ['def f = { a, b⏎  a + b⏎}', 1, "'->' is missing", 'def f = { a, b ->⏎  a + b⏎}'],
  ['try {⏎  a()⏎} catch (Exception e)⏎  b()⏎}⏎c()', 3, "'{' is missing here"],
  ['if (a) {⏎  b()⏎} else if (c)⏎  d()⏎  e()⏎}', 3, "'{' is missing here"],
  // Texts
  ["a = 'don't do that'", 1, 'The text ends at this quote', "a = 'don\\'t do that'"],
  ['a = [1, "b "c" d"]', 1, 'The text ends at this quote'],
  ['a = b("\\", "/")', 1, 'makes it a part of the text', 'a = b("\\\\", "/")'],
  ['a = "b \\"⏎c()', 1, 'makes it a part of the text'],
  ['a = "b”⏎c()', 1, 'Only a straight quote closes it'],
  ['a = “b⏎c()', 1, 'Type " where the text starts'],
  ['a = "b⏎c"⏎d()', 1, 'put three double quotes', 'a = """b⏎c"""⏎d()'],
  ["a('b⏎⏎  c, d.⏎')⏎e()", 1, 'put three single quotes', "a('''b⏎⏎  c, d.⏎''')⏎e()"],
  ['a = "b ${c},⏎⏎d e f⏎g"⏎h()', 1, 'put three double quotes', 'a = """b ${c},⏎⏎d e f⏎g"""⏎h()'],
  ["a = 1 # it's a note⏎b()", 1, "A comment begins with '//'", "a = 1 // it's a note⏎b()"],
];

/** What Groovy accepts and nobody means. */
const doubtful: readonly Row[] = [
  ['if (a and b) { }', 1, "Groovy writes '&&', not 'and'", 'if (a && b) { }'],
  ['if (a.b or c) { }', 1, "Groovy writes '||', not 'or'", 'if (a.b || c) { }'],
  ['while (not a) { }', 1, "Groovy writes '!', not 'not'"],
  ['if (a is null) { }', 1, "Groovy writes '==', not 'is'"],
  ['if (a =! b) { }', 1, "Groovy writes '!=', not '=!'", 'if (a != b) { }'],
  ['if (a) then { b() }', 1, "Groovy has no 'then'", 'if (a)  { b() }'],
  ['if (a) { } else (b == c) { d() }', 1, "'else' takes no condition", 'if (a) { } else if (b == c) { d() }'],
  ['function a(b) {⏎  b⏎}', 1, "'def', not with 'function'", 'def a(b) {⏎  b⏎}'],
  ['foreach (a in b) { a() }', 1, "Groovy writes 'for', not 'foreach'", 'for (a in b) { a() }'],
  ['a = "He said "hello" to me"', 1, 'The text ends at this quote'],
  ["a = 'It''s fine'", 1, 'The text ends at this quote'],
  ['a = ${b.c}', 1, 'Outside of a text'],
];

/** What looks like one of them and is right. */
const right: readonly string[] = [
  'if (a.and(b) && c.or(d) && e.is(f)) { }',
  'and = 1⏎or = and⏎if (or) { }',
  'foreach(a) { it }⏎function(a) { it }⏎a.each { function -> function(it) { } }',
  "a = 'b' + 'c'⏎d 'e', 'f'⏎\"g\" { }",
  'a = "b$c"⏎d = """e"""⏎f = \'\'\'g\'h\'\'\'',
  'if (a) { } else {⏎(b).each { c }⏎}',
  'a = b ?c :d⏎e = f?1:2',
  'a = "b${c.replace(\'{\', "d")}"⏎e()',
  'a = "b${c.replace("{", "").replace(\'}}\', "")}"⏎e()',
  'a = "b${c.replaceAll(/\\{/, "")}"⏎e()',
  'a = "b${c ? \'{d\' : "e {f"}"⏎g()',
  'a = "b${[\'c{\', "d"].find { it }}"⏎g()',
  '$ { a }⏎$b = 1',
  'def a = 1, b = 2⏎def (c, d) = [1, 2]',
  'a = b ? [c: 1] : d⏎[e: 1, f: g(2)]',
  'def a(int... b) { }⏎a(1)',
];

const expand = (text: string) => text.replaceAll('⏎', '\n');

function look(source: string) {
  const result = parse(source);
  const lines = indexLines(source);
  return [...result.errors, ...compileCheck(result), ...result.warnings].map((problem) => ({
    ...problem,
    line: lines.position(problem.start).line + 1,
  }));
}

function holdRow([text, line, says, fixed]: Row, severity: 'warning' | undefined): void {
  const source = expand(text);
  const found = look(source);
  assert.equal(found.length, 1, found.map(({ message }) => message).join('\n'));
  const [first] = found;
  assert.equal(first?.line, line);
  assert.equal(first.severity, severity);
  assert.ok(first.message.includes(says), first.message);
  if (fixed === undefined) return;
  const { fix } = first;
  assert.ok(fix, 'no fix');
  assert.equal(source.slice(0, fix.start) + fix.text + source.slice(fix.end), expand(fixed));
}

describe('habits from other languages that Groovy refuses', () => {
  for (const row of mistaken) it(JSON.stringify(row[0]), () => holdRow(row, undefined));
});

describe('habits from other languages that Groovy accepts', () => {
  for (const row of doubtful) it(JSON.stringify(row[0]), () => holdRow(row, 'warning'));
});

describe('what only looks like another language', () => {
  for (const text of right) it(JSON.stringify(text), () => assert.deepEqual(look(expand(text)), []));
});

describe('an unclosed text before lines that are code', () => {
  const texts = [
    'a = "⏎b = c',
    'a = "b⏎c = "d"',
    'a = "b⏎if (c) {⏎  d("e")⏎}',
    "a = 'b⏎c('d')",
    'a = "b⏎c("',
    'a = "b⏎def c = 1',
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => {
      const [first] = parse(expand(text)).errors;
      assert.equal(first?.code, 'syntax/unclosed-string');
      assert.ok(first.message.includes('before line 1 ends'), first.message);
    });
  }

  it('is not looked for beyond twenty lines', () => {
    const [first] = parse(`a = "b\n${'c d e\n'.repeat(30)}f"`).errors;
    assert.ok(first?.message.includes('before line 1 ends'), first?.message);
  });
});
