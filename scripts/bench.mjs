// Speed and memory, as ratios to named peers in the same run: `npm run bench [GROUP...]`. Measured from bundles, as shipped.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureDependencies, loadTypeScript, main, root } from './setup.mjs';

await main(async () => {
  await ensureDependencies();
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'test/bench/main.ts', 'first-parse': 'test/bench/firstParse.ts' },
    outdir: 'out/bench',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    packages: 'external',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    logOverride: { 'empty-import-meta': 'silent' },
    define: { 'import.meta.url': JSON.stringify(new URL('../test/oracle/java.mjs', import.meta.url).href) },
  });
  // Some groups speak to the programs that ship.
  await (await import('./build.mjs')).buildAll();
  // The engine is set as the extension sets the language server's.
  const engineFlags = JSON.parse(readFileSync(new URL('../client/serverEngineFlags.json', import.meta.url), 'utf8'));
  const program = ['--expose-gc', ...engineFlags.atStart, 'out/bench/main.js', ...process.argv.slice(2)];
  const env = { ...process.env, VSCODE_NODE: await nodeOfVscode() };
  const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit', env });
  process.exitCode = status ?? 1;
});

/** The Node program that VS Code brings, which is the one that users run: newer than the one that runs this, as a rule. */
async function nodeOfVscode() {
  const { installVscode, isSupported } = /** @type {typeof import('./vscode/install')} */ (
    await loadTypeScript('./vscode/install.ts')
  );
  return isSupported() ? (await installVscode()).node : process.execPath;
}
