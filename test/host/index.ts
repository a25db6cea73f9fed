// Entry of the in-host suite in a Node extension host, on a desktop and in the VS Code of npm alike.
import Mocha from 'mocha';
import { hostReporter, settle } from './report';

/** Named by extensionTestsPath; VS Code calls it when the extension host stands. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    reporter: hostReporter as unknown as Mocha.ReporterConstructor,
  });
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await import('./suites');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => settle(failures, resolve, reject));
  });
}
