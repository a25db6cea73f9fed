// Entry of the in-host suite in the browser's extension host, with mocha's build for browsers.
import 'mocha/mocha.js';
import { hostReporter, settle } from './report';

/** Named by extensionTestsPath; VS Code calls it when the extension host stands. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: hostReporter as unknown as Mocha.ReporterConstructor });
  await import('./suites');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => settle(failures, resolve, reject));
  });
}
