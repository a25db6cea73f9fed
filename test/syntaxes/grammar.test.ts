import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  annotatedFiles,
  failuresOf,
  lexerFacts,
  readGrammar,
  rulesBelow,
  scopeName,
  tokenize,
  tokenTypes,
  type GrammarRule,
  type ScopedToken,
} from './grammar-kit';

const files = annotatedFiles();
const probe = 'def x = 1';
const probeTokens: ScopedToken[] = [
  { text: 'def', scopes: ['storage.type.def'] },
  { text: ' ', scopes: [] },
  { text: 'x', scopes: ['variable.other.declaration'] },
  { text: ' ', scopes: [] },
  { text: '=', scopes: ['keyword.operator.assignment'] },
  { text: ' ', scopes: [] },
  { text: '1', scopes: ['constant.numeric.integer'] },
];

/** Reads the lines, then one plain line, and checks that the plain line is coloured as at the top of a file. */
async function assertEndsAtRoot(lines: readonly string[]): Promise<void> {
  const tokens = await tokenize([...lines, probe]);
  assert.deepEqual(tokens.at(-1), probeTokens);
}

describe('grammar: annotated files', () => {
  for (const { name, testCase } of files) {
    it(`${name}: ${testCase.metadata.description}`, async () => {
      const failures = await failuresOf(testCase);
      const report = failures.map((failure) => {
        const text = (testCase.source[failure.srcLine] ?? '').slice(failure.start, failure.end);
        return `line ${failure.line + 1} "${text}": missing [${failure.missing.join(' ')}], unexpected [${failure.unexpected.join(' ')}], has [${failure.actual.join(' ')}]`;
      });
      assert.deepEqual(report, []);
      assert.ok(testCase.assertions.length > 5, 'an annotated file without annotations shows nothing');
    });
    it(`${name}: leaves nothing open at its end`, () => assertEndsAtRoot(testCase.source));
  }
});

describe('grammar: the JSON', () => {
  const grammar = readGrammar();
  const roots: GrammarRule[] = [{ patterns: grammar.patterns }, ...Object.values(grammar.repository)];
  const rules = roots.flatMap((root) => [...rulesBelow(root)]);
  const namesOf = (rule: GrammarRule): string[] =>
    [rule.name, rule.contentName].flatMap((names) => names?.split(' ') ?? []);

  it('has the scope name of the language', () => {
    assert.equal(grammar.scopeName, scopeName);
  });

  it('resolves every include and includes every group', () => {
    const included = rules.flatMap((rule) => (rule.include === undefined ? [] : [rule.include]));
    const known = Object.keys(grammar.repository).map((name) => `#${name}`);
    assert.deepEqual(
      included.filter((name) => !known.includes(name)),
      [],
    );
    assert.deepEqual(
      known.filter((name) => !included.includes(name)),
      [],
    );
  });

  it('ends every rule that begins', () => {
    const broken = rules.filter((rule) => (rule.begin === undefined) !== (rule.end === undefined));
    assert.deepEqual(broken, []);
  });

  it('names every scope for this language', () => {
    assert.deepEqual(
      rules.flatMap(namesOf).filter((name) => !name.endsWith('.sync-rule')),
      [],
    );
  });

  it('shows every scope in an annotated file', async () => {
    const seen = new Set<string>();
    for (const { testCase } of files) {
      for (const token of (await tokenize(testCase.source)).flat()) token.scopes.forEach((scope) => seen.add(scope));
    }
    const [shebang] = await tokenize(['#!/usr/bin/env groovy']);
    shebang?.forEach((token) => token.scopes.forEach((scope) => seen.add(scope)));
    const unseen = rules.flatMap(namesOf).filter((name) => !seen.has(name.replace(/\.sync-rule$/, '')));
    assert.deepEqual([...new Set(unseen)], []);
  });
});

describe('grammar: the shebang', () => {
  it('is a comment on the first line only', async () => {
    const [first, second] = await tokenize(['#!/usr/bin/env groovy', '#!/usr/bin/env groovy']);
    assert.deepEqual(first, [{ text: '#!/usr/bin/env groovy', scopes: ['comment.line.shebang'] }]);
    assert.ok(second?.every((token) => !token.scopes.includes('comment.line.shebang')));
  });
});

describe('grammar: what VS Code takes for code', () => {
  // Brackets are matched and completions offered only where a character counts as code.
  const cases: [line: string, types: string][] = [
    ['a "b ${c(1)} d" e', '..sss.......sss..'],
    ['a "$b.c d"', '..s....sss'],
    ["a 'b ${c}' d", '..ssssssss..'],
    ['a = /b ${c} d/ + e', '....sss....sss....'],
    ['a $/b ${c}/$ d', '..ssss....ss..'],
    ['a / b / c', '.........'],
    ['a /* b */ c // d', '..ccccccc...cccc'],
    ['"${"${a}"}"', 's..s....s.s'],
    ['a."b c".d', '..sssss..'],
  ];
  for (const [line, types] of cases) {
    it(line, async () => assert.deepEqual(await tokenTypes([line]), [types]));
  }
});

describe('grammar: strings and comments lie where the real Groovy lexer sees them', () => {
  const facts = lexerFacts();

  it('has facts to compare', () => assert.ok(facts.length > 150));

  for (const { source, types } of facts) {
    it(source.replaceAll('\n', '⏎'), async () => {
      const lines = source.split('\n');
      const seen = (await tokenTypes(lines)).join('\n');
      const masked = Array.from(types, (type, index) => (type === '?' ? '?' : seen.charAt(index))).join('');
      assert.equal(masked, types);
      await assertEndsAtRoot(lines);
    });
  }
});

describe('grammar: any text', () => {
  const pieces = fc.constantFrom(
    ...Array.from('{}[]()<>"\'/$\\:;,.?!@#*+-=&|~^% \t'),
    ...[
      '"""',
      "'''",
      '$/',
      '/$',
      '/*',
      '*/',
      '//',
      '${',
      '->',
      '?.',
      '..',
      '=~',
      '\\u00',
      '0x',
      '1_',
      'é',
      '\u{1f600}',
    ],
    ...[
      'class ',
      'case ',
      'for (',
      'import ',
      'def ',
      'in ',
      'record ',
      'new ',
      'return ',
      'Map<',
      'it',
      'A',
      'b',
      '7',
    ],
  );
  const line = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it('is covered by tokens, line by line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const tokens = await tokenize(lines);
        assert.deepEqual(
          tokens.map((row) => row.map((token) => token.text).join('')),
          lines,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of balanced code ends where it began', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(balanced(), { minLength: 1, maxLength: 6 }), async (statements) =>
        assertEndsAtRoot(statements.flatMap((statement) => statement.split('\n'))),
      ),
      { numRuns: 300 },
    );
  });

  it('in a one-line string ends with the line', async () => {
    const inside = fc.array(
      fc.constantFrom(
        ...Array.from('ab ${}()[]:.,?/$\\'),
        '\\n',
        '${',
        '?.',
        'if (',
        'class A',
        'case ',
        '@A(',
        'Map<',
        '/*',
        '//',
      ),
      { maxLength: 15 },
    );
    // A bracket or an arrow that ends the line opens several lines on purpose, and a backslash joins two.
    const body = inside.map((parts) => parts.join('')).filter((text) => !/[{([\\]\s*$/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('"', "'"), body, (quote, text) => assertEndsAtRoot([`a = ${quote}${text}`])),
      { numRuns: 500 },
    );
  });
});

describe('grammar: big input', () => {
  it('reads thousands of lines and ends at the root', async () => {
    const lines = files.flatMap(({ testCase }) => testCase.source);
    const copies = Math.ceil(4000 / lines.length);
    await assertEndsAtRoot(Array.from({ length: copies }, () => lines).flat());
  });

  const units = [
    'a.',
    'A<',
    '(',
    '{',
    '[',
    '"',
    '${',
    '/ ',
    'a,',
    'a ? b : c ',
    '= /',
    '@A(',
    '1_',
    '{ a, ',
    '(A) ',
    '\\',
    "'a': ",
  ];
  for (const unit of units) {
    it(`reads a line of 400 times ${unit}`, async () => {
      const line = unit.repeat(400);
      const [tokens] = await tokenize([line]);
      assert.equal(tokens?.map((token) => token.text).join(''), line);
    });
  }
});

/** Statements whose brackets, quotes and comments are closed. */
function balanced(): fc.Arbitrary<string> {
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        'a',
        'replica.key',
        'MAX',
        '10L',
        "'x\\'y'",
        '"a $b.c"',
        '/x\\/y/',
        '$/a $$ b/$',
        "'''a\nb'''",
        'it',
      ),
      tie('expression').map((e) => `(${e})`),
      tie('expression').map((e) => `[a: ${e}, 'b': 1]`),
      tie('expression').map((e) => `{ x, y -> ${e} }`),
      tie('expression').map((e) => `{\n  ${e}\n}`),
      tie('expression').map((e) => `send(to: ${e}) { it }`),
      tie('expression').map((e) => `"""a\n\${${e}} b"""`),
      tie('expression').map((e) => `"a \${${e.replace(/\n\s*/g, ' ')}} b"`),
      fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `a ? ${left} : ${right}`),
      fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `${left} + ${right}`),
      fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `f(${left}, ${right}) / 2 /* c */ / 3`),
    ),
  }));
  return fc.oneof(
    expression.map((e) => `def v = ${e}`),
    expression.map((e) => `if (${e}) { issue.summary = 1 } else { b }`),
    expression.map((e) => `switch (x) {\n  case 1:\n    ${e}\n  default: 2\n}`),
    expression.map((e) => `class A extends B {\n  String f(int n = 1) { ${e} }\n}`),
    expression.map((e) => `for (e in ${e}) { // why\n}`),
  );
}
