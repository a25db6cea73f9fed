// Writes the tables of commands and settings in README.md from package.json.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
register();
const load = createRequire(import.meta.url);
/** @type {typeof import('../test/support/manifestTables')} */
const { withManifestTables } = load('../test/support/manifestTables');

writeFileSync('README.md', withManifestTables(readFileSync('README.md', 'utf8')));
console.log('README.md');
