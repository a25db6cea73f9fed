// npm run test:desktop: the in-host suite in a desktop VS Code, which @vscode/test-electron downloads, or in the one
// whose executable VSCODE_TEST_EXECUTABLE names. Without a desktop, scripts/vscode/code-shim.mjs poses as one:
//   VSCODE_TEST_EXECUTABLE=scripts/vscode/code-shim.mjs npm run test:desktop
// With `--built` it takes what dist/ and out/ hold already.
import { join, resolve } from 'node:path';
import { ensureDependencies, loadTypeScript, main, root } from './setup.mjs';

await main(async () => {
  await ensureDependencies();
  if (!process.argv.includes('--built')) {
    const { buildAll, buildTests } = await import('./build.mjs');
    await buildAll();
    await buildTests();
  }
  const samples = /** @type {typeof import('./vscode/sample')} */ (await loadTypeScript('./vscode/sample.ts'));
  const sample = samples.copySample();
  try {
    process.exitCode = await runSuite(sample.folder);
  } finally {
    sample.remove();
  }
});

/** @param {string} workspace */
async function runSuite(workspace) {
  const { runTests } = await import('@vscode/test-electron');
  const executable = process.env.VSCODE_TEST_EXECUTABLE;
  return runTests({
    ...(executable && { vscodeExecutablePath: resolve(executable) }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/host/index.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
}
