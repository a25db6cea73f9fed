import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeSettingsTable, withNodeSettings } from '../support/nodeSettingsTable';

describe('the table of settings in docs/node.md', () => {
  it('has what a node knows today: otherwise run node scripts/make-node-settings.mjs', () => {
    const page = readFileSync(path.join(__dirname, '../../docs/node.md'), 'utf8');
    assert.equal(withNodeSettings(page), page);
  });

  it('tells which settings are no arguments', () => {
    assert.match(nodeSettingsTable(), /^\| `databaseUrl` \(no argument\) +\|/m);
  });

  it('is not made where its markers are missing', () => {
    assert.throws(() => withNodeSettings('# The sync node\n'), /markers/);
  });
});
