// Makes VS Code's unpacked packages small, quiet and free of native code that would have to be compiled.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root as checkout } from '../setup.mjs';
import { dependencies, standIns } from './versions';

const productName = 'Code - OSS';

/** Leaves in VS Code's package.json only the dependencies of versions.ts; their versions stay those of its shrinkwrap. */
export function keepDependencies(root: string): void {
  editJson(join(root, 'package.json'), (manifest) => {
    const all = manifest.dependencies as Record<string, string>;
    manifest.dependencies = Object.fromEntries(
      dependencies.map((name) => {
        const version = all[name];
        if (version === undefined) throw new Error(`VS Code no longer depends on ${name}: look at versions.ts again`);
        return [name, version];
      }),
    );
    delete manifest.allowScripts;
    delete manifest.devDependencies;
  });
}

/** No marketplace, no telemetry, no surveys. */
export function quietProduct(root: string): void {
  editJson(join(root, 'product.json'), (product) => {
    for (const key of ['extensionsGallery', 'voiceWsUrl', 'telemetryEndpoint', 'aiConfig', 'surveys', 'npsSurveyUrl'])
      Reflect.deleteProperty(product, key);
    product.nameShort = product.nameLong = productName;
    product.enableTelemetry = false;
    product.builtInExtensionsEnabledWithAutoUpdates = [];
  });
}

/** The page's own copy of the product's name, shown in the title of the browser's tab. */
export function nameWorkbench(root: string): void {
  const file = join(root, 'out/vs/code/browser/workbench/workbench.js');
  const packageName = /nameShort:"[^"]*server",nameLong:"[^"]*server"/;
  const script = readFileSync(file, 'utf8');
  if (!packageName.test(script))
    throw new Error('workbench.js names its product in another way: look at prune.ts again');
  writeFileSync(file, script.replace(packageName, `nameShort:"${productName}",nameLong:"${productName}"`));
}

/** Removes other platforms' binaries, source maps, typings and TypeScript's translations: 90 MB. */
export function pruneModules(root: string): void {
  const modules = join(root, 'node_modules');
  for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds'])
    for (const name of readdirSync(join(modules, folder)))
      if (name !== 'linux-x64') rmSync(join(modules, folder, name), { recursive: true });
  rmSync(join(modules, 'node-pty/third_party'), { recursive: true, force: true });
  for (const file of readdirSync(modules, { recursive: true, encoding: 'utf8' }))
    if (/\.(map|d\.ts)$/.test(file)) rmSync(join(modules, file), { recursive: true, force: true });
  const typescript = join(root, 'extensions/node_modules/typescript/lib');
  for (const name of readdirSync(typescript))
    if (/^[a-z]{2}(-[a-z]{2})?$/.test(name)) rmSync(join(typescript, name), { recursive: true });
}

/**
 * Writes an empty browser build for each built-in extension that has none here: the workbench knows them all and
 * would report each one at every start.
 */
export function fillWebExtensions(root: string): void {
  const workbench = readFileSync(join(root, 'out/vs/code/browser/workbench/workbench.js'), 'utf8');
  let filled = 0;
  for (const part of workbench.split('extensionPath:"').slice(1)) {
    const folder = /^[\w.-]+(?=",packageJSON:\{)/.exec(part)?.[0];
    const main = /[{,]browser:"([^"]+)"/.exec(part)?.[1];
    if (folder === undefined || main === undefined) continue;
    const file = join(root, 'extensions', folder, main.endsWith('.js') ? main : `${main}.js`);
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'exports.activate = function () {};\n');
    filled++;
  }
  if (filled < 5)
    throw new Error('the list of built-in extensions in workbench.js has another shape: look at prune.ts again');
}

/** Puts a plain JavaScript module where a native one would have to be compiled. */
export async function addStandIns(root: string): Promise<void> {
  for (const [name, version] of Object.entries(standIns)) {
    const folder = join(root, 'node_modules/@vscode', name);
    await build({
      entryPoints: [join(checkout, `scripts/vscode/stand-ins/${name}.ts`)],
      outfile: join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: `@vscode/${name}`, version, main: 'index.js' }));
  }
}

function editJson(file: string, edit: (content: Record<string, unknown>) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  edit(content);
  writeFileSync(file, JSON.stringify(content, null, 2));
}
