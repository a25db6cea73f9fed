// Writes docs/openapi.json from the tables of the node's API.
import console from 'node:console';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { register } from 'tsx/cjs/api';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
register();
const load = createRequire(import.meta.url);
/** @type {typeof import('../test/support/openApiDocument')} */
const { openApiDocument } = load('../test/support/openApiDocument');

const text = await format(JSON.stringify(openApiDocument()), { parser: 'json', printWidth: 120 });
writeFileSync('docs/openapi.json', text);
console.log(`${text.length} characters in docs/openapi.json`);
