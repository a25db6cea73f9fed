// node --import tsx scripts/vscode/run-host.ts [--host node|web|vscode.dev] [--extension FOLDER] [--tests FILE]
//   [--workspace FOLDER] [--vsix FILE] [--verbose]
// Runs the in-host suite and closes with `N passed, N failed`.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { closingLine } from '../counts.mjs';
import { main } from '../setup.mjs';
import { HostRunner, type HostKind } from './host-run';
import { onStop } from './signals';

void main(async () => {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'node' },
      extension: { type: 'string' },
      tests: { type: 'string' },
      workspace: { type: 'string' },
      vsix: { type: 'string', multiple: true, default: [] },
      verbose: { type: 'boolean', default: false },
    },
  });
  const runner = new HostRunner({
    kind: hostKind(values.host),
    vsix: values.vsix.map((file) => resolve(file)),
    ...(values.extension !== undefined && { extension: resolve(values.extension) }),
    ...(values.tests !== undefined && { tests: resolve(values.tests) }),
    ...(values.workspace !== undefined && { folder: resolve(values.workspace) }),
    ...(values.verbose && { log: (line: string) => console.log(line) }),
  });
  onStop(() => runner.stop());
  const { passed, failed, failure, output } = await runner.run();
  console.log(output.replace(/\n?\d+ passed, \d+ failed$/, ''));
  if (failure) console.log(failure);
  console.log(closingLine({ passed, failed: failed === 0 && failure ? 1 : failed }));
  process.exit(failure || failed > 0 ? 1 : 0);
});

function hostKind(name: string): HostKind {
  if (name === 'node' || name === 'web' || name === 'vscode.dev') return name;
  throw new Error(`No host is called ${name}: node, web or vscode.dev`);
}
