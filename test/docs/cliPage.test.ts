import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeOptions } from '../../server/cli/node/options';
import { shownOptions } from '../../server/cli/options';
import { commands } from '../../server/cli/run';
import { cliPage } from '../support/cliPage';

const file = path.join(__dirname, '../../docs/cli.md');

describe('docs/cli.md', () => {
  const page = cliPage();

  it('is what the commands say today: otherwise run node scripts/make-cli-page.mjs', () => {
    assert.equal(readFileSync(file, 'utf8'), page);
  });

  it('has a section for every command, with all of its options', () => {
    const sections = new Map(page.split('\n### ').map((section) => [section.split('\n')[0], section]));
    for (const { name, options } of commands) {
      const section = sections.get(name) ?? '';
      assert.ok(section.includes(`\nsync-rules ${name}`), name);
      const isShared = section.includes('](#options-of-every-command-that-asks-a-node)');
      assert.equal(
        isShared,
        nodeOptions.every((option) => options.includes(option)),
        name,
      );
      for (const option of shownOptions(options)) {
        const where = isShared && nodeOptions.includes(option) ? page : section;
        assert.match(where, new RegExp(`^\\| \`--${option.name}[ \`]`, 'm'));
      }
      assert.ok(page.includes(`](#${name.replaceAll(' ', '-')})`), name);
    }
  });

  it('names only commands and options that there are', () => {
    const words = new Set(commands.flatMap(({ name }) => [name, ...name.split(' ').slice(0, 1)]));
    for (const [, given = ''] of page.matchAll(/^.*\bsync-rules ([a-z][a-z ]*[a-z])\b/gm)) {
      const known = given.split(' ').some((_, at, all) => words.has(all.slice(0, at + 1).join(' ')));
      assert.ok(known, given);
    }
    const known = new Set(['help', 'version', ...commands.flatMap(({ options }) => options.map(({ name }) => name))]);
    for (const [, option = ''] of page.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)) assert.ok(known.has(option), option);
  });

  it('tells of no option that is refused', () => {
    assert.doesNotMatch(page, /^\| `--(token|database-url) /m);
  });
});
