import assert from 'node:assert/strict';
import { makeFolder, runHere } from './program';

describe('sync-rules check --set', () => {
  const cwd = makeFolder({ 'a.groovy': '// sync-rule: incoming jira-cloud\nissue.sumary = replica.summary\n' });

  const cases: [given: string[], code: number, told: RegExp][] = [
    [[], 0, /^1 warning in 1 of 1 file\.$/m],
    [['--set', 'names=error'], 1, /^1 error in 1 of 1 file\.$/m],
    [['--set', 'names=off'], 0, /^No problems in 1 file\.$/m],
    [['--set', 'names=hint,names=information'], 0, /^1 remark in 1 of 1 file\.$/m],
    [['--set', 'names=error', '--set=flow=off'], 1, /^1 error in 1 of 1 file\.$/m],
    [['--set', 'flow=off', '--set=names=off'], 0, /^No problems in 1 file\.$/m],
  ];
  for (const [given, code, told] of cases) {
    it(given.join(' ') || 'left out', async () => {
      const outcome = await runHere(['check', ...given], { cwd });
      assert.equal(outcome.code, code);
      assert.match(outcome.stdout, told);
    });
  }

  it('knows the codes of its own help', async () => {
    const { stdout } = await runHere(['help', 'check']);
    const [, example = ''] = /--set (\S+=\S+) gives/.exec(stdout.replaceAll('\n', ' ')) ?? [];
    assert.equal((await runHere(['check', '--set', example], { cwd })).stderr, '');
  });

  const refusals: [value: string, message: string][] = [
    ['names', "'--set' needs a code and a severity such as flow=off, not 'names'."],
    ['names=', "'--set' needs a code and a severity such as flow=off, not 'names='."],
    ['flow=off,', "'--set' needs a code and a severity such as flow=off, not ''."],
    ['flo=off', "There is no check or area 'flo'. Did you mean 'flow'?"],
    ['flow=warn', "'warn' is no severity for 'flow': expected 'error', 'warning', 'information', 'hint' or 'off'."],
    ['syntax=off', "The severity of 'syntax' cannot be changed: The text is no valid Groovy."],
  ];
  for (const [value, message] of refusals) {
    it(`refuses: ${value}`, async () => {
      const { code, stderr } = await runHere(['check', '--set', value], { cwd });
      assert.deepEqual([code, stderr], [2, `sync-rules: ${message}\nFor help: sync-rules help check\n`]);
    });
  }
});
