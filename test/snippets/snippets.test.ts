import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../server/groovy/parse';

interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}

const file = path.join(import.meta.dirname, '../../snippets/sync-rules.json');
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

const placeholder = /\\([$}\\])|\$(\d+)|\$\{(\d+):([^{}]*)\}|\$\{(\d+)\|([^|]*)\|\}/g;

/** The text a snippet leaves when the user accepts every default: choices take their first word. */
function expand(body: string): string {
  const defaults = new Map<string, string>();
  for (const [, , , number = '', text = '', choice = '', words = ''] of body.matchAll(placeholder)) {
    if (number) defaults.set(number, text);
    if (choice) defaults.set(choice, words.split(',')[0] ?? '');
  }
  return body.replace(
    placeholder,
    (_all, escaped?: string, plain?: string, number?: string, _text?: string, choice?: string) => {
      return escaped ?? defaults.get(plain ?? number ?? choice ?? '') ?? '';
    },
  );
}

/** Every text a snippet can leave when one choice after the other is taken. */
function variants(body: string): string[] {
  const choice = /\$\{(\d+)\|([^|]*)\|\}/.exec(body);
  if (!choice) return [expand(body)];
  const [all, number = '', words = ''] = choice;
  return words.split(',').flatMap((word) => variants(body.replace(all, `\${${number}:${word}}`)));
}

// What the reference of the scripting surface documents; a snippet must not teach a name that does not exist.
const documented = new Set([
  'nodeHelper.getIssueType',
  'nodeHelper.getUserByEmail',
  'nodeHelper.getOption',
  'commentHelper.mergeComments',
  'attachmentHelper.mergeAttachments',
]);
const roots = [
  'issue',
  'workItem',
  'entity',
  'replica',
  'firstSync',
  'nodeHelper',
  'commentHelper',
  'attachmentHelper',
];

describe('snippets: expansion', () => {
  const cases: [body: string, expanded: string][] = [
    ['a $1 b', 'a  b'],
    ['${1:x} + $1', 'x + x'],
    ['$1 + ${1|issue,workItem|}', 'issue + issue'],
    ['"\\$a \\${b\\}" ${1:}$0', '"$a ${b}" '],
  ];
  for (const [body, expanded] of cases) it(body, () => assert.equal(expand(body), expanded));

  it('tries every choice', () => {
    assert.deepEqual(variants('${1|a,b|}.${2|c,d|} = $2'), ['a.c = c', 'a.d = d', 'b.c = c', 'b.d = d']);
  });
});

describe('snippets: the check of their Groovy', () => {
  it('sees a bracket that is never closed', () => {
    assert.notDeepEqual(parse(expand('issue.${1:summary} = (replica.$1')).errors, []);
  });
});

describe('snippets: the list', () => {
  it('has one prefix for each snippet', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    assert.ok(prefixes.length >= 8);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});

for (const [name, { prefix, description, body }] of snippets) {
  const text = body.join('\n');

  describe(`snippet: ${name}`, () => {
    it('is found by typing sync and says what it does and in which rule', () => {
      assert.match(prefix, /^sync[A-Z][A-Za-z]*$/);
      assert.match(description, /^(Incoming|Outgoing): .+\.$/);
    });

    it('numbers its stops without a gap, each with one default, and ends at one place', () => {
      const stops = [...text.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
      const defaults = [...text.matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => Number(number));
      const highest = Math.max(...stops);
      assert.deepEqual(
        defaults.toSorted((a, b) => a - b),
        Array.from({ length: highest }, (_, index) => index + 1),
      );
      assert.equal(stops.filter((stop) => stop === 0).length, 1);
    });

    it('expands to valid Groovy whatever is chosen', () => {
      for (const variant of variants(text)) {
        assert.doesNotMatch(variant, /\$|\|\w/, 'a placeholder is left');
        const problems = parse(variant).errors.map((problem) => `${problem.start}: ${problem.message}`);
        assert.deepEqual(problems, [], variant);
      }
    });

    it('uses only documented names', () => {
      const expanded = expand(text);
      const calls = [...expanded.matchAll(/\b\w+Helper\.\w+/g)].map(([call]) => call);
      assert.deepEqual(
        calls.filter((call) => !documented.has(call)),
        [],
      );
      const local = [...expanded.matchAll(/\bdef (\w+)|\{ (\w+) ->/g)].map((match) => match[1] ?? match[2] ?? '');
      const code = expanded.replace(/"[^"]*"/g, '""');
      const used = [...code.matchAll(/(?<![.\w])([a-z]\w*)(?=[.?[])/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        used.filter((root) => ![...roots, ...local].includes(root)),
        [],
      );
    });
  });
}
