// npm run package: builds, and packs what .vscodeignore allows into out/sync-rules-VERSION.vsix. With `--built` it packs
// what dist/ holds already.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, main, root } from './setup.mjs';

/** Where the VSIX of this version lies, absolute. */
export function vsixFile() {
  const { name, version } = /** @type {{ name: string, version: string }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  return join(root, 'out', `${name}-${version}.vsix`);
}

/** Packs what dist/ holds now. @returns the VSIX, absolute */
async function packVsix() {
  const { createVSIX } = await import('@vscode/vsce');
  const file = vsixFile();
  mkdirSync(join(root, 'out'), { recursive: true });
  await createVSIX({ cwd: root, packagePath: file, dependencies: false });
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void main(async () => {
    await ensureDependencies();
    if (!process.argv.includes('--built')) await (await import('./build.mjs')).buildAll();
    const file = await packVsix();
    console.log(`${relative(root, file)}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
  });
}
