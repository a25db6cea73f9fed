import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { installVscode } from '../../scripts/vscode/install';

const root = path.join(__dirname, '../..');
const folder = path.join(root, 'out/node-processes');
const engineFiles = path.join(root, 'node_modules/@electric-sql/pglite/dist');

/** The programs under test, and the Node that runs them: that of VS Code. */
export interface Programs {
  readonly engine: string;
  /** What the extension starts. */
  readonly embedded: string;
  /** What `sync-rules node` runs. */
  readonly server: string;
}

let made: Promise<Programs> | undefined;

/** Bundles the programs as they are in the source, once. */
export function programs(): Promise<Programs> {
  made ??= make();
  return made;
}

async function make(): Promise<Programs> {
  mkdirSync(folder, { recursive: true });
  const { node: engine } = await installVscode();
  for (const file of ['pglite.wasm', 'pglite.data'])
    copyFileSync(path.join(engineFiles, file), path.join(folder, file));
  const template = path.join(folder, 'pglite-template.tar.br');
  if (!existsSync(template)) execFileSync(engine, [path.join(root, 'scripts/make-pglite-template.mjs'), template]);
  await build({
    absWorkingDir: root,
    entryPoints: { embedded: 'server/node/start/embedded.ts', server: 'test/node-processes/serverProgram.ts' },
    outdir: folder,
    bundle: true,
    format: 'cjs',
    target: 'es2023',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['@electric-sql/pglite', 'pg-native'],
    logLevel: 'warning',
  });
  return { engine, embedded: path.join(folder, 'embedded.js'), server: path.join(folder, 'server.js') };
}
