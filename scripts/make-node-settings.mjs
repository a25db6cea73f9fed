// Writes the table of settings in docs/node.md from the settings that a node knows.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript, root } from './setup.mjs';

process.chdir(root);
const { withNodeSettings } = /** @type {typeof import('../test/support/nodeSettingsTable')} */ (
  await loadTypeScript('../test/support/nodeSettingsTable.ts')
);

writeFileSync('docs/node.md', withNodeSettings(readFileSync('docs/node.md', 'utf8')));
console.log('docs/node.md');
