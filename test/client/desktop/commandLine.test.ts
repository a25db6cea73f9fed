import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandLineEnvironment } from '../../../client/desktop/commandLine';

const launchers = path.join(__dirname, '../../../client/bin');

/** Tells how it was called, and ends with 3. */
const program = `
  const { argv, env } = process;
  console.log(JSON.stringify({ given: argv.slice(2), asNode: env.ELECTRON_RUN_AS_NODE, engine: argv[0] }));
  process.exitCode = 3;
`;

describe('the command line in a terminal', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sync rules '));
    mkdirSync(path.join(folder, 'client/bin'), { recursive: true });
    mkdirSync(path.join(folder, 'dist'));
    copyFileSync(path.join(launchers, 'sync-rules'), path.join(folder, 'client/bin/sync-rules'));
    writeFileSync(path.join(folder, 'dist/cli.js'), program);
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const withEngine of [true, false]) {
    it(`is found by its name and run by ${withEngine ? "VS Code's engine" : 'the Node.js that is installed'}`, () => {
      const { PATH = '', SYNC_RULES_ENGINE } = commandLineEnvironment(path.join(folder, 'client/bin'));
      assert.equal(SYNC_RULES_ENGINE, process.execPath);
      const env = { PATH, ...(withEngine && { SYNC_RULES_ENGINE }) };
      const run = spawnSync('sh', ['-c', `sync-rules check 'a b' '*' "$HOME_OF_IT"`], {
        env: { ...env, HOME_OF_IT: 'é "quoted"' },
        encoding: 'utf8',
      });
      const { engine, ...told } = JSON.parse(run.stdout) as { engine: string };
      assert.deepEqual(told, { given: ['check', 'a b', '*', 'é "quoted"'], asNode: '1' });
      assert.equal(run.status, 3);
      assert.ok(!withEngine || engine === process.execPath, engine);
    });
  }

  it('is launched on Windows in the same way', () => {
    const [here, there] = ['sync-rules', 'sync-rules.cmd'].map((name) =>
      readFileSync(path.join(launchers, name), 'utf8'),
    );
    const variables = (text = '') => [...new Set(text.match(/\b(?:SYNC_RULES|ELECTRON)_\w+/g))].sort();
    assert.deepEqual(variables(there), variables(here));
    assert.match(
      there ?? '',
      /^@echo off\r\n(?:[^\n]*\r\n)+"%SYNC_RULES_ENGINE%" "%~dp0\.\.\\\.\.\\dist\\cli\.js" %\*\r\n$/,
    );
  });
});
