import assert from 'node:assert/strict';
import { sortByPlace } from '../../server/rules/diagnostic';

describe('diagnostics', () => {
  it('are sorted by place, and keep the order of what stands at one place', () => {
    const named = [
      { start: 2, end: 3, name: 'a' },
      { start: 1, end: 5, name: 'b' },
      { start: 1, end: 2, name: 'c' },
      { start: 1, end: 2, name: 'd' },
    ];
    assert.deepEqual(
      sortByPlace(named).map(({ name }) => name),
      ['c', 'd', 'b', 'a'],
    );
  });
});
