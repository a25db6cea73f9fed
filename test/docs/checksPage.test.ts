import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../server/rules/checks/all';
import { anchorOfCode, areas } from '../../server/rules/codes';
import { checksPage } from '../support/checksPage';

const file = path.join(__dirname, '../../docs/checks.md');

describe('docs/checks.md', () => {
  const page = checksPage();

  it('is what the checks say today: otherwise run node scripts/make-checks-page.mjs', () => {
    assert.equal(readFileSync(file, 'utf8'), page);
  });

  it('has a section for every check, where its problems lead to', () => {
    for (const { code, title } of checks) {
      const anchor = anchorOfCode(code);
      assert.ok(anchor !== undefined && /^[a-z-]+$/.test(anchor), code);
      assert.equal(page.split(`<a id="${anchor}"></a>\n\n### ${title}\n`).length, 2, code);
      assert.ok(page.includes(`](#${anchor})`), code);
    }
    for (const { name } of areas) assert.equal(page.split(`<a id="${name}"></a>\n\n## ${name}\n`).length, 2, name);
  });

  it('shows what each wrong example is told', () => {
    const sections = page.split('\n### ').slice(1);
    assert.equal(sections.length, checks.length);
    for (const section of sections) assert.match(section, /\n> Line \d+, (error|warning|information|hint): ./);
  });

  it('has no anchor twice and leads only to its own', () => {
    const anchors = [...page.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]);
    assert.equal(new Set(anchors).size, anchors.length);
    for (const [, target] of page.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(anchors.includes(target), target);
  });
});
