import assert from 'node:assert/strict';
import { parse } from '../../server/groovy/parse';
import { type Problem } from '../../server/groovy/problem';
import { indexLines } from '../../server/text/lines';

interface Row {
  /** `⏎` stands for a line end. */
  readonly text: string;
  /** Line (from 1) and code of each error, in order. */
  readonly errors: readonly string[];
  /** Part of the first message. */
  readonly says?: string;
  /** What the first error's fix makes of the text. */
  readonly fixed?: string;
  /** Line and code of each warning, in order; none is expected without it. */
  readonly warns?: readonly string[];
  /** Line of the first error's related place. */
  readonly related?: number;
}

const rows: readonly Row[] = [
  // Brackets
  { text: 'if (a) {⏎  b()⏎', errors: ['3 syntax/unclosed'], says: "'{' of line 1", related: 1 },
  { text: 'if (a) {⏎  b()⏎⏎def c = 1⏎', errors: ['3 syntax/unclosed'], says: "'}' is missing here", related: 1 },
  { text: 'def f() {⏎  if (a) {⏎    b()⏎}⏎f()', errors: ['4 syntax/unclosed'], related: 2 },
  { text: 'if (a {⏎  b()⏎}', errors: ['1 syntax/unclosed'], fixed: 'if (a) {⏎  b()⏎}' },
  { text: 'foo(1, 2⏎bar()', errors: ['1 syntax/unclosed'], fixed: 'foo(1, 2)⏎bar()' },
  { text: 'def l = [1,⏎  2⏎def b = 1', errors: ['2 syntax/unclosed'], related: 1 },
  { text: 'foo(1]', errors: ['1 syntax/bracket-mismatch'], says: "cannot be closed by ']'", related: 1 },
  { text: 'foo{1)', errors: ['1 syntax/bracket-mismatch'] },
  { text: 'foo(1))', errors: ['1 syntax/stray'], fixed: 'foo(1)' },
  { text: 'foo()⏎}⏎bar()', errors: ['2 syntax/stray'], fixed: 'foo()⏎⏎bar()' },
  { text: 'if (a)⏎  b()⏎  c()⏎}⏎d()', errors: ['1 syntax/missing-opening'], fixed: 'if (a) {⏎  b()⏎  c()⏎}⏎d()' },
  { text: 'def m = ⏎  a: 1,⏎  b: 2⏎]', errors: ['1 syntax/missing-opening'] },
  {
    text: 'a(b(c) ?: "d"⏎⏎final e = 1⏎f.each { g(1) }⏎h.split"-")',
    errors: ['1 syntax/unclosed', '5 syntax/stray'],
    fixed: 'a(b(c) ?: "d")⏎⏎final e = 1⏎f.each { g(1) }⏎h.split"-")',
  },
  {
    text: 'a(b, [c⏎d.e["f"].g = h⏎if (i) {⏎  j(1))⏎}⏎k]',
    errors: ['1 syntax/unclosed', '4 syntax/stray', '6 syntax/stray'],
  },
  { text: 'a(⏎b = c,⏎d = e⏎)⏎f[1, g = 2⏎]', errors: [] },
  // Texts
  { text: 'a = "b', errors: ['1 syntax/unclosed-string'], says: 'before line 1 ends' },
  { text: "foo('b)⏎c()", errors: ['1 syntax/unclosed-string'] },
  { text: 'if (a == "b) {⏎  c()⏎}', errors: ['1 syntax/unclosed-string'] },
  { text: 'a = """b⏎c', errors: ['1 syntax/unclosed-string'], says: 'three double quotes' },
  { text: 'a = "b ${c.d"⏎e()', errors: ['1 syntax/unclosed-interpolation'], says: "Put '}'" },
  { text: 'a = """⏎b ${c.d⏎e ${f}⏎"""⏎g = 1⏎if (g) { h() }', errors: ['2 syntax/unclosed-interpolation'] },
  { text: 'a = """b ${c.d"""⏎e = """f ${g} """', errors: ['1 syntax/unclosed-interpolation'] },
  { text: 'if (a) {⏎  b = """⏎  ${c.collect { it⏎  d }⏎  """⏎}⏎e()', errors: ['3 syntax/unclosed-interpolation'] },
  { text: 'a = """b ${c', errors: ['1 syntax/unclosed-interpolation'] },
  { text: 'a = """b ${c.collect {⏎  """d ${it} """⏎}}⏎"""', errors: [] },
  { text: 'a = """${b.replace("{", "<")} ${c.replace("{d", "(")}"""', errors: [] },
  { text: 'a = "5 $"', errors: ['1 syntax/lone-dollar'], fixed: 'a = "5 \\$"' },
  { text: 'a = "$5"', errors: ['1 syntax/lone-dollar'], fixed: 'a = "\\$5"' },
  { text: "a = '\\d+'", errors: ['1 syntax/bad-escape'], says: "'/\\d+/'", fixed: "a = '\\\\d+'" },
  { text: "a = '\\u12'", errors: ['1 syntax/bad-escape'], says: 'four hexadecimal digits' },
  { text: 'a = “b”', errors: ['1 syntax/typographic-quotes'], fixed: 'a = "b"' },
  { text: 'a = ‘b’', errors: ['1 syntax/typographic-quotes'], fixed: "a = 'b'" },
  { text: '/* a', errors: ['1 syntax/unclosed-comment'] },
  // Characters
  { text: 'a\u00a0= 1', errors: ['1 syntax/invisible-character'], says: 'U+00A0', fixed: 'a = 1' },
  { text: 'a\u200b = 1', errors: ['1 syntax/invisible-character'], fixed: 'a = 1' },
  { text: '\ufeffa = 1', errors: ['1 syntax/invisible-character'], says: 'U+FEFF', fixed: 'a = 1' },
  { text: '# note⏎a = 1', errors: ['1 syntax/hash-comment'], fixed: '// note⏎a = 1' },
  { text: 'a = 1 § 2', errors: ['1 syntax/unexpected-character'], says: "'§'" },
  { text: 'a = 5 − 3', errors: ['1 syntax/typographic-minus'], says: "Type '-'", fixed: 'a = 5 - 3' },
  { text: 'a = b – c⏎d()', errors: ['1 syntax/typographic-minus'], fixed: 'a = b - c⏎d()' },
  { text: 'a = `b ${c}`⏎d()', errors: ['1 syntax/backtick'], says: 'A text is put in', fixed: 'a = "b ${c}"⏎d()' },
  { text: 'a = `b⏎d()', errors: ['1 syntax/backtick'] },
  { text: 'a.b(/foo, "")⏎c()', errors: ['1 syntax/unclosed-string'], says: 'The pattern that starts here' },
  { text: 'a = /foo⏎c()', errors: ['1 syntax/unclosed-string'] },
  // Signs of other languages
  { text: 'a.each { b => b.c }', errors: ['1 syntax/foreign-sign'], fixed: 'a.each { b -> b.c }' },
  { text: 'a.each { b, c => b.c }', errors: ['1 syntax/foreign-sign'], fixed: 'a.each { b, c -> b.c }' },
  { text: 'd = { b, c =>⏎  b.c⏎}', errors: ['1 syntax/foreign-sign'], fixed: 'd = { b, c ->⏎  b.c⏎}' },
  { text: 'a.each { b - > b.c }', errors: ['1 syntax/foreign-sign'], fixed: 'a.each { b -> b.c }' },
  { text: 'a.each((b) => b.c)', errors: ['1 syntax/foreign-sign'], fixed: 'a.each((b) -> b.c)' },
  { text: 'if (a => b) { }', errors: ['1 syntax/foreign-sign'], says: "'>='" },
  { text: 'if (a <> b) { }', errors: ['1 syntax/foreign-sign'], fixed: 'if (a != b) { }' },
  { text: 'if (a =< b) { }', errors: ['1 syntax/foreign-sign'], fixed: 'if (a <= b) { }' },
  { text: 'a = b ?? c⏎d()', errors: ['1 syntax/foreign-sign'], fixed: 'a = b ?: c⏎d()' },
  { text: 'a ??= b', errors: ['1 syntax/foreign-sign'], fixed: 'a ?= b' },
  { text: 'a = [...b, 1]', errors: ['1 syntax/foreign-sign'], fixed: 'a = [*b, 1]' },
  { text: 'a = [c: 1, ...b]', errors: ['1 syntax/foreign-sign'], fixed: 'a = [c: 1, *:b]' },
  { text: 'a := 1', errors: ['1 syntax/foreign-sign'], fixed: 'a = 1' },
  { text: 'const a = 1⏎b()', errors: ['1 syntax/foreign-sign'], fixed: 'def a = 1⏎b()' },
  // Paths and values
  { text: 'issue.', errors: ['1 syntax/member-name'], says: "after '.' is missing" },
  { text: 'issue.⏎replica.key = 1', errors: ['1 syntax/member-name'] },
  { text: 'issue?.⏎}', errors: ['1 syntax/member-name', '2 syntax/stray'] },
  {
    text: 'replica.customFields.10010 = 1⏎b()',
    errors: ['1 syntax/member-name'],
    says: 'A name that begins with a digit needs quotes: customFields."10010".',
    fixed: 'replica.customFields."10010" = 1⏎b()',
  },
  {
    text: 'a = issue?.customFields?.10010?.value⏎b()',
    errors: ['1 syntax/member-name'],
    says: 'needs quotes: customFields?."10010".',
    fixed: 'a = issue?.customFields?."10010"?.value⏎b()',
  },
  {
    text: 'if (a && a.b().3days.c == 2) { d() }',
    errors: ['1 syntax/member-name'],
    says: 'needs quotes: ."3days".',
    fixed: 'if (a && a.b()."3days".c == 2) { d() }',
  },
  { text: 'x = a.5²', errors: ['1 syntax/unexpected-character'] },
  { text: 'x = a?.5\u0301', errors: ['1 syntax/unexpected-character'] },
  { text: 'return a.5', errors: ['1 syntax/member-name'], fixed: 'return a."5"' },
  {
    text: 'def a = b.c.10010⏎f(b.c.10010)⏎if (b.c.10010 == 2) { d.1 }⏎println b.c.10010.e',
    errors: [],
    warns: [
      '1 syntax/member-name',
      '2 syntax/member-name',
      '3 syntax/member-name',
      '3 syntax/member-name',
      '4 syntax/member-name',
    ],
  },
  { text: 'a = .5 + (.25).b⏎println .5⏎c = d ? .5 : e[.5]⏎for (i in 0..5) { f i, .5 }', errors: [] },
  { text: 'replica.?key = 1', errors: ['1 syntax/safe-navigation'], fixed: 'replica?.key = 1' },
  {
    text: 'def none = scala.Option$.MODULE$.<?>empty()',
    errors: ['1 syntax/wildcard-type-argument'],
    says: "Groovy 4 refuses '<?>'",
    fixed: 'def none = scala.Option$.MODULE$.empty()',
  },
  {
    text: 'class A {⏎  static none() { Collections.<String, ?>emptyMap() }⏎}',
    errors: ['2 syntax/wildcard-type-argument'],
    fixed: 'class A {⏎  static none() { Collections.emptyMap() }⏎}',
  },
  {
    text: 'b = "${Collections.< ? extends String >emptyList()}"',
    errors: ['1 syntax/wildcard-type-argument'],
    fixed: 'b = "${Collections.emptyList()}"',
  },
  { text: 'm = Collections.<String, List<?>>emptyMap()⏎List<?> all = []⏎Map<String, ?> n = [:]', errors: [] },
  { text: 'a = 1 +⏎', errors: ['1 syntax/operand'], says: "after '+'" },
  { text: 'a = ⏎⏎b = 2', errors: [] },
  { text: 'a =', errors: ['1 syntax/operand'] },
  { text: 'a = if', errors: ['1 syntax/operand'], says: "a word of Groovy's own" },
  { text: 'a = b ? c⏎d = 1', errors: ['1 syntax/ternary'], says: "':'", related: 1 },
  { text: 'f() = 1', errors: ['1 syntax/assignment-target'], says: "'==' compares" },
  { text: 'assert a = 1', errors: ['1 syntax/assignment-in-condition'], fixed: 'assert a == 1' },
  { text: 'new Foo', errors: ['1 syntax/creation'], fixed: 'new Foo()' },
  { text: 'int[] a = new int[]', errors: ['1 syntax/array'], says: 'needs its size' },
  { text: 'int[] a = {1, 2}', errors: ['1 syntax/braces'], says: 'A list is written', fixed: 'int[] a = [1, 2]' },
  { text: 'int[] a = {1}', errors: [] },
  {
    text: 'String[] a = {⏎  "x",⏎  "y"⏎}⏎b()',
    errors: ['1 syntax/braces'],
    fixed: 'String[] a = [⏎  "x",⏎  "y"⏎]⏎b()',
  },
  { text: 'int[][] a = {{1,2},{3}}', errors: ['1 syntax/braces'] },
  { text: 'int[][] a = {{1,2}}', errors: ['1 syntax/braces'] },
  {
    text: 'def m = {⏎ "k0": 0,⏎ "k1": 1⏎}⏎b c(',
    errors: ['1 syntax/braces', '5 syntax/unclosed'],
    says: "A map is written in '[key: value]'",
  },
  { text: 'foo({a: 1, b: 2})', errors: ['1 syntax/braces'], fixed: 'foo([a: 1, b: 2])' },
  { text: 'def m = { "a": {"b": 1}, "c": [1] }', errors: ['1 syntax/braces'] },
  { text: 'a = { foo 1, 2 }⏎b = { c: d }', errors: [] },
  { text: 'a = { b = 1, c = 2 }', errors: ['1 syntax/unexpected'], says: "',' has no meaning here" },
  { text: 'a = b,', errors: ['1 syntax/comma'], fixed: 'a = b' },
  { text: 'issue.a = replica.a,⏎b()', errors: ['1 syntax/comma'], fixed: 'issue.a = replica.a⏎b()' },
  { text: 'foo({ it, })', errors: ['1 syntax/comma'], fixed: 'foo({ it })' },
  { text: 'a = 08', errors: ['1 syntax/number'], says: 'octal' },
  { text: 'a = 08i', errors: ['1 syntax/number'], says: 'octal' },
  { text: 'a = 077777777777777i', errors: [] },
  { text: 'a = 1_', errors: ['1 syntax/number'], fixed: 'a = 1' },
  { text: 'a = 3000000000i', errors: ['1 syntax/number'], says: 'too large' },
  // Lists, maps and arguments
  { text: 'a = [1 2]', errors: ['1 syntax/missing-comma'], fixed: 'a = [1, 2]' },
  { text: 'a = [b: 1⏎  c: 2]', errors: ['2 syntax/missing-comma'] },
  { text: 'return foo(a b)', errors: ['1 syntax/missing-comma'], fixed: 'return foo(a, b)' },
  { text: 'a = [1, , 2]', errors: ['1 syntax/comma'] },
  { text: 'a = [b: 1, 2]', errors: ['1 syntax/map-entry'] },
  { text: 'a = [b.c: 1]', errors: ['1 syntax/map-key'], fixed: 'a = [(b.c): 1]' },
  { text: 'a = [-1: 2]', errors: ['1 syntax/map-key'], fixed: 'a = [(-1): 2]' },
  { text: 'def f(int a int b) { }', errors: ['1 syntax/missing-comma'] },
  { text: 'a = { b, -> b }', errors: ['1 syntax/parameter'] },
  { text: 'foo(String a)', errors: ['1 syntax/typed-argument'] },
  // Statements
  { text: 'if a == 1 {⏎}', errors: ['1 syntax/condition'], says: "'if (…)'" },
  { text: 'if () { }', errors: ['1 syntax/condition'] },
  { text: 'if (a.b = "c") { }', errors: [], warns: ['1 syntax/assignment-in-condition'], fixed: 'if (a.b == "c") { }' },
  { text: 'for (i = 0; i = 5; i++) { }', errors: [], warns: ['1 syntax/assignment-in-condition'] },
  { text: 'while (a = b) c()', errors: [], warns: ['1 syntax/assignment-in-condition'] },
  { text: 'do { } while (a = b)', errors: [], warns: ['1 syntax/assignment-in-condition'] },
  { text: 'if ((m = a =~ b)) { }⏎if (a += 1) { }⏎if (a == b) { }', errors: [] },
  { text: 'if (a && b = c) { }', errors: ['1 syntax/assignment-in-condition'], fixed: 'if (a && b == c) { }' },
  { text: 'if (a || !b || c.d = "e") { }', errors: ['1 syntax/assignment-in-condition'], says: "write '=='" },
  { text: 'for x in y { }', errors: ['1 syntax/for'], says: 'for (x in list)' },
  {
    text: 'if (a) { } elseif (b) { } else { }',
    errors: ['1 syntax/misspelled-word'],
    fixed: 'if (a) { } else if (b) { } else { }',
  },
  { text: 'if (a) {⏎} elsif (b) {⏎}', errors: ['2 syntax/misspelled-word'] },
  { text: 'if (a) {⏎} elseif (b) {⏎} elif (c) {⏎}', errors: ['2 syntax/misspelled-word', '3 syntax/misspelled-word'] },
  {
    text: 'if (a) { b() } elseif (c) { d() } elif (e) { f() }',
    errors: ['1 syntax/misspelled-word', '1 syntax/misspelled-word'],
  },
  { text: 'if (a)⏎  b()⏎} else', errors: ['1 syntax/missing-opening'] },
  { text: 'if (a)⏎  b()⏎} else {⏎  c()⏎}', errors: ['1 syntax/missing-opening'] },
  { text: 'if (a) {⏎} else', errors: ['2 syntax/block'] },
  { text: 'if (a) {⏎  if (b) {⏎  } else⏎', errors: ['4 syntax/unclosed'] },
  { text: 'try {⏎} catch', errors: ['2 syntax/catch'] },
  { text: 'fi (a) {⏎} else {⏎}', errors: ['1 syntax/misspelled-word'], fixed: 'if (a) {⏎} else {⏎}' },
  { text: 'tyr {⏎} catch (e) {⏎}', errors: ['1 syntax/misspelled-word'], fixed: 'try {⏎} catch (e) {⏎}' },
  { text: 'else { }', errors: ['1 syntax/stray-word'], says: "an 'if" },
  { text: 'case 1:⏎  a()⏎case 2:⏎  b()', errors: ['1 syntax/stray-word'], says: "'switch" },
  { text: 'try { a() }⏎b()', errors: ['1 syntax/lone-try'], says: "'catch" },
  { text: 'switch (a) { default: b(); case 1: c() }', errors: ['1 syntax/default'], says: 'last label' },
  {
    text: 'switch (a) {⏎  case 1: b()⏎  default⏎    c()⏎}',
    errors: ['3 syntax/case'],
    says: "A ':' is missing after 'default'",
    fixed: 'switch (a) {⏎  case 1: b()⏎  default:⏎    c()⏎}',
  },
  { text: 'switch (a) { case 1: }', errors: ['1 syntax/case'], says: 'Nothing follows' },
  { text: 'a = switch (b) { case 1 -> 2; default: 3 }', errors: ['1 syntax/switch'] },
  { text: 'def x = 1 def y = 2', errors: ['1 syntax/separator'], fixed: 'def x = 1; def y = 2' },
  { text: 'def class = 1', errors: ['1 syntax/reserved-name'] },
  { text: 'def', errors: ['1 syntax/name'] },
  { text: 'int(5)', errors: ['1 syntax/primitive-call'], says: "'value as int'" },
  { text: 'void x = 1', errors: ['1 syntax/void'] },
  { text: 'if (a) { import b.C }', errors: ['1 syntax/import-place'] },
  { text: 'a = { def f() { } }', errors: ['1 syntax/nested-method'], says: 'closure' },
  { text: 'class A { f() { } }', errors: ['1 syntax/method-type'], fixed: 'class A { def f() { } }' },
  { text: 'class A { if (a) b }', errors: ['1 syntax/member'] },
  { text: 'def f()', errors: ['1 syntax/method-body'] },
  {
    text: 'class A extends B C {⏎  def a() { 1 }⏎  def b = [1 2]⏎}',
    errors: ['1 syntax/block', '3 syntax/missing-comma'],
  },
  { text: 'record A(B b, C<D> )c {⏎  def d() { 1 }⏎}', errors: ['1 syntax/parameter'] },
  { text: 'class A b⏎c { 1 }', errors: ['1 syntax/block'] },
  { text: 'record A { }', errors: ['1 syntax/class-header'] },
  { text: 'class A extends B, C { }', errors: ['1 syntax/class-header'] },
  { text: 'synchronized class A { }', errors: ['1 syntax/class-modifier'] },
  { text: 'enum E {⏎  A⏎  B⏎}', errors: ['3 syntax/missing-comma'] },
  // Three mistakes, three errors
  {
    text: 'a = b ? c⏎b()⏎c = [1 2]⏎d()⏎e = "f',
    errors: ['1 syntax/ternary', '3 syntax/missing-comma', '5 syntax/unclosed-string'],
  },
];

const expand = (text: string) => text.replaceAll('⏎', '\n');

describe('what is said about mistakes', () => {
  for (const { text, errors, warns = [], says, fixed, related } of rows) {
    it(JSON.stringify(text), () => {
      const source = expand(text);
      const lines = indexLines(source);
      const lineOf = (offset: number) => lines.position(offset).line + 1;
      const { errors: found, warnings } = parse(source);
      const named = ({ start, code }: Problem) => `${lineOf(start)} ${code}`;
      assert.deepEqual(found.map(named), errors, found.map(({ message }) => message).join('\n'));
      assert.deepEqual(warnings.map(named), warns);
      assert.ok(warnings.every(({ severity }) => severity === 'warning'));
      const first = found[0] ?? warnings[0];
      if (says !== undefined) assert.ok(first?.message.includes(says), first?.message);
      if (related !== undefined) assert.equal(lineOf(first?.related?.[0]?.start ?? -1), related);
      if (fixed !== undefined) {
        const fix = first?.fix;
        assert.ok(fix, 'no fix');
        assert.equal(source.slice(0, fix.start) + fix.text + source.slice(fix.end), expand(fixed));
      }
    });
  }
});
