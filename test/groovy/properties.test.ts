import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Node } from '../../server/groovy/ast';
import { children } from '../../server/groovy/children';
import { forEachNode } from '../../server/groovy/children';
import { parse } from '../../server/groovy/parse';
import { Problems } from '../../server/groovy/problems';
import { Scanner } from '../../server/groovy/scan/scanner';
import { keywords } from '../../server/groovy/scan/tokens';
import { runs, seed } from '../support/random';

const numRuns = runs(500);

/** What has to hold for the tree of any text whatever. Returns what does not, or undefined. */
function brokenRule(text: string): string | undefined {
  const { script, errors, comments } = parse(text);
  if (script.start !== 0 || script.end !== text.length) return 'the script does not cover the text';
  let broken: string | undefined;
  forEachNode(script, (node) => {
    broken ??= brokenNode(node);
  });
  for (const { start, end } of [...errors, ...comments]) {
    if (start < 0 || end < start || end > text.length) broken ??= `range ${start}-${end} lies outside the text`;
  }
  const places = new Set(errors.map(({ start }) => start));
  if (places.size !== errors.length) broken ??= 'two errors at one place';
  return broken;
}

function brokenNode(node: Node): string | undefined {
  if (node.start > node.end) return `${node.kind} ends before it starts`;
  let last = node.start;
  for (const child of children(node)) {
    if (child.start < node.start || child.end > node.end) return `${ranges(child, node)} reaches out`;
    if (child.start < last) return `${ranges(child, node)} is out of order`;
    last = child.end;
  }
  return undefined;
}

function ranges(child: Node, node: Node): string {
  return `${child.kind} ${child.start}-${child.end} in ${node.kind} ${node.start}-${node.end}`;
}

function hold(text: string): void {
  const broken = brokenRule(text);
  if (broken !== undefined) assert.fail(`${broken}: ${JSON.stringify(text)}`);
}

const scriptFolder = join(__dirname, 'scripts');
const scripts = readdirSync(scriptFolder)
  .filter((name) => name.endsWith('.groovy'))
  .map((name) => readFileSync(join(scriptFolder, name), 'utf8'));

const pieces = [
  ...keywords,
  ..."(){}[];,.:?!~+-*/%<>=&|^@#$\\'\"'".split(''),
  ...['->', '::', '?.', '*.', '??.', '.&', '?:', '..', '..<', '<..', '<..<', '=~', '==~', '<=>', '**', '++', '--'],
  ...['"""', "'''", '$/', '/$', '${', '//', '/*', '*/', '!in ', '!instanceof ', '?[', '>>', '<<=', '\\\n'],
  ...[
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    'a',
    'B',
    'issue',
    'replica',
    '1',
    '2.5',
    '.5',
    '08',
    '0x',
    '0b1',
    '9223372036854775808',
    'e9',
    '_',
    'L',
    'i',
    'f',
    "'s'",
    '"t"',
    '/r/',
    '\u00a0',
    '\ufeff',
    '“',
    'é',
    '²',
    '\u0301',
    '😀',
  ],
];

describe(`any text at all (seed ${seed}, ${numRuns} runs)`, () => {
  it('gives a tree for random pieces of Groovy', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (t) => hold(t)),
      { numRuns },
    );
  });

  it('gives a tree for random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (t) => hold(t)),
      { numRuns },
    );
  });

  it('gives a tree for scripts with pieces cut out, doubled, moved and put in', () => {
    const change = fc.record({
      script: fc.constantFrom(...scripts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      put: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
      twice: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ script, at, length, put, twice }) => {
        const from = Math.floor(at * script.length);
        const cut = script.slice(from, from + length);
        hold(script.slice(0, from) + (twice ? cut + cut : '') + put.join('') + script.slice(from + length));
      }),
      { numRuns },
    );
  });

  // Slow, because each prefix is what an editor has at some moment, and a rule that breaks breaks at one of them only.
  it('gives a tree for every prefix of every script', () => {
    for (const script of scripts) for (let end = 0; end <= script.length; end++) hold(script.slice(0, end));
  });
});

describe('an insertion that another brace closes', () => {
  const texts = [
    '"a${ /*\n"b${ /* } */ c } d${ e\n } f"',
    '"a${ /*\n*/ }\n"',
    '"${ {\n"${ } }\n"',
    '"${(\n"${ /* } */ ]\n',
  ];
  for (const text of texts) {
    it(`comes to an end in ${JSON.stringify(text)}`, () => {
      for (let end = 0; end <= text.length; end++) hold(text.slice(0, end));
    });
  }
});

describe('the tokens of a script', () => {
  it('leave out nothing but blanks, comments and the signs before interpolations', () => {
    for (const script of scripts) {
      const scanner = new Scanner(script, new Problems());
      scanner.scan();
      const { tokens, comments } = scanner;
      const pieces = comments.map(({ start, end }) => ({ start, end }));
      for (let i = 0; i < tokens.count; i++) pieces.push({ start: tokens.starts[i] ?? 0, end: tokens.ends[i] ?? 0 });
      pieces.sort((a, b) => a.start - b.start || a.end - b.end);
      let rebuilt = '';
      for (const { start, end } of pieces) {
        assert.ok(start >= rebuilt.length, `overlap at ${start}`);
        const gap = script.slice(rebuilt.length, start);
        assert.match(gap, /^(?:[ \t\r\n$]|\\\r?\n)*$/);
        rebuilt += gap + script.slice(start, end);
      }
      assert.equal(rebuilt, script);
    }
  });
});

describe('deep nesting', () => {
  const deep = 10_000;
  const shapes: Record<string, string> = {
    brackets: '['.repeat(deep) + ']'.repeat(deep),
    parentheses: '('.repeat(deep) + '1' + ')'.repeat(deep),
    braces: '{'.repeat(deep) + '}'.repeat(deep),
    'closures in calls': 'a {'.repeat(deep) + '}'.repeat(deep),
    'only opening': '([{'.repeat(deep),
    'only closing': ')]}'.repeat(deep),
    signs: '- '.repeat(deep) + '1',
    'not, not': '!'.repeat(deep) + 'a',
    casts: '(int) '.repeat(deep) + '1',
    ternaries: 'a ? b : '.repeat(deep) + 'c',
    elvis: 'a ?: '.repeat(deep) + 'c',
    assignments: 'a = '.repeat(deep) + '1',
    'else if': 'if (a) b\nelse '.repeat(deep) + 'c',
    sums: 'a + '.repeat(deep) + 'c',
    dots: 'a.'.repeat(deep) + 'c',
    generics: 'List<'.repeat(deep) + 'a' + '>'.repeat(deep) + ' x',
    interpolations: '"${'.repeat(deep) + 'a' + '}"'.repeat(deep),
    'one string with many': '"' + '$a${b}'.repeat(deep) + '"',
    annotations: '@A('.repeat(deep) + ')'.repeat(deep),
    lambdas: 'x -> '.repeat(deep) + '1',
    labels: 'a: '.repeat(deep) + '1',
    classes: 'class A {'.repeat(deep) + '}'.repeat(deep),
    'if in if': 'if (a) '.repeat(deep) + 'b',
    'for in for': 'for (a in b) '.repeat(deep) + 'b',
    switches: 'switch (a) { case 1: '.repeat(deep) + '}'.repeat(deep),
    creations: 'new A('.repeat(deep) + ')'.repeat(deep),
    tries: 'try {'.repeat(deep) + '} finally {}'.repeat(deep),
    commands: 'a '.repeat(deep),
    slashes: '= /'.repeat(deep),
    dollars: '$/ '.repeat(deep),
    quotes: "'\n".repeat(deep),
  };
  for (const [name, text] of Object.entries(shapes)) {
    it(`survives 10,000 ${name}`, () => {
      const { script } = parse(text);
      assert.equal(script.end, text.length);
    });
  }
});
