import assert from 'node:assert/strict';
import { type Comparison, compareAll, BOUNDS, shortcomings } from './compare';

describe('our front end against the checked-in answers of the real compiler', () => {
  let measured: Comparison;

  before(function () {
    this.timeout(120_000);
    measured = compareAll();
  });

  it('has an answer for every script as it is now', () => {
    assert.deepEqual(measured.stale, [], 'run npm run oracle');
    assert.ok(measured.scripts >= BOUNDS.scripts);
  });

  it('accepts what it accepts and rejects what it rejects, but for what disagreements.json explains', () => {
    assert.deepEqual(measured.unexplained, []);
    assert.deepEqual(measured.outdated, []);
    assert.ok(measured.agreed / measured.scripts >= BOUNDS.agreement, `${measured.agreed} of ${measured.scripts}`);
  });

  it('finds seeded mistakes where they are, one error for each', () => {
    const { count, ours } = measured.mistakes;
    assert.ok(count >= BOUNDS.mistakes, `${count} mistakes`);
    assert.ok(ours.onTheLine / count >= BOUNDS.onTheLine, `${ours.onTheLine} of ${count} on the line`);
    assert.ok(ours.withinOneLine / count >= BOUNDS.withinOneLine, `${ours.withinOneLine} of ${count} within one line`);
    assert.ok(ours.errors / count <= BOUNDS.errorsPerMistake, `${ours.errors} errors for ${count} mistakes`);
  });

  it('reports three errors for three mistakes in one file', () => {
    const { files, exactlyThree } = measured.three;
    assert.ok(files >= BOUNDS.threeFiles, `${files} files`);
    assert.ok(exactlyThree / files >= BOUNDS.threeOfThree, `three errors in ${exactlyThree} of ${files}`);
  });

  it('falls short of nothing', () => {
    assert.deepEqual(shortcomings(measured), []);
  });
});
