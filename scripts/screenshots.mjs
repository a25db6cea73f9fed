// npm run screenshots: takes the README's pictures from the real workbench into client/media/screenshots/.
import { ensureDependencies, loadTypeScript, main } from './setup.mjs';

await main(async () => {
  await ensureDependencies();
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const { takeScreenshots } = /** @type {typeof import('./vscode/screenshots')} */ (
    await loadTypeScript('./vscode/screenshots.ts')
  );
  await takeScreenshots();
});
