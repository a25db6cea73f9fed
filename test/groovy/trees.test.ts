import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../server/groovy/parse';
import { printTree } from './printTree';
import { indexLines } from '../../server/text/lines';

const scripts = join(__dirname, 'scripts');
const golden = join(__dirname, 'golden');
const update = process.env.UPDATE === '1';

/** The tree, then the errors with their lines. */
function shown(text: string): string {
  const { script, errors } = parse(text);
  const lines = indexLines(text);
  const said = errors.map(
    ({ code, start, end, message }) => `${lines.position(start).line + 1} ${start}-${end} ${code}: ${message}\n`,
  );
  return printTree(script) + said.join('');
}

describe('trees', () => {
  for (const name of readdirSync(scripts).sort()) {
    it(`${name} is read as its golden says (UPDATE=1 writes it)`, () => {
      const found = shown(readFileSync(join(scripts, name), 'utf8'));
      const path = join(golden, name.replace(/\.groovy$/, '.tree'));
      if (update) {
        mkdirSync(golden, { recursive: true });
        writeFileSync(path, found);
      }
      assert.ok(existsSync(path), `${path} is missing: run with UPDATE=1`);
      assert.equal(found, readFileSync(path, 'utf8'));
    });
  }

  it('only the broken script has errors', () => {
    for (const name of readdirSync(scripts)) {
      const { errors } = parse(readFileSync(join(scripts, name), 'utf8'));
      assert.equal(errors.length > 0, name === 'broken.groovy', `${name}: ${errors[0]?.message ?? 'no error'}`);
    }
  });
});
