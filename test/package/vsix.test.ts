import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { vsixFile } from '../../scripts/package.mjs';
import { npm, root } from '../../scripts/setup.mjs';
import { readZip } from './zip';

const sizeBudget = 1024 * 1024;

/** What may be in the VSIX; .vscodeignore says the same from the other side. */
const allowed: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/i,
  /^extension\/license(\.txt)?$/i,
  /^extension\/dist\/[\w.]+\.js$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/client\/media\/[\w-]+\.(svg|png)$/,
  /^extension\/client\/l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^extension\/server\/rules\/schema\/[\w.-]+\.json$/,
];

describe('the VSIX', () => {
  const zip = readFileSync(vsixFile());
  const files = readZip(zip);
  const names = [...files.keys()];

  it('holds nothing but what may ship', () => {
    assert.deepEqual(
      names.filter((name) => !allowed.some((pattern) => pattern.test(name))),
      [],
    );
  });

  it('holds every file that its manifest names', () => {
    const manifest: unknown = JSON.parse(files.get('extension/package.json')?.toString('utf8') ?? '');
    const paths = stringsOf(manifest).filter((text) => /^(\.\/)?(dist|client|server|syntaxes)\/./.test(text));
    const missing = paths.map((path) => `extension/${path.replace(/^\.\//, '')}`).filter((path) => !holds(names, path));
    assert.ok(paths.length > 5, `only ${paths.length} paths in the manifest`);
    assert.deepEqual(missing, []);
  });

  it('holds the extension, the language server and the command line, for Node and for the browser', () => {
    for (const bundle of ['extension.js', 'extension.web.js', 'server.js', 'server.web.js', 'cli.js', 'programs.js'])
      assert.ok(files.has(`extension/dist/${bundle}`), bundle);
  });

  it('runs on every platform: no native code', () => {
    assert.deepEqual(
      names.filter((name) => /\.(node|dll|so|dylib|exe|wasm)$|node_modules/.test(name)),
      [],
    );
    assert.doesNotMatch(files.get('extension.vsixmanifest')?.toString('utf8') ?? '', /TargetPlatform=/);
  });

  it(`is smaller than ${sizeBudget / 1024} KB`, () => assert.ok(zip.length < sizeBudget, `${zip.length} bytes`));

  it('tells nothing about the machine that made it', async () => {
    const registry = new URL((await npm(['config', 'get', 'registry'], root)).trim()).host;
    for (const [name, content] of files)
      for (const secret of [root, `${homedir()}/`, registry])
        assert.ok(!content.includes(secret), `${name} mentions ${secret}`);
  });
});

/** A folder, such as l10n's, is held when a file below it is. */
function holds(names: readonly string[], path: string): boolean {
  return names.some((name) => name === path || name.startsWith(`${path}/`));
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
