// Writes docs/checks.md from the checks themselves: their pages, severities and what they say of their own wrong examples.
import console from 'node:console';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
register();
const load = createRequire(import.meta.url);
/** @type {typeof import('../test/support/checksPage')} */
const { checksPage } = load('../test/support/checksPage');

const page = checksPage();
mkdirSync('docs', { recursive: true });
writeFileSync('docs/checks.md', page);
console.log(`${page.match(/^### /gm)?.length ?? 0} checks, ${Math.round(page.length / 1024)} KB in docs/checks.md`);
