// Writes docs/openapi.json from the tables of the node's API.
import console from 'node:console';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { format } from 'prettier';
import { loadTypeScript, root } from './setup.mjs';

process.chdir(root);
const { openApiDocument } = /** @type {typeof import('../test/support/openApiDocument')} */ (
  await loadTypeScript('../test/support/openApiDocument.ts')
);

const text = await format(JSON.stringify(openApiDocument()), { parser: 'json', printWidth: 120 });
writeFileSync('docs/openapi.json', text);
console.log(`${text.length} characters in docs/openapi.json`);
