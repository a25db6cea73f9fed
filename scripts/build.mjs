// Bundles the extension, the language server and the command line into dist/. `--watch` builds again on each change,
// `--tests` builds the in-host tests into out/ too.
import { context, build } from 'esbuild';
import { rmSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

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
const node = { ...common, platform: 'node', outdir: 'dist', mainFields: ['module', 'main'] };
/** @type {import('esbuild').BuildOptions} */
const web = {
  ...common,
  platform: 'browser',
  outdir: 'dist',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
  define: { global: 'globalThis' },
};

/** Data too large to lie in each bundle that uses it. */
const sharedData = ['server/groovy/data/classNames.json', 'server/rules/data/members.json'];

/**
 * The bundles for Node read large data from one file beside them. A browser's worker has no way to read it before it
 * starts, so that its bundle holds its own.
 *
 * @type {import('esbuild').Plugin}
 */
const dataBeside = {
  name: 'data-beside',
  setup(build) {
    const names = sharedData.map((file) => file.slice(file.lastIndexOf('/') + 1));
    build.onResolve({ filter: /\.json$/ }, ({ path }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return names.includes(name) ? { path: `./${name}`, external: true } : undefined;
    });
    build.onEnd(async () => {
      await Promise.all(sharedData.map((file, at) => copyFile(resolve(root, file), resolve(root, 'dist', names[at]))));
    });
  },
};

/**
 * Every bundle that ships, one entry a row.
 * @type {import('esbuild').BuildOptions[]}
 */
export const bundles = [
  { ...node, entryPoints: { extension: 'client/extension.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/lsp/main.ts' }, plugins: [dataBeside] },
  {
    ...node,
    entryPoints: { cli: 'server/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    plugins: [dataBeside],
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
export const testBundles = [
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
    entryPoints: { index: 'test/host/index.web.ts' },
    external: ['vscode'],
    outdir: 'out/host-web',
    alias: { 'node:assert/strict': './test/host/assert.web.ts' },
    plugins: [mochaAsScript],
  },
];

/** Bundles everything that ships into an emptied dist/. */
export async function buildAll() {
  rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
}

/** Bundles the in-host tests into out/. */
export async function buildTests() {
  await Promise.all(testBundles.map((options) => build(options)));
}

async function watch() {
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
