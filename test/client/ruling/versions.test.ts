import assert from 'node:assert/strict';
import { versionChoices } from '../../../client/ruling/versions';

const head = (version: number, changes: { by?: string; note?: string; restores?: number } = {}) => ({
  ...{ version, at: version * 60, by: 'ann', note: '', restores: null, ...changes },
});

describe('the versions to go back to', () => {
  const choices = (...versions: ReturnType<typeof head>[]) => versionChoices(versions, (seconds) => `at ${seconds}`);

  it('are all but the newest, newest first, with who, when and why', () => {
    const found = choices(head(1), head(3), head(2, { by: 'bob', note: 'Comments too' }));
    assert.deepEqual(
      found.map(({ id, label, description, detail }) => [id, label, description, detail]),
      [
        ['2', 'Version 2', 'bob · at 120', 'Comments too'],
        ['1', 'Version 1', 'ann · at 60', undefined],
      ],
    );
  });

  it('say what they brought back themselves', () => {
    const [found] = choices(head(3), head(2, { restores: 1, note: 'Oops' }));
    assert.equal(found?.detail, 'Oops · brought back version 1');
  });

  it('are none while there is one version, or none', () => {
    assert.deepEqual([choices(head(1)), choices()], [[], []]);
  });
});
