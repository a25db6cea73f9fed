import assert from 'node:assert/strict';
import { execute, type ExecutePort, type ExecuteStep } from '../../../client/wizard/execute';

describe('what a wizard does after its summary', () => {
  let done: string[] = [];
  let failing: string[] = [];
  let cancelAt = '';
  let answers: boolean[] = [];
  let cancel = new AbortController();

  beforeEach(() => {
    done = [];
    failing = [];
    cancelAt = '';
    answers = [];
    port.told.length = 0;
  });

  const step = (name: string, more: Partial<ExecuteStep<string[]>> = {}): ExecuteStep<string[]> => ({
    title: `Doing ${name}`,
    run: (context) => {
      if (cancelAt === name) cancel.abort();
      if (failing[0] === name) {
        failing.shift();
        return Promise.reject(new Error(`${name} broke`));
      }
      done.push(name);
      return Promise.resolve([...context, name]);
    },
    undo: (context) => {
      done.push(`undo ${name} of ${context.join('')}`);
      return Promise.resolve();
    },
    ...more,
  });

  const port: ExecutePort & { readonly told: string[] } = {
    told: [],
    progress: (title, work) => {
      cancel = new AbortController();
      port.told.push(title);
      return work((message) => port.told.push(message), cancel.signal);
    },
    retry: (message) => {
      port.told.push(message);
      return Promise.resolve(answers.shift() ?? assert.fail(`nobody answers: ${message}`));
    },
    warn: (message) => port.told.push(message),
  };

  it('is one step after the other, each told', async () => {
    const skipped = step('x', { applies: false });
    assert.deepEqual(await execute('All', [step('a'), skipped, step('b')], [], port), ['a', 'b']);
    assert.deepEqual(port.told, ['All', 'Doing a', 'Doing b']);
  });

  it('goes on where it failed when it is tried again', async () => {
    failing = ['b', 'b'];
    answers = [true, true];
    assert.deepEqual(await execute('All', [step('a'), step('b')], [], port), ['a', 'b']);
    assert.deepEqual(done, ['a', 'b']);
    assert.deepEqual(
      port.told.filter((text) => text.endsWith('broke')),
      ['b broke', 'b broke'],
    );
  });

  it('says what a step threw, so that who asks knows whether trying again can help', async () => {
    const reason = new Error('never');
    const reasons: unknown[] = [];
    const asking: ExecutePort = { ...port, retry: (_, thrown) => Promise.resolve(reasons.push(thrown) > 1) };
    await execute('All', [step('a', { run: () => Promise.reject(reason) })], [], asking);
    assert.deepEqual(reasons, [reason]);
  });

  it('is taken back, last first, when it is given up', async () => {
    failing = ['c'];
    answers = [false];
    assert.equal(await execute('All', [step('a'), step('b'), step('c')], [], port), undefined);
    assert.deepEqual(done, ['a', 'b', 'undo b of ab', 'undo a of a']);
  });

  it('is taken back when it is cancelled, without a question', async () => {
    cancelAt = 'a';
    assert.equal(await execute('All', [step('a'), step('b')], [], port), undefined);
    assert.deepEqual(done, ['a', 'undo a of a']);
  });

  it('takes a failure after cancelling for the end of what was cancelled', async () => {
    cancelAt = 'b';
    failing = ['b'];
    assert.equal(await execute('All', [step('a'), step('b')], [], port), undefined);
    assert.deepEqual(done, ['a', 'undo a of a']);
  });

  it('says what could not be taken back, and takes back the rest', async () => {
    failing = ['c'];
    answers = [false];
    const stuck = step('b', { undo: () => Promise.reject(new Error('stuck')) });
    await execute('All', [step('a'), stuck, step('c')], [], port);
    assert.deepEqual(done, ['a', 'b', 'undo a of a']);
    assert.ok(port.told.some((text) => text.includes('could not be taken back: stuck')));
  });
});
