import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../scripts/lock.mjs';
import { endStages, runStage } from '../../scripts/run-stage.mjs';
import { stages, type Stage } from '../../scripts/stages.mjs';

const say = (line: string, code = 0): string[] => [
  '-e',
  `console.log(${JSON.stringify(line)}); process.exitCode = ${code}`,
];

describe('a stage of npm test', () => {
  const rows: [what: string, counts: Stage['counts'], commands: string[][], passed: number, failed: number][] = [
    ['that succeeds counts as one', 'one', [say('fine')], 1, 0],
    ['that fails counts as one', 'one', [say('wrong', 1)], 0, 1],
    ['stops at the first command that fails', 'one', [say('wrong', 2), say('never')], 0, 1],
    ['with a suite gives its counts', 'mocha', [say('3 passed, 0 failed')], 3, 0],
    ['with failed tests gives their counts', 'mocha', [say('3 passed, 2 failed', 2)], 3, 2],
    ['that ends badly in spite of its counts has failed', 'mocha', [say('3 passed, 0 failed', 1)], 3, 1],
    ['without counts has failed', 'mocha', [say('all is well')], 0, 1],
    ['without tests has failed', 'mocha', [say('0 passed, 0 failed')], 0, 1],
    ['that crashes has failed', 'mocha', [['-e', 'process.kill(process.pid, "SIGKILL")']], 0, 1],
    ['that prepares counts nothing', 'none', [say('done')], 0, 0],
    ['that prepares and fails counts', 'none', [say('no', 1)], 0, 1],
  ];
  for (const [what, counts, commands, passed, failed] of rows)
    it(what, async () => {
      const outcome = await runStage({ name: 'x', title: 'x', counts, commands });
      assert.deepEqual([outcome.passed, outcome.failed], [passed, failed], outcome.output);
    });

  it('takes colours out of what is printed', async () => {
    const { output } = await runStage({
      name: 'x',
      title: 'x',
      counts: 'one',
      commands: [say('\u001b[31mred\u001b[0m')],
    });
    assert.equal(output, 'red\n');
  });

  it('that is ended goes with all its processes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stage-'));
    const file = join(folder, 'pid');
    const child = `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => 0, 1000)`;
    const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => 0, 1000)`;
    const running = runStage({ name: 'x', title: 'x', counts: 'one', commands: [['-e', parent]] });
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') await sleep(20);
    await endStages();
    assert.equal((await running).failed, 1);
    while (isAlive(Number(readFileSync(file, 'utf8')))) await sleep(20); // the test's time limit ends a wait in vain
    rmSync(folder, { recursive: true });
  });
});

describe('the list of stages', () => {
  const names = stages.map((stage) => stage.name);

  it('has each name once', () => assert.equal(new Set(names).size, names.length));

  it('needs only what comes before', () => {
    for (const [index, stage] of stages.entries())
      for (const need of stage.needs ?? [])
        assert.ok(names.slice(0, index).includes(need), `${stage.name} needs ${need}, which is not before it`);
  });
});
