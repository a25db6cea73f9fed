import assert from 'node:assert/strict';
import { type Comparison, compareAll, report, shortcomings } from './compare';

describe('our front end against the checked-in answers of the real compiler', () => {
  let measured: Comparison;

  before(function () {
    this.timeout(120_000);
    measured = compareAll();
  });

  it('accepts what it accepts and rejects what it rejects, but for what disagreements.json explains', () => {
    assert.deepEqual(measured.unexplained, []);
    assert.deepEqual(measured.outdated, []);
  });

  it('falls short of nothing that is promised', () => {
    assert.deepEqual(shortcomings(measured), [], report(measured).join('\n'));
  });
});
