// What npm test runs, one row a stage, in the order of the report.
import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Stage
 * @property {string} name as typed after `npm test`
 * @property {string} title
 * @property {string[][]} commands each a script that Node runs, relative to the checkout, with its arguments; all must succeed
 * @property {'one' | 'mocha' | 'none'} counts `one`: success counts as one test; `mocha`: the output closes with
 *   `N passed, N failed`; `none`: preparation, which counts only when it fails
 * @property {string[]} [needs] names of stages that must have succeeded before
 * @property {boolean} [alone] no other stage runs at the same time
 * @property {boolean} [soak] runs only when it is named, or with all of its kind by the name `soak`
 * @property {Record<string, string>} [env]
 * @property {number} [minutes] after which it is ended and has failed; 10 where not given
 */

/** @param {...string} args */
const mocha = (...args) => ['node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/counts-reporter.mjs', ...args];

/** @param {...string} args */
const typescript = (...args) => ['--import', 'tsx', ...args];

/** @param {'node' | 'web' | 'vscode.dev'} kind */
const inHost = (kind) => typescript('scripts/vscode/run-host.ts', '--host', kind);

/** Tests with a stage of their own, which the unit tests leave out. */
const ownStage = ['host', 'workbench', 'lsp', 'node-processes', 'package'].flatMap((folder) => [
  '--ignore',
  `test/${folder}/**`,
]);

/** @type {Stage[]} */
export const stages = [
  {
    name: 'types',
    title: 'Types',
    counts: 'one',
    commands: [
      ['node_modules/typescript/bin/tsc', '--noEmit'],
      ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.core.json'],
    ],
  },
  {
    name: 'lint',
    title: 'Lint',
    counts: 'one',
    commands: [['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  },
  {
    name: 'format',
    title: 'Format',
    counts: 'one',
    commands: [['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  },
  {
    name: 'unit',
    title: 'Unit tests',
    counts: 'mocha',
    // It takes all processors itself, and the hosts beside it would miss their deadlines.
    alone: true,
    commands: [mocha('--parallel', '--jobs', String(availableParallelism()), ...ownStage, 'test/**/*.test.ts')],
  },
  { name: 'build', title: 'Build', counts: 'none', commands: [['scripts/build.mjs', '--tests']] },
  {
    name: 'lsp',
    title: 'Built language server over stdio',
    counts: 'mocha',
    needs: ['build'],
    commands: [mocha('test/lsp/**/*.test.ts')],
  },
  {
    name: 'vscode',
    title: 'VS Code and a browser for the tests',
    counts: 'none',
    commands: [typescript('scripts/vscode/prepare.ts')],
  },
  {
    name: 'node',
    title: 'Sync nodes as processes, over sockets',
    counts: 'mocha',
    // They are killed and must be up again in time.
    alone: true,
    needs: ['build', 'vscode'],
    minutes: 20,
    commands: [mocha('--timeout', '120000', 'test/node-processes/**/*.test.ts')],
  },
  {
    name: 'host',
    title: 'In the Node extension host',
    counts: 'mocha',
    needs: ['build', 'vscode'],
    commands: [inHost('node')],
  },
  {
    name: 'host-web',
    title: 'In the browser extension host, workspace on a server',
    counts: 'mocha',
    needs: ['build', 'vscode'],
    commands: [inHost('web')],
  },
  {
    name: 'host-vscode.dev',
    title: 'In the browser extension host, no server (as vscode.dev)',
    counts: 'mocha',
    needs: ['build', 'vscode'],
    commands: [inHost('vscode.dev')],
  },
  {
    name: 'workbench',
    title: 'By mouse and keyboard in the workbench',
    counts: 'mocha',
    // Up to three windows, whose answers are waited for as long as a person would.
    alone: true,
    needs: ['build', 'vscode'],
    commands: [mocha('--timeout', '60000', 'test/workbench/**/*.test.ts')],
  },
  {
    name: 'package',
    title: 'VSIX',
    counts: 'mocha',
    needs: ['build'],
    commands: [['scripts/package.mjs', '--built'], mocha('test/package/**/*.test.ts')],
  },
  {
    name: 'host-vsix',
    title: 'In the Node extension host, from the installed VSIX',
    counts: 'mocha',
    needs: ['package', 'vscode'],
    commands: [typescript('scripts/vscode/run-host.ts', '--packaged')],
  },
  {
    name: 'desktop',
    title: 'Through @vscode/test-electron, with a stand-in for the desktop',
    counts: 'mocha',
    soak: true,
    needs: ['build', 'vscode'],
    env: { VSCODE_TEST_EXECUTABLE: 'scripts/vscode/code-shim.mjs' },
    commands: [['scripts/test-desktop.mjs', '--built']],
  },
  {
    name: 'random',
    title: 'Front end and rule knowledge on texts nobody wrote',
    counts: 'mocha',
    soak: true,
    env: { SOAK: '1' },
    minutes: 60,
    commands: [
      mocha(
        '--timeout',
        '1800000',
        'test/groovy/properties.test.ts',
        'test/{groovy,rules,features}/**/{robust,robustness}.test.ts',
        'test/rules/{connection,templates/groovyText}.test.ts',
      ),
    ],
  },
  {
    name: 'long',
    title: 'Long tests',
    counts: 'mocha',
    soak: true,
    alone: true,
    needs: ['build', 'vscode'],
    env: { SOAK: '1' },
    minutes: 60,
    commands: [mocha('--timeout', '1800000', 'test/**/*.soak.ts')],
  },
];
