import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { median, printTable, ratio } from './measure';

/** Milliseconds of each run. */
export interface ClientStarts {
  /** Loading the code and activate(), as VS Code measures them, of this extension and of VS Code's own for JSON. */
  readonly activation: { readonly ours: readonly number[]; readonly json: readonly number[] };
  /** From loading the window to the first row: of the Connections view and of the Explorer. */
  readonly firstRow: { readonly ours: readonly number[]; readonly explorer: readonly number[] };
}

/** How fast the extension is there when VS Code starts, beside what VS Code itself brings, in the same window. */
export function benchClient(): Promise<void> {
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const program = ['--import', 'tsx', 'test/bench/clientStarts.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`VS Code was not measured: ${stderr.slice(-2000)}`);
  const { activation, firstRow } = JSON.parse(stdout) as ClientStarts;
  const row = (what: string, ours: readonly number[], peer: string, theirs: readonly number[]): string[] => {
    const [a, b] = [median(ours), median(theirs)];
    return [what, a.toFixed(0), Math.max(...ours).toFixed(0), peer, b.toFixed(0), ratio(a, b)];
  };
  printTable(
    `A real VS Code starts: ${activation.ours.length} loads of its window (load of the machine at the start: ${load})`,
    ['milliseconds', 'median', 'slowest', 'beside', 'median', 'ratio'],
    [
      row('activation, loading the code included', activation.ours, 'JSON of VS Code', activation.json),
      row('first row of the Connections view', firstRow.ours, 'first row of the Explorer', firstRow.explorer),
    ],
  );
  console.log('  The Explorer asks no extension for its rows; ours come from a language server that starts meanwhile.');
  return Promise.resolve();
}
