// npm run screenshots [-- [--theme NAME]... [--out FOLDER] [SCENE]...]: takes the pictures of the README and of the
// walkthrough from the real workbench; with a theme and a folder, for looking at them in that theme.
import { parseArgs } from 'node:util';
import { ensureDependencies, loadTypeScript, main } from './setup.mjs';

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { theme: { type: 'string', multiple: true }, out: { type: 'string' } },
    allowPositionals: true,
  });
  await ensureDependencies();
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const { takeScreenshots } = /** @type {typeof import('./vscode/screenshots')} */ (
    await loadTypeScript('./vscode/screenshots.ts')
  );
  await takeScreenshots({
    names: positionals,
    ...(values.theme && { themes: values.theme }),
    ...(values.out !== undefined && { folder: values.out }),
  });
});
