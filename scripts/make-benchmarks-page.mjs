// Measures the named groups of `npm run bench`, all where none is named, and writes what they print into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { root } from './setup.mjs';

process.chdir(root);
const page = 'docs/benchmarks.md';
const block = (/** @type {string} */ group) =>
  new RegExp(`(<!-- bench ${group}: made by scripts/make-benchmarks-page.mjs -->\n)[^]*?(<!-- /bench -->)`);
const groups = [...readFileSync(page, 'utf8').matchAll(/<!-- bench (\w+):/g)].map(([, group]) => group ?? '');
const asked = process.argv.slice(2);
const unknown = asked.filter((group) => !groups.includes(group));
if (unknown.length > 0) {
  console.error(`${page} has no place for ${unknown.join(', ')}. There are: ${groups.join(', ')}.`);
  process.exit(2);
}

for (const group of asked.length === 0 ? groups : asked) {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/bench.mjs', group], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    console.error(`${group} was not measured.`);
    process.exitCode = 1;
    continue;
  }
  const day = new Date().toISOString().slice(0, 10);
  const printed = `\n\`npm run bench ${group}\`, ${day}:\n\n\`\`\`\n${stdout.replace(/ +$/gm, '').trimEnd()}\n\`\`\`\n\n`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(
      block(group),
      (_, /** @type {string} */ open, /** @type {string} */ close) => open + printed + close,
    ),
  );
  console.log(`${page}: ${group}`);
}
