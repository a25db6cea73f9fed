// Finds Java, compiles the Java programs of this folder against the Groovy jars and runs them. Everything lands in out/oracle.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const jarFolder = join(root, 'node_modules', 'npm-groovy-lint', 'lib', 'java', 'groovy', 'lib');
const cache = join(root, 'out', 'oracle');
/** The part of the Groovy distribution that rules can rely on. */
const jarNames = /^groovy-(\d|json-|xml-|dateutil-|templates-)/;

/** The jars the programs see, as absolute paths. Empty when npm-groovy-lint is not installed. */
function groovyJars() {
  if (!existsSync(jarFolder)) return [];
  return readdirSync(jarFolder)
    .filter((name) => jarNames.test(name))
    .sort()
    .map((name) => join(jarFolder, name));
}

/** Why Java programs cannot run here, as one sentence, or undefined when they can. */
export function whyNoJava() {
  for (const program of ['java', 'javac']) {
    const run = spawnSync(program, ['-version'], { encoding: 'utf8' });
    if (run.status !== 0) return `There is no ${program} on the path (a JDK 17 or newer is needed).`;
    const version = Number(/(?:version "|javac )(\d+)/.exec(run.stdout + run.stderr)?.[1]);
    if (!(version >= 17)) return `${program} is version ${version}; a JDK 17 or newer is needed.`;
  }
  if (groovyJars().length === 0) return 'The Groovy jars are missing: run "npm install" first.';
  return undefined;
}

/**
 * Compiles `NAME.java` of this folder (only when it changed) and gives the class path it runs with.
 * @param {string} name
 */
function compileProgram(name) {
  const source = join(root, 'test', 'oracle', `${name}.java`);
  const trackerClasses = readFileSync(join(root, 'test', 'oracle', 'trackerClasses.json'), 'utf8');
  const jars = groovyJars();
  const key = createHash('sha256')
    .update(readFileSync(source))
    .update(trackerClasses)
    .update(jars.join('|'))
    .digest('hex');
  const folder = join(cache, `${name}-${key.slice(0, 12)}`);
  const classPath = [folder, ...jars].join(delimiter);
  const done = join(folder, '.compiled');
  if (existsSync(done)) return classPath;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @type {Record<string, string>} */
  const classes = JSON.parse(trackerClasses);
  const standIns = writeTrackerClasses(join(folder, 'sources'), classes);
  const run = spawnSync(
    'javac',
    ['-encoding', 'UTF-8', '-nowarn', '-cp', jars.join(delimiter), '-d', folder, source, ...standIns],
    {
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(`javac ${name}.java failed:\n${run.stderr}`);
  writeFileSync(done, '');
  return classPath;
}

/**
 * The tracker's own classes are not public; empty ones of the same name let rules that use them compile.
 * @param {string} folder
 * @param {Record<string, string>} classes full name -> superclass, or "interface"
 */
function writeTrackerClasses(folder, classes) {
  return Object.entries(classes).map(([fullName, base]) => {
    const dot = fullName.lastIndexOf('.');
    const simple = fullName.slice(dot + 1);
    const header = base === 'interface' ? `public interface ${simple}` : `public class ${simple} extends ${base}`;
    const file = join(folder, ...fullName.split('.')) + '.java';
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `package ${fullName.slice(0, dot)};\n${header} {}\n`);
    return file;
  });
}

/**
 * Runs a compiled program over JSON lines; `onAnswer` gets each parsed answer in order.
 * @param {string} name
 * @param {Iterable<unknown>} requests
 * @param {(answer: any) => void} onAnswer
 * @returns {Promise<void>}
 */
export function runProgram(name, requests, onAnswer) {
  const classPath = compileProgram(name);
  const child = spawn('java', ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', classPath, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout, crlfDelay: Infinity });
  lines.on('line', (line) => onAnswer(JSON.parse(line)));
  child.stdin.on('error', () => undefined);
  void write(child.stdin, requests);
  return new Promise((resolve, reject) => {
    let code = 0;
    child.on('error', reject);
    child.on('exit', (status) => (code = status ?? 1));
    lines.on('close', () => {
      if (child.exitCode === null)
        child.once('exit', (status) =>
          status === 0 ? resolve() : reject(new Error(`java ${name} ended with ${status}`)),
        );
      else if (code === 0) resolve();
      else reject(new Error(`java ${name} ended with ${code}`));
    });
  });
}

/**
 * @param {import('node:stream').Writable} stream
 * @param {Iterable<unknown>} requests
 */
async function write(stream, requests) {
  for (const request of requests) {
    // Raw U+2028 and lone surrogates survive as escapes only.
    const line = JSON.stringify(request).replace(
      /[\u007f-\uffff]/g,
      (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'),
    );
    if (!stream.write(line + '\n')) await new Promise((resolve) => stream.once('drain', () => resolve(undefined)));
  }
  stream.end();
}
