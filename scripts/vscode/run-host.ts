// node --import tsx scripts/vscode/run-host.ts [--host node|web|vscode.dev] [--extension FOLDER] [--tests FILE]
//   [--workspace FOLDER] [--packaged] [--verbose]
// Runs the in-host suite (with --packaged against the VSIX of npm run package) and closes with `N passed, N failed`.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { closingLine } from '../counts.mjs';
import { main, root } from '../setup.mjs';
import { vsixFile } from '../package.mjs';
import { HostRunner, type HostKind } from './host-run';
import { onStop } from './signals';

void main(async () => {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'node' },
      extension: { type: 'string' },
      tests: { type: 'string' },
      workspace: { type: 'string' },
      packaged: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const runner = new HostRunner({
    kind: hostKind(values.host),
    ...(values.packaged && {
      vsix: [vsixFile()],
      extension: join(root, 'test/package/host'),
      tests: join(root, 'out/host/index.js'),
    }),
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
