import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSettings } from '../../scripts/vscode/settings';

const root = join(__dirname, '../..');
const titles = Object.values(
  JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>,
);

describe('what npm start shows at first', () => {
  it('is the README of the folder', () => assert.equal(startSettings['workbench.startupEditor'], 'readme'));

  for (const folder of ['sample', 'scripts/vscode/partner'])
    it(`names in ${folder} what there is`, () => {
      const text = readFileSync(join(root, folder, 'README.md'), 'utf8').replace(/\s+/g, ' ');
      assert.match(text, /Connections/);
      const named = [...text.matchAll(/\*\*(?:Sync Rules: )?([^*]+)\*\*/g)].map(([, name]) => name);
      const foreign = ['Connections', 'Connect two trackers', 'Welcome: Open Walkthrough...'];
      const known = titles.map((title) => title.replace(/\.\.\.$/, ''));
      assert.ok(named.length > 0);
      assert.deepEqual(
        named.filter((name = '') => !foreign.includes(name) && !known.includes(name)),
        [],
      );
    });
});
