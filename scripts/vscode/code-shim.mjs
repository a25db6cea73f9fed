#!/usr/bin/env node
// Stands where @vscode/test-electron expects VS Code's executable: takes its command line and runs the same suite in
// the VS Code of npm.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('-')) ?? '';
const runner = fileURLToPath(new URL('run-host.ts', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    runner,
    '--extension',
    option('extensionDevelopmentPath'),
    '--tests',
    option('extensionTestsPath'),
    '--workspace',
    folder,
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);

/** @param {string} name */
function option(name) {
  const prefix = `--${name}=`;
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? '';
}
