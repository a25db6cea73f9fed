// Writes docs/cli.md from the commands themselves: what their help says.
import console from 'node:console';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
register();
const load = createRequire(import.meta.url);
/** @type {typeof import('../test/support/cliPage')} */
const { cliPage } = load('../test/support/cliPage');

const page = cliPage();
mkdirSync('docs', { recursive: true });
writeFileSync('docs/cli.md', page);
console.log(`${page.match(/^### /gm)?.length ?? 0} commands, ${Math.round(page.length / 1024)} KB in docs/cli.md`);
