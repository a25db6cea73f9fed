// Reports the in-host suite on the console. Every line carries a mark, so that whoever reads VS Code's log finds them.
import { type Runner, type Test } from 'mocha';

const mark = '[test] ';

/** A mocha reporter for both kinds of extension host; closes with `N passed, N failed`. */
export function hostReporter(runner: Runner): void {
  let passed = 0;
  const failures: string[] = [];
  runner.on('pass', (test) => {
    passed++;
    say(`ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('fail', (test: Test, error: unknown) => {
    failures.push(`FAILED ${test.fullTitle()}\n${explain(error)}`);
  });
  runner.on('end', () => {
    failures.forEach(say);
    say(`${passed} passed, ${failures.length} failed`);
  });
}

/** Settles with the run: resolved when nothing failed. */
export function settle(failures: number, resolve: () => void, reject: (error: Error) => void): void {
  if (failures === 0) resolve();
  else reject(new Error(`${failures} tests failed`));
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function say(text: string): void {
  for (const line of text.split('\n')) console.log(mark + line);
}
