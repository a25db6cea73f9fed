import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check as isFormatted, resolveConfig } from 'prettier';
import { featuresTable, withFeaturesTable } from '../support/featuresTable';

const file = path.join(__dirname, '../../README.md');

describe('the table of features in README.md', () => {
  it('is what the server can do today: otherwise run node scripts/make-features-table.mjs', () => {
    const readme = readFileSync(file, 'utf8');
    assert.ok(readme.includes(featuresTable()));
    assert.equal(withFeaturesTable(readme), readme);
  });

  it('is not made where its markers are missing', () => {
    assert.throws(() => withFeaturesTable('# Sync Rules\n'), /markers/);
  });

  it('is formatted as all other files', async () => {
    const config = await resolveConfig(file);
    assert.ok(await isFormatted(`${featuresTable()}\n`, { ...config, filepath: file }));
  });
});
