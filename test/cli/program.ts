import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { type Environment, type ExitCode, type Output } from '../../server/cli/environment';
import { run } from '../../server/cli/run';

const root = path.join(__dirname, '../..');

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly variables?: Readonly<Record<string, string>>;
  /** Closes the program's output after so many characters, as `head` does. */
  readonly stopReadingAfter?: number;
  /** Within this process: somebody sits at a terminal and gives these answers, then no more. */
  readonly answers?: readonly string[];
  /** Within this process: the output is a terminal of this width. */
  readonly columns?: number;
}

/** Runs the bundled command line as a process of its own. */
export async function runProgram(given: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  // What the shell of the test run says of colours and of GitHub must not decide a test.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(FORCE_COLOR|NO_COLOR|GITHUB_.*)$/.test(name));
  const child = spawn(process.execPath, [await bundle(), ...given], {
    cwd: options.cwd ?? root,
    env: { ...Object.fromEntries(inherited), ...options.variables },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (stdout.length >= (options.stopReadingAfter ?? Infinity)) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

/** Runs the command line within this process: the same but for the process itself, and fifty times faster. */
export async function runHere(given: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return inEnvironment((environment) => run(given, environment), options);
}

/** Does something of the command line in an environment within this process. */
export async function inEnvironment(
  action: (environment: Environment) => Promise<ExitCode>,
  { cwd = root, input = '', variables = {}, answers, columns }: RunOptions = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const rest = [...(answers ?? [])];
  const outputTo = (stream: keyof typeof written): Output => ({
    isTerminal: columns !== undefined,
    columns,
    closed: false,
    write(text) {
      written[stream] += text;
    },
  });
  const code = await action({
    cwd,
    variables,
    output: outputTo('stdout'),
    remarks: outputTo('stderr'),
    readInput: () => Promise.resolve(Buffer.from(input)),
    ...(answers && {
      ask: (question: string) => {
        written.stderr += question;
        return Promise.resolve(rest.shift());
      },
    }),
  });
  return { code, ...written };
}

/** A line of `check --format json`. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly related?: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}

/** What `check` finds with these arguments. */
export async function findingsOf(given: readonly string[], options?: RunOptions): Promise<Finding[]> {
  const { stdout } = await runHere(['check', '--format', 'json', ...given], options);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Finding);
}

/**
 * Does something while the files of a folder may be read and not written; those of folders below stay as they are. The
 * administrator may write everything, and so is nobody meanwhile: what has to be loaded for it must be so before.
 */
export async function withoutWriting<T>(folder: string, action: () => Promise<T>): Promise<T> {
  chmodSync(folder, 0o755);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files) chmodSync(path.join(folder, name), 0o444);
  const isAdministrator = process.geteuid?.() === 0;
  if (isAdministrator) process.seteuid?.(nobody);
  try {
    return await action();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
  }
}

const nobody = 65534;
const folders: string[] = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new folder with the given files (names with `/`), removed when the tests end. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

let built: Promise<string> | undefined;

/** The command line as it ships, made once a test run. */
function bundle(): Promise<string> {
  built ??= (async () => {
    const { bundles } = (await import('../../scripts/build.mjs')) as { bundles: BuildOptions[] };
    const shipped = bundles.filter(({ outfile }) => outfile === 'dist/programs.js' || outfile === 'dist/pglite.js');
    const folder = makeFolder({ 'dist/.keep': '' });
    copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
    await Promise.all(
      shipped.map((options) => build({ ...options, outfile: path.join(folder, options.outfile ?? '') })),
    );
    return path.join(folder, 'dist/cli.js');
  })();
  return built;
}
