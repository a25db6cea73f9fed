// The Groovy front end in a bundle of its own: the engine compiles all of it while it is loaded, so that the first parse
// does not wait for that function by function. Compiling all of the programs so would cost each start 100 ms.
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../server/', import.meta.url));
const rooms = /[\\/](groovy|text)[\\/]/;
const namespace = 'front-end';

const loader = `const v8 = require('node:v8');
v8.setFlagsFromString('--no-lazy');
module.exports = require('./groovyFrontEnd.js');
v8.setFlagsFromString('--lazy');
`;

/**
 * Leaves the rooms `groovy` and `text` out of a bundle and puts what the bundle needs of them beside it:
 * `groovyFrontEnd.js`, an object of modules by path (`groovy/parse`), and `groovy.js`, which loads it.
 *
 * @type {import('esbuild').Plugin}
 */
export const frontEndApart = {
  name: 'front-end-apart',
  setup(bundle) {
    const folder = dirname(resolve(bundle.initialOptions.outfile ?? ''));
    /** @type {Set<string>} */
    const modules = new Set();
    bundle.onResolve({ filter: rooms }, ({ path, resolveDir }) => {
      const name = resolve(resolveDir, path).slice(server.length).replaceAll('\\', '/');
      return path.startsWith('.') && /^(groovy|text)\//.test(name) ? { path: name, namespace } : undefined;
    });
    bundle.onResolve({ filter: /^\.\/groovy\.js$/, namespace }, ({ path }) => ({ path, external: true }));
    bundle.onLoad({ filter: /^/, namespace }, ({ path }) => {
      modules.add(path);
      return { contents: `module.exports = require('./groovy.js')[${JSON.stringify(path)}];` };
    });
    bundle.onEnd(async () => {
      const names = [...modules].sort();
      const imports = names.map((name, at) => `import * as m${at} from './${name}';`);
      const exported = names.map((name, at) => `  ${JSON.stringify(name)}: m${at},`);
      await build({
        ...bundle.initialOptions,
        plugins: [],
        stdin: {
          contents: [...imports, 'module.exports = {', ...exported, '};'].join('\n'),
          resolveDir: server,
          sourcefile: 'groovyFrontEnd.js',
        },
        outfile: resolve(folder, 'groovyFrontEnd.js'),
      });
      await writeFile(resolve(folder, 'groovy.js'), loader);
    });
  },
};
