// npm run screenshots: takes the README's pictures from the real workbench into client/media/screenshots/.
import { ensureDependencies, main } from './setup.mjs';

await main(async () => {
  await ensureDependencies();
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const { tsImport } = await import('tsx/esm/api');
  const { takeScreenshots } = /** @type {typeof import('./vscode/screenshots')} */ (
    await tsImport('./vscode/screenshots.ts', import.meta.url)
  );
  await takeScreenshots();
});
