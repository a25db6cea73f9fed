// npm start [-- --web] [-- --fresh]: opens a real VS Code on a copy of the sample workspace, with this extension running.
import { Refusal, ensureDependencies, loadTypeScript, main, requireNode } from './setup.mjs';

await main(async () => {
  requireNode();
  const options = await readOptions();
  await ensureDependencies();
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const { start } = /** @type {typeof import('./vscode/start')} */ (await loadTypeScript('./vscode/start.ts'));
  await start(options);
});

async function readOptions() {
  const { parseArgs } = await import('node:util'); // not in a Node that is too old
  const options = /** @type {const} */ ({
    web: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  });
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `${reason}\nnpm start -- [--web] [--fresh]\n  --web    in the browser, also where there is a desktop VS Code\n  --fresh  drops your edits in the sample workspace`,
    );
  }
}
