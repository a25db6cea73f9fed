import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { deflateRawSync } from 'node:zlib';
import { vsixFile } from '../../scripts/package.mjs';
import { npm, root } from '../../scripts/setup.mjs';
import { modesOf, readZip } from './zip';

const megabyte = 1024 * 1024;

/** Bytes in the VSIX: of what everybody loads, of the database engine, which only an embedded node does, and of pictures. */
const budgets = { program: 1.4 * megabyte, engine: 7 * megabyte, pictures: 0.4 * megabyte };

/** The database engine and the template of an empty database. */
const engine = /^extension\/dist\/pglite[\w.-]*$/;

/** The walkthrough's, which are loaded when it is looked at. */
const picture = /^extension\/client\/media\/walkthrough\/[\w-]+\.png$/;

/** What may be in the VSIX; .vscodeignore says the same from the other side. */
const allowed: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/i,
  /^extension\/license(\.txt)?$/i,
  /^extension\/dist\/[\w.]+\.js$/,
  engine,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/client\/media\/[\w-]+\.(svg|png)$/,
  picture,
  /^extension\/client\/bin\/sync-rules(\.cmd)?$/,
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

  it('holds the extension, the language server, the sync node and the command line, for Node and for the browser', () => {
    const forNode = ['extension.js', 'server.js', 'node.js', 'cli.js', 'programs.js', 'groovy.js', 'groovyFrontEnd.js'];
    const forNodeWithData = ['pglite.js', 'pglite.wasm', 'pglite.data', 'pglite-template.tar.br'];
    for (const file of [...forNode, ...forNodeWithData, 'extension.web.js', 'server.web.js'])
      assert.ok(files.has(`extension/dist/${file}`), file);
  });

  it('has launchers of the command line that a shell may run', () => {
    const launcher = 'extension/client/bin/sync-rules';
    assert.ok(files.has(`${launcher}.cmd`));
    assert.equal((modesOf(zip).get(launcher) ?? 0) & 0o777, 0o755);
  });

  it('runs on every platform: no native code, and WebAssembly only where it is the database engine', () => {
    assert.deepEqual(
      names.filter((name) => /\.(node|dll|so|dylib|exe|wasm)$|node_modules/.test(name) && !engine.test(name)),
      [],
    );
    assert.doesNotMatch(files.get('extension.vsixmanifest')?.toString('utf8') ?? '', /TargetPlatform=/);
  });

  it('is small', () => {
    const engineSize = packedSize([...files].filter(([name]) => engine.test(name)));
    const pictureSize = packedSize([...files].filter(([name]) => picture.test(name)));
    const programSize = zip.length - engineSize - pictureSize;
    assert.ok(engineSize < budgets.engine, `${engineSize} bytes of engine`);
    assert.ok(pictureSize < budgets.pictures, `${pictureSize} bytes of pictures`);
    assert.ok(programSize < budgets.program, `${programSize} bytes of programs`);
  });

  it('tells nothing about the machine that made it', async () => {
    const registry = new URL((await npm(['config', 'get', 'registry'], root)).trim()).host;
    for (const [name, content] of files)
      for (const secret of [root, `${homedir()}/`, registry])
        assert.ok(!content.includes(secret), `${name} mentions ${secret}`);
  });
});

/** About as many bytes as the files take in the VSIX. */
function packedSize(entries: readonly (readonly [string, Buffer])[]): number {
  return entries.reduce((sum, [, content]) => sum + deflateRawSync(content).length, 0);
}

/** A folder, such as l10n's, is held when a file below it is. */
function holds(names: readonly string[], path: string): boolean {
  return names.some((name) => name === path || name.startsWith(`${path}/`));
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
