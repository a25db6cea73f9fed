import ts from 'typescript';
import { compileCheck } from '../../server/groovy/compile/compileCheck';
import { parse } from '../../server/groovy/parse';
import { analyze } from '../../server/rules/analyze';
import { checks } from '../../server/rules/checks/all';
import { type Check } from '../../server/rules/checks/check';
import { runChecks } from '../../server/rules/checks/runChecks';
import { identifyRule } from '../../server/rules/identify';
import { inferTypes } from '../../server/rules/types/inferTypes';
import { measure, median, printTable, ratio } from './measure';
import { groovyText, lineCount, rulesOfCorpus, typescriptText } from './texts';

const sizes = [60, 500, 5000];
const context = { kind: 'incoming', platform: 'jira-cloud' };
const directive = '// sync-rule: incoming jira-cloud\n';

/** How long checking takes, beside TypeScript's own check of as much of this project's source. */
export async function benchRules(): Promise<void> {
  many();
  await single();
  shares();
}

/** A thousand rules one after the other in a process that has checked none before. */
function many(): void {
  const texts = rulesOfCorpus(1000);
  const rows = [texts.slice(0, 1), texts.slice(1, 100), texts.slice(100)].map((some) => {
    const start = performance.now();
    for (const text of some) analyze(text, identifyRule({ path: '', text }));
    const ms = performance.now() - start;
    const lines = some.reduce((sum, text) => sum + lineCount(text), 0);
    return { count: some.length, lines, ms };
  });
  const all = rows.reduce((sum, row) => ({
    count: sum.count + row.count,
    lines: sum.lines + row.lines,
    ms: sum.ms + row.ms,
  }));
  const names = ['the first', 'the next 99', 'the rest', 'all'];
  printTable(
    'Checking 1,000 rules of the corpus, cold',
    ['rules', 'lines', 'ms', 'ms/rule', 'us/line'],
    [...rows, all].map(({ count, lines, ms }, at) => [
      names[at] ?? '',
      String(lines),
      ms.toFixed(0),
      (ms / count).toFixed(2),
      ((ms * 1000) / lines).toFixed(1),
    ]),
  );
}

/** One rule again and again, as while somebody types. */
async function single(): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const text = directive + groovyText(size);
    const equal = typescriptText(text.length);
    const speeds = await measure({
      ours: () => analyze(text, identifyRule({ path: '', text })),
      typescript: () => typescriptProblems(equal),
    });
    const ours = speeds.get('ours')?.median ?? Number.NaN;
    const theirs = speeds.get('typescript')?.median ?? Number.NaN;
    rows.push([
      `${lineCount(text)} lines`,
      ours.toFixed(1),
      (speeds.get('ours')?.p95 ?? Number.NaN).toFixed(1),
      ((ours * 1000) / lineCount(text)).toFixed(1),
      theirs.toFixed(1),
      ratio(ours, theirs),
    ]);
  }
  printTable(
    'Checking one rule, warm, in ms (TypeScript: parse, bind and check of an equal volume, its libraries bound before)',
    ['size', 'ours', 'p95', 'us/line', 'TypeScript', 'ratio'],
    rows,
  );
}

/** Where the time of one rule goes, and which checks take most. */
function shares(): void {
  const rows: string[][] = [];
  for (const size of sizes) {
    const text = directive + groovyText(size);
    const parsed = parse(text);
    const times = {
      parsing: timeOf(() => parse(text)),
      compiling: timeOf(() => compileCheck(parsed)),
      types: timeOf(() => inferTypes(parsed, context)),
      checks: timeOf(() => runChecks(parsed, inferTypes(parsed, context), context)),
    };
    // Types are worked out when a check asks; what they cost beyond finding the names counts with the checks.
    const checking = times.checks - times.types;
    const whole = times.parsing + times.compiling + times.checks;
    const share = (ms: number) => `${ms.toFixed(1)} (${((100 * ms) / whole).toFixed(0)} %)`;
    rows.push([
      `${lineCount(text)} lines`,
      ...[times.parsing, times.compiling, times.types, checking].map(share),
      dearest(text).join(', '),
    ]);
  }
  printTable(
    'Where the time goes, in ms (share), and the five dearest checks, each alone',
    ['size', 'parsing', 'compiling', 'names', 'checks with types', 'dearest'],
    rows,
  );
}

function dearest(text: string): string[] {
  const parsed = parse(text);
  const nothing = timeOf(() => runChecks(parsed, inferTypes(parsed, context), context, []));
  const alone = (check: Check) =>
    timeOf(() => runChecks(parsed, inferTypes(parsed, context), context, [check])) - nothing;
  return checks
    .map((check) => ({ name: check.code, ms: alone(check) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(({ name, ms }) => `${name} ${ms.toFixed(1)}`);
}

/** Milliseconds of the middle one of some runs. */
function timeOf(work: () => unknown): number {
  work();
  return median(
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  noEmit: true,
  strict: true,
  noResolve: true,
  types: [],
};
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Everything TypeScript says about one file, as its own language service would find it after a change. */
function typescriptProblems(text: string): number {
  const name = '/x.ts';
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) => {
    if (file === name) return ts.createSourceFile(file, text, target, true);
    if (!libraries.has(file)) libraries.set(file, read(file, target));
    return libraries.get(file);
  };
  const program = ts.createProgram([name], options, host);
  const file = program.getSourceFile(name);
  return program.getSyntacticDiagnostics(file).length + program.getSemanticDiagnostics(file).length;
}
