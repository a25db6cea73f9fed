import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check as isFormatted, resolveConfig } from 'prettier';
import { commandsTable, settingsTable, withManifestTables } from '../support/manifestTables';

const file = path.join(__dirname, '../../README.md');
const readme = readFileSync(file, 'utf8');

describe('the README', () => {
  it('has the commands and settings of the manifest (else: node scripts/make-manifest-tables.mjs)', () => {
    assert.equal(withManifestTables(readme), readme);
    assert.ok(readme.includes(commandsTable()) && readme.includes(settingsTable()));
  });

  it('has its tables as prettier would lay them out', async () => {
    const config = await resolveConfig(file);
    for (const table of [commandsTable(), settingsTable()])
      assert.ok(await isFormatted(`${table}\n`, { ...config, filepath: file }));
  });

  it('has 800 to 1,500 words, not counting tables, code and addresses', () => {
    const prose = readme
      .replace(/```[\s\S]*?```|<!--.*?-->/g, '')
      .replace(/^\|.*$/gm, '')
      .replace(/\]\([^)]*\)/g, ']');
    const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
    assert.ok(words >= 800 && words <= 1500, `${words} words`);
  });

  it('shows three pictures, each described in words, and links to nothing that is not there', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.equal(pictures.length, 3);
    for (const [, words = ''] of pictures) assert.ok(words.length > 30, words);
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    assert.ok(links.length > 5);
    assert.deepEqual(
      links.filter((link) => !existsSync(path.join(path.dirname(file), link))),
      [],
    );
  });
});
