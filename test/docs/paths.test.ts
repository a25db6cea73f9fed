import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)];

/** Links of a page to other files, from the repository's root. */
function linksOf(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^\w+:/.test(target))
    .map((target) => path.posix.join(path.posix.dirname(page), target));
}

/** Paths in backticks that begin with a folder of this repository, alone or in a command. */
function pathsOf(text: string): string[] {
  const pattern = /(?<=[` =])(?:client|server|test|scripts|docs|syntaxes|snippets|sample)\/[\w./-]+/g;
  return [...text.matchAll(/`[^`\n]+`/g)].flatMap(([code]) => code.match(pattern) ?? []);
}

describe('pages', () => {
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    it(`${page} names only files that are there`, () => {
      const text = readFileSync(path.join(root, page), 'utf8');
      const isNew = (name: string) => name.includes('NAME');
      const missing = [...linksOf(page, text), ...pathsOf(text)].filter(
        (name) => !isNew(name) && !existsSync(path.join(root, name)),
      );
      assert.deepEqual(missing, []);
    });
  }

  it('are looked through for links and for paths in backticks', () => {
    assert.deepEqual(linksOf('docs/a.md', '[x](../b/c.md#d) [y](https://e.f)'), ['b/c.md']);
    assert.deepEqual(pathsOf('`server/no/such.ts`, `npm test`, `A=docs/b node scripts/c.mjs`'), [
      'server/no/such.ts',
      'docs/b',
      'scripts/c.mjs',
    ]);
  });
});
