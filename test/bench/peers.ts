import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import { whyNoJava } from '../oracle/java.mjs';

/** A program of other people, or one sentence why it cannot be had. */
export type Found<T> = { readonly peer: T } | { readonly missing: string };

const packageName = 'coc-groovy@1.5.0';
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'sync-rules-bench');

/** The jar of groovy-language-server, out of the npm package that carries it; downloaded once and kept outside the checkout. */
export function groovyLanguageServer(): Found<string> {
  const noJava = whyNoJava();
  if (noJava !== undefined) return { missing: noJava };
  const folder = path.join(cache, packageName);
  const jar = path.join(folder, 'package/server/groovy-language-server-all.jar');
  if (existsSync(jar)) return { peer: jar };
  const incomplete = `${folder}.${process.pid}`;
  mkdirSync(incomplete, { recursive: true });
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const pack = spawnSync(npm, ['pack', packageName, '--silent'], { cwd: incomplete, encoding: 'utf8' });
    const archive = pack.stdout.trim().split('\n').at(-1) ?? '';
    if (pack.status !== 0) return { missing: `npm could not download ${packageName} (is there a network?).` };
    const unpack = spawnSync('tar', ['-xzf', archive, 'package/server'], { cwd: incomplete, encoding: 'utf8' });
    if (unpack.status !== 0) return { missing: `${archive} has no server in it, or there is no tar here.` };
    rmSync(path.join(incomplete, archive));
    rmSync(folder, { recursive: true, force: true });
    renameSync(incomplete, folder);
  } finally {
    rmSync(incomplete, { recursive: true, force: true });
  }
  return existsSync(jar) ? { peer: jar } : { missing: `${packageName} carries no groovy-language-server any more.` };
}

/** npm-groovy-lint with its server running, as its editor extension keeps it. */
export interface WarmLint {
  /** How many problems it finds in a text. */
  readonly check: (text: string) => Promise<number>;
  readonly stop: () => Promise<void>;
}

interface LintRun {
  readonly status: number;
  readonly lintResult: { readonly summary: { readonly totalFoundNumber?: number } };
  run(): Promise<unknown>;
}
type LintClass = new (
  options: Readonly<Record<string, unknown>>,
  internal: Readonly<Record<string, unknown>>,
) => LintRun;

/** The port of its server when nobody names another one; it cannot start a server on another one by itself. */
const lintPort = 7484;

/** Starts it; the first check, which brings its Java up, is done here. */
export async function warmLint(): Promise<Found<WarmLint>> {
  const noJava = whyNoJava();
  if (noJava !== undefined) return { missing: noJava };
  if (!(await isFree(lintPort))) return { missing: `something answers on its port ${lintPort} already.` };
  const name = 'npm-groovy-lint'; // it tells no types
  const { default: Lint } = (await import(name)) as { default: LintClass };
  const run = async (options: Readonly<Record<string, unknown>>) => {
    const lint = new Lint({ output: 'none', failon: 'none', ...options }, { origin: 'externalCall' });
    await lint.run();
    return lint;
  };
  const check = async (text: string) => {
    const { status, lintResult } = await run({ source: text, sourcefilepath: path.join(cache, 'incoming.groovy') });
    if (status > 1) throw new Error(`npm-groovy-lint ended with ${status}`);
    return lintResult.summary.totalFoundNumber ?? 0;
  };
  mkdirSync(cache, { recursive: true });
  await check('def x = 1\n');
  // Where its server does not start in time it goes on without one, which is another measurement.
  if (await isFree(lintPort)) return { missing: 'its server did not start within the ten seconds that it gives it.' };
  const stop = async () => {
    await run({ killserver: true });
  };
  return { peer: { check, stop } };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, 'localhost', () => {
      probe.destroy();
      resolve(false);
    });
    probe.on('error', () => {
      resolve(true);
    });
  });
}
