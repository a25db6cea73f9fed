import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { layOut } from '../../server/features/format/formatText';
import { frozenPlaces, leftAlone } from '../../server/features/format/frozen';
import { Indentation } from '../../server/features/format/indent';
import { itemsOf, nextCodes } from '../../server/features/format/items';
import { shapeOf } from '../../server/features/format/shape';
import { applyEdits } from '../../server/text/edits';
import { sameTree } from '../../server/features/format/sameTree';
import { formatDocument, formatOnType, formatRange } from '../../server/features/formatting';
import { parse, type ParseResult } from '../../server/groovy/parse';
import { indexLines } from '../../server/text/lines';
import { openMarked, textAfter } from './kit';

const at = 'incoming jira-cloud';
const options = { tabSize: 2, insertSpaces: true };
const layout = { unit: '    ' };

const rows: { is: string; text: string; formatted: string }[] = [
  { is: 'nothing', text: '', formatted: '' },
  { is: 'only blanks', text: ' \n\n  ', formatted: '' },
  { is: 'what is in order', text: 'issue.summary = replica.summary\n', formatted: 'issue.summary = replica.summary\n' },
  { is: 'blanks around signs', text: 'x=a+b*-c\ny = a -b\n', formatted: 'x = a + b * -c\ny = a - b\n' },
  { is: 'calls and conditions', text: 'if(firstSync){foo (a,b)}\n', formatted: 'if (firstSync) { foo(a, b) }\n' },
  {
    is: 'a chain over lines',
    text: 'def x = list\n.findAll{ it }\n   .collect { a->a.b }\n',
    formatted: 'def x = list\n  .findAll { it }\n  .collect { a -> a.b }\n',
  },
  {
    is: 'a condition over lines',
    text: 'if (a &&\n      b) {\nc()\n}\nelse {\nd()\n}\n',
    formatted: 'if (a &&\n  b) {\n  c()\n}\nelse {\n  d()\n}\n',
  },
  {
    is: 'bodies without braces',
    text: 'if (a)\nb()\nelse if (c)\nfor (x in y)\nd()\nelse\ne()\n',
    formatted: 'if (a)\n  b()\nelse if (c)\n  for (x in y)\n    d()\nelse\n  e()\n',
  },
  {
    is: 'a switch',
    text: 'switch(x){\ncase 1:\na()\nbreak\ncase 2: b(); break\ndefault:\nc()\n}\n',
    formatted: 'switch (x) {\n  case 1:\n    a()\n    break\n  case 2: b(); break\n  default:\n    c()\n}\n',
  },
  {
    is: 'a map over lines',
    text: 'def m=[\n"To Do":"Open",\n"Done" : "Closed"\n]\n',
    formatted: 'def m = [\n  "To Do": "Open",\n  "Done" : "Closed"\n]\n',
  },
  {
    is: 'columns of a map',
    text: 'def m = [\n"To Do"   : "Open",\n"Doing"   : "Open",\n"Finished": "Closed"]\n',
    formatted: 'def m = [\n  "To Do"   : "Open",\n  "Doing"   : "Open",\n  "Finished": "Closed"]\n',
  },
  {
    is: 'columns of values',
    text: 'def m = [\na:   1,\nbbb: 2\n]\n',
    formatted: 'def m = [\n  a:   1,\n  bbb: 2\n]\n',
  },
  {
    is: 'columns of assignments, with comments between',
    text: 'replica.key       = issue.key\n// what\nreplica.summary   = issue.summary\nreplica.type      = issue.type\n',
    formatted: 'replica.key     = issue.key\n// what\nreplica.summary = issue.summary\nreplica.type    = issue.type\n',
  },
  { is: 'no columns where none were', text: 'a = 1\nbcd = 2\ne  = 3\n', formatted: 'a = 1\nbcd = 2\ne = 3\n' },
  // A line below a column is most often one that somebody has just added to it.
  {
    is: 'a new line below a column, and one above it',
    text: 'x=0\na   = 1\nbcd = 2\ne=3\n',
    formatted: 'x   = 0\na   = 1\nbcd = 2\ne   = 3\n',
  },
  ...['replica.due=issue.due', 'replica.due = issue.due', 'replica.due         =  issue.due'].map((line) => ({
    is: `a new line in a column: ${line}`,
    text: column(line),
    formatted: column('replica.due         = issue.due'),
  })),
  {
    is: 'a new line as long as its column',
    text: column('replica.environment=1'),
    formatted: column('replica.environment = 1'),
  },
  {
    is: 'a new line longer than its column',
    text: 'a.key     = 1\na.environment=2\na.summary = 3\na.due     = 4\n',
    formatted: 'a.key         = 1\na.environment = 2\na.summary     = 3\na.due         = 4\n',
  },
  {
    is: 'several new lines in a column, where no two neighbours are left',
    text: 'a.summary = 1\na.due=2\na.b=  3\na.type    = 4\na.long.name=5\na.key     = 6\n',
    formatted: 'a.summary   = 1\na.due       = 2\na.b         = 3\na.type      = 4\na.long.name = 5\na.key       = 6\n',
  },
  {
    is: 'new lines in a column with comments between, one deeper than it should be',
    text: 'if (x) {\n  a.key     = 1\n// what\n     a.due=2\na.b += 3\n  a.summary = 4\n}\n',
    formatted: 'if (x) {\n  a.key     = 1\n  // what\n  a.due     = 2\n  a.b      += 3\n  a.summary = 4\n}\n',
  },
  {
    is: 'what stands beside a column on purpose',
    text: 'def n = f()\na.key     = n\na.summary = 2\na.customFields."Amount".value = 3\na.b=4\n',
    formatted: 'def n = f()\na.key     = n\na.summary = 2\na.customFields."Amount".value = 3\na.b = 4\n',
  },
  {
    is: 'declarations in a column, and a new one',
    text: 'def a    = 1\ndef list = 2\ndef b=3\n',
    formatted: 'def a    = 1\ndef list = 2\ndef b    = 3\n',
  },
  {
    is: 'two columns one below the other',
    text: 'a   = 1\nb=2\nbcd = 3\na.key     = 4\na.summary = 5\na.b=6\n',
    formatted: 'a   = 1\nb   = 2\nbcd = 3\na.key     = 4\na.summary = 5\na.b       = 6\n',
  },
  {
    is: 'new entries of a map in columns',
    text: 'def m = [\n  a   : 1,\n  "New":2,\n  bcd : 3,\n  "Waiting": 4\n]\n',
    formatted: 'def m = [\n  a         : 1,\n  "New"     : 2,\n  bcd       : 3,\n  "Waiting" : 4\n]\n',
  },
  {
    is: 'new entries of a map whose longest key has no blank behind it',
    text: 'def m = [\n  a  : 1,\n  b:2,\n  bcd: 3,\n  "Waiting": 4\n]\n',
    formatted: 'def m = [\n  a        : 1,\n  b        : 2,\n  bcd      : 3,\n  "Waiting": 4\n]\n',
  },
  {
    is: 'new values in a column',
    text: 'def m = [\n  a:   1,\n  b:2,\n  bbb: 3,\n  wait: 4\n]\n',
    formatted: 'def m = [\n  a:    1,\n  b:    2,\n  bbb:  3,\n  wait: 4\n]\n',
  },
  { is: 'tabs in front of signs', text: 'a\t= 1\nbcd\t= 2\n', formatted: 'a = 1\nbcd = 2\n' },
  { is: 'closures as arguments', text: 'foo(a, {\nb\n}, {\nc\n})\n', formatted: 'foo(a, {\n  b\n}, {\n  c\n})\n' },
  {
    is: 'generics',
    text: 'Map<String,List<Integer>>m=[:]\ndef <T> T id(T t){t}\n',
    formatted: 'Map<String, List<Integer>> m = [:]\ndef <T> T id(T t) { t }\n',
  },
  {
    is: 'shifts and ranges',
    text: 'x = a>>b\ny = a<<b\nz = 1..5\nw = a>>>b\n',
    formatted: 'x = a >> b\ny = a << b\nz = 1..5\nw = a >>> b\n',
  },
  {
    is: 'signs with one operand',
    text: 'a = ! b\nc = - d\ne ++\nf = a - -b\nlist(* x)\n',
    formatted: 'a = !b\nc = -d\ne++\nf = a - -b\nlist(*x)\n',
  },
  {
    is: 'strings as they are',
    text: 'def s = "a  ${ b+c }  d"\ndef t = """\n   x\n"""\n',
    formatted: 'def s = "a  ${ b+c }  d"\ndef t = """\n   x\n"""\n',
  },
  {
    is: 'comments',
    text: 'a()//x\n   // y\nif (b) {\n// z\nc() /* d */\n// e\n}\n',
    formatted: 'a() //x\n// y\nif (b) {\n  // z\n  c() /* d */\n  // e\n}\n',
  },
  {
    is: 'comments in columns behind code',
    text: 'a()     // x\nbcd()   // y\n',
    formatted: 'a()     // x\nbcd()   // y\n',
  },
  { is: 'blank lines and ends', text: '\n\na()   \n\n\n\nb()\n\n', formatted: 'a()\n\nb()\n' },
  { is: 'a missing end of the last line', text: 'a()', formatted: 'a()\n' },
  { is: 'Windows line ends', text: 'if (a) {\r\nb()\r\n}\r\n', formatted: 'if (a) {\r\n  b()\r\n}\r\n' },
  {
    is: 'annotations',
    text: '@Field\ndef x = 1\n@Field def y=2\n',
    formatted: '@Field\ndef x = 1\n@Field def y = 2\n',
  },
  {
    is: 'classes',
    text: 'class A{\nString key\nA(k){key=k}\ndef m(a,b=1){\na\n}\n}\n',
    formatted: 'class A {\n  String key\n  A(k) { key = k }\n  def m(a, b = 1) {\n    a\n  }\n}\n',
  },
  {
    is: 'try and catch',
    text: 'try{\na()\n}catch(IOException|Error e){\nb()\n}\nfinally{\nc()\n}\n',
    formatted: 'try {\n  a()\n} catch (IOException | Error e) {\n  b()\n}\nfinally {\n  c()\n}\n',
  },
  {
    is: 'safe steps and operators',
    text: 'x = a ?. b?:c\ny = a? b:c\nz = a  as  String\n',
    formatted: 'x = a?.b ?: c\ny = a ? b : c\nz = a as String\n',
  },
  { is: 'commands', text: 'log.info   "x",  y\nprintln(  a  )\n', formatted: 'log.info "x", y\nprintln(a)\n' },
  { is: 'a backslash before a line end', text: 'x = a + \\\n   b\n', formatted: 'x = a + \\\n   b\n' },
  {
    is: 'what is right around a mistake',
    text: 'a( )\nif (b) {\nc( )\nissue.  =  3\nd( )\n}\ne( )\n',
    formatted: 'a()\nif (b) {\n  c()\nissue.  =  3\n  d()\n}\ne()\n',
  },
  {
    is: 'a block whose brace is missing',
    text: 'a( )\nif (b) {\n     c( )\n',
    formatted: 'a()\nif (b) {\n  c()\n',
  },
  {
    is: 'no column with a line that is left alone because of an error',
    text: 'a.b.cc   = 1\n(a, b)?=  2\n',
    formatted: 'a.b.cc = 1\n(a, b)?=  2\n',
  },
];

/** Five lines in a column, and one in the middle. */
function column(middle: string): string {
  const [key, summary, type, status, description] = ['key', 'summary', 'type', 'status', 'description'].map(
    (name) => `replica.${name.padEnd(11)} = issue.${name}\n`,
  );
  return `${key}${summary}${middle}\n${type}${status}${description}`;
}

describe('formatting', () => {
  for (const { is, text, formatted } of rows) {
    it(`puts in order: ${is}`, () => {
      const { document } = openMarked(at, text);
      assert.equal(textAfter(document, formatDocument(document, options)), formatted);
      const again = openMarked(at, formatted).document;
      assert.deepEqual(formatDocument(again, options), []);
    });
  }

  it('knows the places with errors as few that lie apart, however many errors there are', () => {
    for (const { text, count } of [
      { text: 'a = 1\nb = 2\n', count: 0 },
      { text: 'x = = 1\n'.repeat(400), count: 400 },
      { text: `if (a) {\n${'b = )\n'.repeat(400)}}\n`, count: 1 },
      { text: '(\n'.repeat(400), count: 2 },
    ]) {
      const parsed = parse(text);
      const items = itemsOf(text);
      const places = frozenPlaces(parsed, items);
      assert.equal(places.length, count);
      places.forEach(({ start, end }, at) => {
        assert.ok(start <= end && (places[at - 1]?.end ?? 0) <= start, text.slice(0, 40));
      });
      const isIn = (offset: number) => places.some(({ start, end }) => start < offset && offset < end);
      assert.deepEqual(
        leftAlone(parsed, items),
        items.map(({ start }) => isIn(start)),
      );
    }
  });

  it('looks at each of many comments in a row a few times only', () => {
    const text = `${'// a\n'.repeat(2000)}b()\n`;
    let reads = 0;
    const items = new Proxy(itemsOf(text), {
      get: (all, key): unknown => {
        reads++;
        return Reflect.get(all, key);
      },
    });
    const indentation = new Indentation(items, nextCodes(items), shapeOf(parse(text)));
    for (let at = 0; at < 2000; at++) assert.equal(indentation.beginLine(at), 0);
    assert.ok(reads < 20_000, String(reads));
  });

  it('keeps a column that new lines came into, unless these are hundreds', () => {
    const between = (count: number) => `a    = 1\n${'b = 1\n'.repeat(count)}ccc  = 1\n`;
    for (const { count, first } of [
      { count: 100, first: 'a   = 1' },
      { count: 300, first: 'a = 1' },
    ]) {
      const { document } = openMarked(at, between(count));
      assert.equal(textAfter(document, formatDocument(document, options)).split('\n')[0], first);
    }
  });

  it('indents by tabs where the editor does', () => {
    const { document } = openMarked(at, 'if (a) {\nb()\n}\n');
    assert.equal(
      textAfter(document, formatDocument(document, { tabSize: 4, insertSpaces: false })),
      'if (a) {\n\tb()\n}\n',
    );
  });

  for (const { tabSize, blanks } of [
    { tabSize: 0, blanks: 1 },
    { tabSize: 100, blanks: 16 },
  ]) {
    it(`indents by ${blanks} where the editor asks for ${tabSize}`, () => {
      const { document } = openMarked(at, 'if (a) {\nb()\n}\n');
      const edits = formatDocument(document, { tabSize, insertSpaces: true });
      assert.equal(textAfter(document, edits), `if (a) {\n${' '.repeat(blanks)}b()\n}\n`);
    });
  }

  it('of a range touches only its lines', () => {
    const { document, ranges } = openMarked(at, 'a( )\nb⟦( )\nc( )\n⟧d( )\n');
    assert.equal(
      textAfter(document, formatRange(document, ranges[0] ?? assert.fail(), options)),
      'a( )\nb()\nc()\nd( )\n',
    );
  });

  const inColumns: { is: string; text: string; formatted: string }[] = [
    {
      is: 'a column that gets narrower',
      text: 'x( )\na.key      = 1\na.summary⟦⟧  = 2\n// what\na.type     = 3\ny( )\n',
      formatted: 'x( )\na.key     = 1\na.summary = 2\n// what\na.type    = 3\ny( )\n',
    },
    {
      is: 'a column that one line has left',
      text: 'a.key     = 1\n  a.summary⟦⟧ = 2\na.type    = 3\ny( )\n',
      formatted: 'a.key     = 1\na.summary = 2\na.type    = 3\ny( )\n',
    },
    {
      is: 'values in a column',
      text: 'm = [\n  a:    1,\n  bbb:⟦⟧  f( ),\n  cc:   3\n]\n',
      formatted: 'm = [\n  a:   1,\n  bbb: f(),\n  cc:  3\n]\n',
    },
    {
      is: 'a new line of a column',
      text: 'x( )\na.key     = 1\na.due⟦⟧=2\na.summary = 3\ny( )\n',
      formatted: 'x( )\na.key     = 1\na.due     = 2\na.summary = 3\ny( )\n',
    },
    {
      is: 'a new line that is longer than its column',
      text: 'x( )\na.key     = 1\na.description⟦⟧=2\na.summary = 3\ny( )\n',
      formatted: 'x( )\na.key         = 1\na.description = 2\na.summary     = 3\ny( )\n',
    },
    {
      is: 'a line of a column that stands',
      text: 'a.key     = f( )\na.summary⟦⟧ = f( )\na.type    = f( )\n',
      formatted: 'a.key     = f( )\na.summary = f()\na.type    = f( )\n',
    },
  ];
  for (const { is, text, formatted } of inColumns) {
    it(`of a range, and when its line ends, keeps ${is}`, () => {
      const { document, ranges } = openMarked(at, text);
      const range = ranges[0] ?? assert.fail();
      assert.equal(textAfter(document, formatRange(document, range, options)), formatted);
      const below = { line: range.start.line + 1, character: 0 };
      assert.equal(textAfter(document, formatOnType(document, below, '\n', options)), formatted);
    });
  }

  const typed: { is: string; text: string; key: string; formatted: string }[] = [
    {
      is: 'the line that is ended',
      text: 'a( )\nif (b) {\n  c( )\n  ¦\n}\n',
      key: '\n',
      formatted: 'a( )\nif (b) {\n  c()\n  \n}\n',
    },
    {
      is: 'what is in the braces that are closed',
      text: 'x( )\nif (b) {\nc( )\n    }¦\nd( )\n',
      key: '}',
      formatted: 'x( )\nif (b) {\n  c()\n}\nd( )\n',
    },
    {
      is: 'the line of a statement that is ended',
      text: 'x( )\na(  b );¦\nd( )\n',
      key: ';',
      formatted: 'x( )\na(b);\nd( )\n',
    },
    { is: 'nothing where another character stands', text: 'a( )\nb( )¦\n', key: '}', formatted: 'a( )\nb( )\n' },
  ];
  for (const { is, text, key, formatted } of typed) {
    it(`on type puts in order ${is}`, () => {
      const { document, cursor } = openMarked(at, text);
      assert.equal(textAfter(document, formatOnType(document, cursor, key, options)), formatted);
    });
  }
});

describe('formatting real rules', () => {
  const roots = ['test/rules/corpus', 'test/oracle/rules', 'test/oracle/features', 'sample'];
  // Real texts, because columns and comments meet in ways that no table has; of the many small ones every third is taken.
  const isTaken = (file: string, at: number) => !file.includes('features') || at % 3 === 0;
  const files = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.groovy'))
      .map((name) => path.join(root, name)),
  );
  const taken = files.filter(isTaken);
  const texts = taken.map((file) => readFileSync(file, 'utf8'));

  it('never changes what they mean, and changes nothing the second time', () => {
    texts.forEach((text, at) => {
      const after = assertHarmless(text, taken[at] ?? '');
      assert.deepEqual(layOut(after, indexLines(after.text), layout).edits, [], taken[at]);
    });
  });

  it('puts lines into columns so that nothing is left to change, whatever columns there were', () => {
    const blanks = fc.constantFrom('', ' ', '  ', '     ', '\t');
    const name = fc.constantFrom('a', 'bc', 'def d', 'def efgh', 'a.bcdef', 'a.c."A B"', 'x.yz');
    const line = fc.constantFrom('// what', '', 'f()');
    const assignment = fc
      .tuple(name, fc.nat(12), blanks, fc.constantFrom('=', '=', '+='))
      .map(([key, width, gap, sign]) => `${gap}${key.padEnd(width)}${key.startsWith('def') ? '=' : sign} 1`);
    const key = fc.constantFrom('a', 'bc', '"d e"', 'fghij', '"kl mno"');
    const entry = fc
      .tuple(key, fc.nat(9), fc.nat(4))
      .map(([word, before, behind]) => `  ${word.padEnd(before)}:${' '.repeat(behind)}1`);
    const statements = fc
      .array(fc.oneof({ arbitrary: assignment, weight: 9 }, line), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    const map = fc.array(entry, { minLength: 1, maxLength: 8 }).map((entries) => `x = [\n${entries.join(',\n')}\n]`);
    fc.assert(
      fc.property(fc.oneof(statements, map), (text) => {
        const after = assertHarmless(`${text}\n`, text);
        assert.deepEqual(layOut(after, indexLines(after.text), layout).edits, [], text);
      }),
      { numRuns: 2000 },
    );
  });

  it('never changes what a text means that is cut or changed anywhere', () => {
    const cut = fc.tuple(
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', ' ', '\n', '(', ')', '{', '}', '"', ',', '-', '/', ':', '//', '$'),
    );
    fc.assert(
      fc.property(fc.nat(texts.length - 1), cut, (at, [from, length, inserted]) => {
        const text = (texts[at] ?? '').slice(0, 6000);
        const start = from % (text.length + 1);
        assertHarmless(text.slice(0, start) + inserted + text.slice(start + (length % 40)), 'a changed text');
      }),
      { numRuns: 300 },
    );
  });
});

/** Asserts that the edits are harmless by themselves, without being held back; gives the text after them, read. */
function assertHarmless(text: string, name: string): ParseResult {
  const parsed = parse(text);
  const after = parse(applyEdits(text, layOut(parsed, indexLines(text), layout).edits));
  assert.equal(after.text.replace(/\s+/g, ''), text.replace(/\s+/g, ''), name);
  if (parsed.errors.length === 0) assert.ok(sameTree(parsed.script, after.script), name);
  return after;
}
