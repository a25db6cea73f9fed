import { build } from 'esbuild';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programs as built } from '../program';

const root = join(__dirname, '../../..');
const output = join(root, 'out/node-storage');
const names = ['writer', 'reader', 'holder', 'failingDisk', 'disk'] as const;

/** Names a program of the folder `programs`. */
export type ProgramName = (typeof names)[number];

/** The programs as bundles, with the engine's files beside them as in dist/, and the Node that runs them. */
export interface Programs {
  start(name: ProgramName, ...given: readonly string[]): Program;
}

/** Builds them once for all tests of a process; needs the build of the product. */
export function programs(): Promise<Programs> {
  building ??= buildPrograms();
  return building;
}

let building: Promise<Programs> | undefined;

async function buildPrograms(): Promise<Programs> {
  const { engine } = await built();
  mkdirSync(output, { recursive: true });
  await build({
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2023',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    entryPoints: names.map((name) => `test/node-processes/storage/programs/${name}.ts`),
    outdir: output,
    logLevel: 'warning',
  });
  for (const file of ['pglite.wasm', 'pglite.data', 'pglite-template.tar.br'])
    copyFileSync(join(root, 'dist', file), join(output, file));
  return { start: (name, ...given) => new Program(spawn(engine, [join(output, `${name}.js`), ...given])) };
}

/** A program that runs, and what it has said so far. */
export class Program {
  readonly lines: string[] = [];
  errors = '';
  private readonly ended: Promise<number | null>;

  constructor(readonly process: ChildProcessWithoutNullStreams) {
    createInterface({ input: process.stdout }).on('line', (line) => this.lines.push(line));
    process.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.ended = once(process, 'close').then(([code]) => code as number | null);
  }

  /** The first line that was not asked for before; fails with what the program said last when it ends first. */
  async line(at: number): Promise<string> {
    for (;;) {
      const line = this.lines[at];
      if (line !== undefined) return line;
      await Promise.race([once(this.process.stdout, 'data'), this.ended]);
      if (this.lines[at] === undefined && this.process.stdout.closed) {
        throw new Error(`The program ended too early. ${this.errors}`);
      }
    }
  }

  /** Its exit code, once all that it said is heard. */
  end(): Promise<number | null> {
    return this.ended;
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
