// What every other script does first, on a machine that may hold only Node and npm: a clear word on a Node that is
// too old, and the dependencies of package-lock.json. Uses nothing that has to be installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, withLock } from './lock.mjs';

/** The checkout, absolute, without a closing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where everything lies that is fetched or made for running VS Code here; never committed. */
export const workFolder = join(root, '.vscode-test');

/** A failure whose message is all that the reader needs: printed without a stack. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}

/**
 * Does `work` and ends the process with 1 and a message when it fails; a Refusal is told without its stack.
 *
 * @param {() => unknown} work
 */
export async function main(work) {
  endBySignals();
  try {
    await work();
  } catch (error) {
    const isRefusal = error instanceof Error && error.name === 'Refusal'; // perhaps another copy of this file's class
    console.error(isRefusal ? error.message : error);
    process.exitCode = 1;
  }
}

/** A signal ends the process by `exit`, so that what waits for that event can clean up; unless others handle it too. */
function endBySignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(code);
    });
  if (process.env.npm_lifecycle_event === undefined) return;
  // npm runs a shell, and that runs this; when npm or the shell is gone, this shall not stay.
  const shell = process.ppid;
  const npmItself = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && isAlive(npmItself)) return;
    clearInterval(watch);
    process.emit('SIGHUP');
  }, 500);
  watch.unref();
}

/**
 * The parent of another process; undefined where /proc does not tell.
 *
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    // "PID (NAME) STATE PARENT ..."; the name may hold anything
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) || undefined;
  } catch {
    return undefined;
  }
}

/** Refuses a Node older than package.json asks for. */
export function requireNode() {
  const manifest = /** @type {{ engines: { node: string } }} */ (readJson('package.json'));
  const wanted = manifest.engines.node.replace('>=', '');
  if (isOlder(process.versions.node, wanted))
    throw new Refusal(`Node ${wanted} or newer is needed; this is ${process.versions.node}. Get it from nodejs.org.`);
}

/** Installs what package-lock.json names when node_modules is missing or holds something else. */
export async function ensureDependencies() {
  requireNode();
  if (dependenciesStand()) return;
  await withLock(join(workFolder, 'dependencies.lock'), async () => {
    if (dependenciesStand()) return;
    await telling('Installing dependencies (npm ci), up to a minute', 'Dependencies installed', () =>
      npmFetch(['ci', '--ignore-scripts'], root),
    );
  });
}

/**
 * Says what begins and, once it is done, how long it took.
 *
 * @param {string} begins with a word on how long that takes
 * @param {string} done
 * @param {() => Promise<unknown>} work
 * @param {(line: string) => void} tell
 */
export async function telling(begins, done, work, tell = console.log) {
  const start = Date.now();
  tell(`${begins} ...`);
  await work();
  tell(`${done} in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

/**
 * Loads a TypeScript module. Only where the dependencies stand.
 *
 * @param {string} file relative to this one, such as ./vscode/start.ts
 * @returns {Promise<unknown>} the module
 */
export async function loadTypeScript(file) {
  const { register } = await import('tsx/cjs/api');
  register();
  const module = /** @type {unknown} */ (createRequire(import.meta.url)(file));
  return module;
}

/** Whether node_modules holds exactly the packages of package-lock.json; optional ones may be missing. */
function dependenciesStand() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, wants]) => {
    const has = present[path];
    if (path === '') return true;
    return has ? has.version === wants.version && has.integrity === wants.integrity : wants.optional === true;
  });
}

/**
 * Runs an npm command that fetches packages. Without a network it takes them from npm's cache, if they are there.
 *
 * @param {string[]} args
 * @param {string} folder absolute; where npm runs
 * @returns {Promise<string>} its standard output
 * @throws {Refusal} with npm's own words when it fails
 */
export async function npmFetch(args, folder) {
  online ??= registryAnswers();
  if (await online) return npm(args, folder);
  try {
    return await npm([...args, '--offline'], folder);
  } catch {
    throw new Refusal(
      'npm cannot reach its package registry, and its cache does not hold all that is needed.\nIs this machine online? Does npm need a proxy (npm config set https-proxy)?',
    );
  }
}

/** @type {Promise<boolean> | undefined} */
let online;

/** Asked before anything is fetched: npm itself takes minutes to give up on many packages. */
async function registryAnswers() {
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=20000'];
  const { code, stderr } = await runNpm(['ping', ...patience], root);
  return (
    code === 0 || !/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|TIMEDOUT|TIMEOUT|ENETUNREACH|EHOSTUNREACH/.test(stderr)
  );
}

/**
 * Runs npm without a terminal.
 *
 * @param {string[]} args
 * @param {string} folder absolute; where npm runs
 * @returns {Promise<string>} its standard output
 * @throws {Refusal} with npm's own words when it fails
 */
export async function npm(args, folder) {
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const { code, stdout, stderr } = await runNpm([...args, ...quiet], folder);
  if (code === 0) return stdout;
  throw new Refusal(`npm ${args[0]} failed (${code ?? 'ended by a signal'}):\n${stderr.trim()}`);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
function runNpm(args, cwd) {
  const cli = process.env.npm_execpath;
  const own = cli !== undefined && basename(cli) === 'npm-cli.js';
  const [command, ...first] = own ? [process.execPath, cli] : ['npm'];
  const shell = !own && process.platform === 'win32'; // there npm is npm.cmd, which only a shell starts
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd,
      env: npmEnvironment(),
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += String(data)));
    child.stderr.on('data', (data) => (stderr += String(data)));
    const end = () => child.kill('SIGKILL'); // npm goes on for minutes after any other signal
    process.on('exit', end);
    child.once('error', (error) => reject(new Refusal(`npm cannot be started: ${error.message}`)));
    child.once('close', (code) => {
      process.off('exit', end);
      resolve({ code, stdout, stderr });
    });
  });
}

/** The environment without what `npm run` tells its scripts about this package: npm may be run for another one. */
function npmEnvironment() {
  const inherited = /^npm_(package|lifecycle|config_(local_prefix|prefix|global_prefix))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}

/**
 * @param {string} version such as 20.19.0
 * @param {string} wanted
 */
function isOlder(version, wanted) {
  const [have, want] = [version, wanted].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (have?.[i] ?? 0) - (want?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesOf(lock) {
  const { packages } = /** @type {{ packages: ReturnType<typeof packagesOf> }} */ (readJson(lock));
  return packages;
}

/**
 * @param {string} file relative to the checkout
 * @returns {unknown}
 */
function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main(ensureDependencies);
