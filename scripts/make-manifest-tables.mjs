// Writes the tables of commands and settings in README.md from package.json.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript, root } from './setup.mjs';

process.chdir(root);
const { withManifestTables } = /** @type {typeof import('../test/support/manifestTables')} */ (
  await loadTypeScript('../test/support/manifestTables.ts')
);

writeFileSync('README.md', withManifestTables(readFileSync('README.md', 'utf8')));
console.log('README.md');
