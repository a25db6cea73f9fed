// Writes the table of features in README.md from what the language server says that it can do.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript, root } from './setup.mjs';

process.chdir(root);
const { featuresTable, withFeaturesTable } = /** @type {typeof import('../test/support/featuresTable')} */ (
  await loadTypeScript('../test/support/featuresTable.ts')
);

writeFileSync('README.md', withFeaturesTable(readFileSync('README.md', 'utf8')));
console.log(`${featuresTable().split('\n').length - 2} features in README.md`);
