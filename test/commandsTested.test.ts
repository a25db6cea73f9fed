import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../client/ids';

const folder = path.join(__dirname, 'host');
const suites = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));

describe('the tests in the extension host', () => {
  const text = suites.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');

  it('run every command', () => {
    const missing = Object.keys(commands).filter((key) => !new RegExp(`\\bcommands\\.${key}\\b`).test(text));
    assert.deepEqual(missing, []);
  });

  it('are all run', () => {
    const run = readFileSync(path.join(folder, 'suites.ts'), 'utf8');
    const names = suites.map((name) => name.replaceAll(path.sep, '/').replace(/\.ts$/, ''));
    assert.deepEqual(
      names.filter((name) => !run.includes(`'./${name}'`)),
      [],
    );
  });
});
