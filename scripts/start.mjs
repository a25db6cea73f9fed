// npm start [-- --web] [-- --fresh] [-- --partner]: opens a real VS Code with this extension running, on a copy of the
// sample workspace, or as the other side of a connection.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, ensureDependencies, loadTypeScript, main, requireNode, root, telling } from './setup.mjs';

await main(async () => {
  requireNode();
  const options = await readOptions();
  await ensureDependencies();
  const { buildAll } = await import('./build.mjs');
  // A VS Code that is open beside the partner's one runs what is built already.
  if (!options.partner || !existsSync(join(root, 'dist/extension.js')))
    await telling('Building the extension, a few seconds', 'Extension built', () => buildAll(console.log));
  const { start } = /** @type {typeof import('./vscode/start')} */ (await loadTypeScript('./vscode/start.ts'));
  await start(options);
});

async function readOptions() {
  const { parseArgs } = await import('node:util'); // not in a Node that is too old
  const options = /** @type {const} */ ({
    web: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    partner: { type: 'boolean', default: false },
  });
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `${reason}\nnpm start -- [--web] [--fresh] [--partner]\n  --web      in the browser, also where there is a desktop VS Code\n  --fresh    drops your edits in the workspace that opens\n  --partner  as the other side of a connection: another VS Code on a folder of its own`,
    );
  }
}
