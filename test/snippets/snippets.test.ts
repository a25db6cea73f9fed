import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { allSnippets } from '../../server/features/completion/snippets';

const file = path.join(import.meta.dirname, '../../snippets/sync-rules.json');

describe('the file of snippets for editors without the language server', () => {
  it('holds what the server offers', async () => {
    const entries = allSnippets().map(({ title, prefix, description, body }) => [
      title,
      { prefix, description, body: body.split('\n') },
    ]);
    const config = await resolveConfig(file);
    const text = await format(JSON.stringify(Object.fromEntries(entries)), { ...config, filepath: file });
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    assert.equal(readFileSync(file, 'utf8'), text, 'run with UPDATE=1 to write it anew');
  });
});
