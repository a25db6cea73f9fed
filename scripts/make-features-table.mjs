// Writes the table of features in README.md from what the language server says that it can do.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
register();
const load = createRequire(import.meta.url);
/** @type {typeof import('../test/support/featuresTable')} */
const { featuresTable, withFeaturesTable } = load('../test/support/featuresTable');

writeFileSync('README.md', withFeaturesTable(readFileSync('README.md', 'utf8')));
console.log(`${featuresTable().split('\n').length - 2} features in README.md`);
