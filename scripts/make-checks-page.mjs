// Writes docs/checks.md from the checks themselves: their pages, severities and what they say of their own wrong examples.
import console from 'node:console';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript, root } from './setup.mjs';

process.chdir(root);
const { checksPage } = /** @type {typeof import('../test/support/checksPage')} */ (
  await loadTypeScript('../test/support/checksPage.ts')
);

const page = checksPage();
writeFileSync('docs/checks.md', page);
console.log(`${page.match(/^### /gm)?.length ?? 0} checks, ${Math.round(page.length / 1024)} KB in docs/checks.md`);
