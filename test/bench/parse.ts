import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { Language, Parser } from 'web-tree-sitter';
import engineFlags from '../../client/serverEngineFlags.json';
import { parse } from '../../server/groovy/parse';
import { runProgram, whyNoJava } from '../oracle/java.mjs';
import { measure, median, millionsPerSecond, printTable, quantile, ratio } from './measure';
import { groovyText, lineCount, nestedBrackets, typescriptText } from './texts';

const sizes = [60, 500, 5000, 50_000];
const packages = path.join(process.cwd(), 'node_modules');

/** How fast the Groovy parser reads, beside TypeScript's parser, tree-sitter's and the real one. */
export async function benchParse(): Promise<void> {
  await throughput();
  firstParse();
  nesting();
  memory();
}

async function throughput(): Promise<void> {
  const treeSitter = await treeSitterGroovy();
  const noJava = whyNoJava();
  const rows: string[][] = [];
  for (const size of sizes) {
    const text = groovyText(size);
    const characters = text.length;
    const equal = typescriptText(characters);
    const speeds = await measure({
      ours: () => parse(text),
      typescript: () => ts.createSourceFile('x.ts', equal, ts.ScriptTarget.Latest, false),
      treeSitter: () => treeSitter(text),
    });
    const speed = (name: string) => millionsPerSecond(characters, speeds.get(name)?.median ?? Number.NaN);
    const real = noJava === undefined ? millionsPerSecond(characters, await realParserMs(text)) : undefined;
    rows.push([
      `${lineCount(text)} lines`,
      speed('ours').toFixed(1),
      (((speeds.get('ours')?.median ?? Number.NaN) * 1000) / lineCount(text)).toFixed(2),
      speed('typescript').toFixed(1),
      ratio(speed('ours'), speed('typescript')),
      speed('treeSitter').toFixed(1),
      ratio(speed('ours'), speed('treeSitter')),
      real?.toFixed(2) ?? '-',
      real === undefined ? '-' : ratio(speed('ours'), real),
    ]);
  }
  printTable(
    'Parsing, warm, in million characters per second (median of many runs, equal volumes of real code)',
    ['size', 'ours', 'us/line', 'TypeScript', 'ratio', 'tree-sitter', 'ratio', 'real Groovy', 'ratio'],
    rows,
  );
  if (noJava !== undefined) console.log(`  The real Groovy parser was left out: ${noJava}`);
}

/** The first parse that a fresh process does, on the Node of VS Code: it pays for what the engine has not compiled yet. */
function firstParse(): void {
  const program = path.join(process.cwd(), 'out/bench/first-parse.js');
  const node = process.env.VSCODE_NODE ?? process.execPath;
  const runs = (parser: string, text: string) => {
    const file = path.join(path.dirname(program), `first-parse.${parser}.txt`);
    writeFileSync(file, text);
    return Array.from({ length: 25 }, () => {
      const { stdout } = spawnSync(node, [...engineFlags.atStart, program, parser, file], { encoding: 'utf8' });
      const [load = Number.NaN, first = Number.NaN] = stdout.split(' ').map(Number);
      return { load, first };
    });
  };
  const text = groovyText(500);
  const ours = runs('ours', text);
  const theirs = runs('typescript', typescriptText(text.length));
  const row = (parser: string, times: readonly { readonly load: number; readonly first: number }[]) => {
    const first = times.map((time) => time.first);
    const loaded = median(times.map(({ load }) => load));
    return [parser, ...[Math.min(...first), median(first), quantile(first, 0.95), loaded].map((ms) => ms.toFixed(1))];
  };
  const ratioOf = median(ours.map(({ first }) => first)) / median(theirs.map(({ first }) => first));
  printTable(
    'First parse of 500 lines in a fresh process of the Node of VS Code, in ms (25 processes; ours is compiled while it loads)',
    ['parser', 'min', 'median', 'p95', 'loading'],
    [row('ours', ours), row('TypeScript', theirs), ['ratio', '', ratioOf.toFixed(2), '', '']],
  );
}

function nesting(): void {
  const time = (depth: number) => {
    const text = nestedBrackets(depth);
    const runs = Array.from({ length: 15 }, () => {
      const start = performance.now();
      parse(text);
      return performance.now() - start;
    });
    return median(runs);
  };
  const rows = [2500, 5000, 10_000, 20_000].map((depth) => ({ depth, ms: time(depth) }));
  printTable(
    'Nested brackets (twice the depth should take twice the time)',
    ['depth', 'ms', 'us/bracket'],
    rows.map(({ depth, ms }) => [String(depth), ms.toFixed(2), ((ms * 1000) / depth).toFixed(2)]),
  );
}

function memory(): void {
  const text = groovyText(5000);
  const keep: unknown[] = [];
  const bytesOf = (work: () => unknown) => {
    work();
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 5; i++) keep.push(work());
    globalThis.gc?.();
    return (process.memoryUsage().heapUsed - before) / 5;
  };
  const equal = typescriptText(text.length);
  const ours = bytesOf(() => parse(text));
  const theirs = bytesOf(() => ts.createSourceFile('x.ts', equal, ts.ScriptTarget.Latest, false));
  printTable(
    'Memory of a tree, in bytes per character of the source',
    ['parser', 'bytes'],
    [
      ['ours', (ours / text.length).toFixed(1)],
      ['TypeScript', (theirs / equal.length).toFixed(1)],
      ['ratio', ratio(ours / text.length, theirs / equal.length)],
    ],
  );
  keep.length = 0;
}

async function treeSitterGroovy(): Promise<(text: string) => void> {
  await Parser.init({ locateFile: () => path.join(packages, 'web-tree-sitter/web-tree-sitter.wasm') });
  const parser = new Parser();
  parser.setLanguage(await Language.load(path.join(packages, 'tree-sitter-groovy/tree-sitter-groovy.wasm')));
  return (text) => parser.parse(text)?.delete();
}

async function realParserMs(source: string): Promise<number> {
  const rounds = source.length < 100_000 ? 120 : 12;
  let ms = Number.NaN;
  await runProgram('ParseSpeed', [{ id: 1, source, rounds }], (answer: { ms: number }) => {
    ms = answer.ms;
  });
  return ms;
}
