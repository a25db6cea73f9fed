// Bundles the extension, the language server and the command line into dist/. `--watch` builds again on each change,
// `--tests` builds the in-host tests into out/ too.
import { context, build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frontEndApart } from './front-end-apart.mjs';
import { makeTemplate } from './make-pglite-template.mjs';
import { root } from './setup.mjs';

/** @type {{ byItself: string[] }} */
const engineFlags = JSON.parse(await readFile(new URL('../client/serverEngineFlags.json', import.meta.url), 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  sourcemap: 'linked',
  sourcesContent: false,
  // Names stay as they are: stack traces can be read, and no function pays for being given its name back.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
  legalComments: 'none',
};

/** @type {import('esbuild').BuildOptions} */
// ES modules first: what comes as UMD, like jsonc-parser's main file, cannot be bundled.
const nodeBundle = { ...common, platform: 'node', mainFields: ['module', 'main'] };
/** @type {import('esbuild').BuildOptions} */
const node = { ...nodeBundle, outdir: 'dist' };
/** @type {import('esbuild').BuildOptions} */
const web = {
  ...common,
  platform: 'browser',
  outdir: 'dist',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
  define: { global: 'globalThis' },
  // It is sent over the network each time, so that here short names count more than stack traces that can be read.
  minifyIdentifiers: true,
};

/**
 * The programs for Node share their rooms in one bundle, of which each start runs only what it asks for. What is started
 * are files of a line or two beside it.
 */
const programs = {
  // What it sets by itself are flags that an engine may lack, as that of Node 20 does: at the start they would keep it
  // from starting.
  server: {
    entry: './server/lsp/main',
    head: `if (parseInt(process.version.slice(1)) > 20) require('node:v8').setFlagsFromString('${engineFlags.byItself.join(' ')}');\n`,
  },
  cli: { entry: './server/cli/main', head: '#!/usr/bin/env node\n' },
  node: { entry: './server/node/start/embedded', head: '' },
};

/** @type {import('esbuild').Plugin} */
const starters = {
  name: 'starters',
  setup(build) {
    build.onEnd(async () => {
      const folder = dirname(resolve(root, build.initialOptions.outfile ?? ''));
      await mkdir(folder, { recursive: true });
      for (const [name, { head }] of Object.entries(programs)) {
        await writeFile(resolve(folder, `${name}.js`), `${head}require('./programs.js').${name}();\n`, {
          mode: 0o755,
        });
      }
    });
  },
};

/**
 * The database engine lies beside the programs: only a node that keeps its data itself loads it.
 *
 * @type {import('esbuild').Plugin}
 */
const engineApart = {
  name: 'engine-apart',
  setup(build) {
    build.onResolve({ filter: /^@electric-sql\/pglite/ }, () => ({ path: './pglite.js', external: true }));
  },
};

/** What the engine's own bundle is made of: its form for `require`, which needs no `import.meta`. */
const engineParts = ['@electric-sql/pglite', '@electric-sql/pglite/nodefs'];

/**
 * Every bundle that ships, one entry a row.
 * @type {import('esbuild').BuildOptions[]}
 */
export const bundles = [
  { ...node, entryPoints: { extension: 'client/extension.ts' }, external: ['vscode'] },
  {
    ...nodeBundle,
    stdin: {
      contents: Object.entries(programs)
        .map(([name, { entry }]) => `export const ${name} = () => import('${entry}');`)
        .join('\n'),
      resolveDir: root,
      sourcefile: 'programs.js',
    },
    outfile: 'dist/programs.js',
    plugins: [starters, engineApart, frontEndApart],
  },
  {
    ...nodeBundle,
    stdin: {
      contents: `module.exports = { ${engineParts.map((name) => `...require('${name}')`).join(', ')} };`,
      resolveDir: root,
      sourcefile: 'pglite.js',
    },
    outfile: 'dist/pglite.js',
    sourcemap: false,
  },
  { ...web, entryPoints: { 'extension.web': 'client/extension.web.ts' }, external: ['vscode'] },
  { ...web, entryPoints: { 'server.web': 'server/lsp/main.web.ts' }, format: 'iife' },
];

/**
 * Mocha's build for browsers is a classic script that sets globals where it finds no module; in a bundle it would
 * find the bundle's own `module` and replace what that exports.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports, define) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};

/** The in-host test suite, bundled for the Node and for the browser extension host; never shipped. */
const testBundles = [
  {
    ...node,
    minifyWhitespace: false,
    minifySyntax: false,
    entryPoints: { index: 'test/host/index.ts' },
    external: ['vscode', 'mocha'],
    outdir: 'out/host',
  },
  {
    ...web,
    minifyWhitespace: false,
    minifySyntax: false,
    minifyIdentifiers: false,
    entryPoints: { index: 'test/host/index.web.ts' },
    external: ['vscode'],
    outdir: 'out/host-web',
    alias: { 'node:assert/strict': './test/host/assert.web.ts' },
    plugins: [mochaAsScript],
  },
];

/**
 * Bundles everything that ships into an emptied dist/.
 *
 * @param {(line: string) => void} tell of what takes long
 */
export async function buildAll(tell = () => undefined) {
  rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
  await Promise.all([...bundles.map((options) => build(options)), copyEngine(tell)]);
}

/**
 * Puts what the database engine reads into dist/, and the template of an empty database, which takes seconds to make.
 *
 * @param {(line: string) => void} tell
 */
async function copyEngine(tell) {
  const folder = resolve(root, 'node_modules/@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(resolve(folder, 'package.json'), 'utf8'));
  const recipe = await readFile(new URL('make-pglite-template.mjs', import.meta.url));
  const made = createHash('sha256').update(recipe).digest('hex').slice(0, 12);
  const template = resolve(root, `node_modules/.cache/pglite-template-${version}-${made}.tar.br`);
  if (!existsSync(template)) {
    tell('Making the empty database for sync nodes, only this first time, about 10 s ...');
    await makeTemplate(template);
  }
  const dist = resolve(root, 'dist');
  await mkdir(dist, { recursive: true });
  await copyFile(template, resolve(dist, 'pglite-template.tar.br'));
  for (const name of ['pglite.wasm', 'pglite.data']) await copyFile(resolve(folder, 'dist', name), resolve(dist, name));
}

/** Bundles the in-host tests into out/. */
export async function buildTests() {
  await Promise.all(testBundles.map((options) => build(options)));
}

async function watch() {
  await copyEngine(console.log);
  // The two lines frame each build for the problem matcher in .vscode/tasks.json.
  const report = {
    name: 'report',
    /** @param {import('esbuild').PluginBuild} build */
    setup(build) {
      build.onStart(() => console.log('[watch] build started'));
      build.onEnd(() => console.log('[watch] build finished'));
    },
  };
  for (const options of bundles)
    await (await context({ ...options, plugins: [...(options.plugins ?? []), report] })).watch();
}

async function main() {
  if (process.argv.includes('--watch')) return watch();
  await buildAll();
  if (process.argv.includes('--tests')) await buildTests();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
