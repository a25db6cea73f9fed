import { Bench } from 'tinybench';

export interface Speed {
  /** Milliseconds of the middle run. */
  readonly median: number;
  /** Milliseconds that 19 of 20 runs stayed below. */
  readonly p95: number;
}

/** Runs each piece of work in turn, warmed up, for at least `ms` milliseconds, and gives its speed by name. */
export async function measure(work: Readonly<Record<string, () => unknown>>, ms = 1200): Promise<Map<string, Speed>> {
  const bench = new Bench({ time: ms, iterations: 10, warmupTime: ms / 2, warmupIterations: 5, retainSamples: true });
  for (const [name, run] of Object.entries(work)) bench.add(name, () => void run());
  await bench.run();
  return new Map(
    bench.tasks.map((task) => {
      const { result } = task;
      if (!('latency' in result)) throw new Error(`${task.name} was not measured: ${result.state}`);
      return [task.name, { median: result.latency.p50, p95: quantile(result.latency.samples ?? [], 0.95) }];
    }),
  );
}

/** The value that the given share of the values stays below or at. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Rows under a heading, columns as wide as their widest cell; numbers to the right. */
export function printTable(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`;
  console.log(`\n${heading}\n${line(columns)}\n${line(widths.map((width) => '-'.repeat(width)))}`);
  for (const row of rows) console.log(line(row));
}

/** Millions of characters in a second. */
export const millionsPerSecond = (characters: number, ms: number) => characters / 1000 / ms;

export const ratio = (ours: number, theirs: number) => `${(ours / theirs).toFixed(2)} x`;
