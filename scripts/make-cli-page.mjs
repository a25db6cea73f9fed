// Writes docs/cli.md from the commands themselves: what their help says.
import console from 'node:console';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { loadTypeScript, root } from './setup.mjs';

process.chdir(root);
const { cliPage } = /** @type {typeof import('../test/support/cliPage')} */ (
  await loadTypeScript('../test/support/cliPage.ts')
);

const page = cliPage();
writeFileSync('docs/cli.md', page);
console.log(`${page.match(/^### /gm)?.length ?? 0} commands, ${Math.round(page.length / 1024)} KB in docs/cli.md`);
