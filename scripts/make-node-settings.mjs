// Writes the table of settings in docs/node.md from the settings that a node knows.
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
register();
const load = createRequire(import.meta.url);
/** @type {typeof import('../test/support/nodeSettingsTable')} */
const { withNodeSettings } = load('../test/support/nodeSettingsTable');

writeFileSync('docs/node.md', withNodeSettings(readFileSync('docs/node.md', 'utf8')));
console.log('docs/node.md');
