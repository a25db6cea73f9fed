import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withFeaturesTable } from '../support/featuresTable';
import { withManifestTables } from '../support/manifestTables';

const readme = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');

describe('README.md', () => {
  it('has the features of the server: otherwise run node scripts/make-features-table.mjs', () => {
    assert.equal(withFeaturesTable(readme), readme);
  });

  it('has the commands and settings of the manifest: otherwise run node scripts/make-manifest-tables.mjs', () => {
    assert.equal(withManifestTables(readme), readme);
  });

  it('has 800 to 1,500 words, not counting tables, code and addresses', () => {
    const prose = readme
      .replace(/```[\s\S]*?```|<!--.*?-->/g, '')
      .replace(/^\|.*$/gm, '')
      .replace(/\]\([^)]*\)/g, ']');
    const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
    assert.ok(words >= 800 && words <= 1500, `${words} words`);
  });

  it('says of exit codes what check does: only errors, and more warnings than allowed, are a 1', () => {
    const [, zero = '', one = ''] = /ends with 0 when (.*?), with 1 when (.*?), and with 2 when/s.exec(readme) ?? [];
    assert.equal(zero, 'it was done');
    assert.match(one, /^`check` found errors\s\(or more warnings than `--max-warnings` allows\), /);
  });

  it('shows three pictures, each described in words', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.equal(pictures.length, 3);
    for (const [, words = ''] of pictures) assert.ok(words.length > 30, words);
  });
});
