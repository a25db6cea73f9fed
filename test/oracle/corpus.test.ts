import assert from 'node:assert/strict';
import { hashOf, readAnswers } from './answers';
import { readBlocks, readGroup } from './corpus';
import { changesOf } from './mutations';
import { scriptsOf, TABLES } from './tables';
import { tokenize } from './tokens';

const platforms =
  'jira-cloud jira-onprem github azure-devops servicenow salesforce zendesk freshdesk freshservice asana xurrent hp-alm'.split(
    ' ',
  );

describe('the scripts the real compiler judged', () => {
  for (const table of TABLES) {
    it(`have answers to their text of today: ${table}`, () => {
      const answers = readAnswers(table);
      const stale = scriptsOf(table).filter(({ id, source }) => answers.get(id)?.hash !== hashOf(source));
      assert.deepEqual(
        stale.map(({ id }) => id),
        [],
        'run npm run oracle',
      );
      assert.equal(answers.size, scriptsOf(table).length);
    });
  }

  it('are many and differ from each other', () => {
    const ids = TABLES.flatMap((table) => scriptsOf(table).map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    const own = (['errors', 'features', 'rules', 'mutations'] as const).flatMap((table) => scriptsOf(table));
    assert.ok(new Set(own.map(({ source }) => source)).size >= 1500 + 1000);
  });

  it('say in their titles what the compiler says', () => {
    for (const group of ['errors', 'features'] as const) {
      const answers = readAnswers(group);
      for (const { id } of readGroup(group)) {
        assert.equal(/#ok(-|$)/.test(id), answers.get(id)?.errors === undefined, id);
      }
    }
  });

  it('hold right rules of all platforms and all lengths', () => {
    const answers = readAnswers('rules');
    const rules = readGroup('rules');
    assert.deepEqual(
      rules.filter(({ id }) => answers.get(id)?.errors).map(({ id }) => id),
      [],
    );
    assert.ok(rules.length >= 60);
    for (const platform of platforms)
      assert.ok(
        rules.some(({ id }) => id.includes(`/${platform}-`)),
        platform,
      );
    const lengths = rules.map(({ source }) => source.split('\n').length);
    assert.ok(Math.min(...lengths) <= 20 && Math.max(...lengths) >= 800);
  });
});

describe('reading blocks', () => {
  it('splits at titles, drops empty lines at the end and names repeated titles apart', () => {
    assert.deepEqual(
      readBlocks('x', '// === One two\na\n\n\n// === ok empty\n// === One two\nb‹U+000D›\nc‹U+1F600›\n'),
      [
        { id: 'x#one-two', source: 'a' },
        { id: 'x#ok-empty', source: '' },
        { id: 'x#one-two-2', source: 'b\r\nc\u{1F600}' },
      ],
    );
  });
});

describe('tokens for mistakes', () => {
  const table: [source: string, tokens: string[]][] = [
    ['a?.b = c ?: 1.5', ['a', '?.', 'b', '=', 'c', '?:', '1.5']],
    ['println "x ${m["a"]} y" // z', ['println', '"x ${m["a"]} y"']],
    ["'it\\'s' + '''a\n'b''' ", ["'it\\'s'", '+', "'''a\n'b'''"]],
    ['a / b; c =~ /d\\/e/', ['a', '/', 'b', ';', 'c', '=~', '/d\\/e/']],
    ['/* x */ f($/a/b/$)', ['f', '(', '$/a/b/$', ')']],
    ['"never closed\nnext', ['"never closed', 'next']],
    ['größe <=> x', ['größe', '<=>', 'x']],
  ];
  for (const [source, tokens] of table) {
    it(JSON.stringify(source), () =>
      assert.deepEqual(
        tokenize(source).map(({ text }) => text),
        tokens,
      ),
    );
  }

  it('know their lines', () => {
    assert.deepEqual(
      tokenize("a\n'''b\nc'''\nd").map(({ line }) => line),
      [1, 2, 4],
    );
  });
});

describe('changes of a script', () => {
  const source = readGroup('rules').find(({ id }) => id === 'rules/written/azure-devops-incoming');
  assert.ok(source);

  it('are the same each time, and each is a change', () => {
    const changes = changesOf(source, 40, 'test');
    assert.deepEqual(changesOf(source, 40, 'test'), changes);
    assert.equal(changes.length, 40);
    assert.ok(changes.every((change) => change.source !== source.source));
    assert.ok(new Set(changes.map(({ kind }) => kind)).size >= 6);
  });

  it('touch only the line they name', () => {
    const before = source.source.split('\n');
    for (const { source: text, line, kind } of changesOf(source, 40, 'test')) {
      const after = text.split('\n');
      const changed = before.flatMap((old, index) => (old === after[index] ? [] : [index + 1]));
      assert.deepEqual(changed, [line], kind);
    }
  });

  it('are none of an empty script', () => {
    assert.deepEqual(changesOf({ id: 'empty', source: '' }, 5, 'test'), []);
  });
});
