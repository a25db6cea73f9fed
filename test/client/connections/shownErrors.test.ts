import assert from 'node:assert/strict';
import { ShownErrors } from '../../../client/connections/shownErrors';

describe('the numbers of errors in the view', () => {
  let counts: Record<string, number>;
  let errors: ShownErrors;
  beforeEach(() => {
    counts = { a: 2, b: 0 };
    errors = new ShownErrors((file) => counts[file] ?? 0);
  });

  it('are shown again when there are other ones, were they known before the first look or not', () => {
    assert.equal(errors.show('a'), 2);
    assert.equal(errors.isStale('a'), false);
    counts.a = 0;
    assert.equal(errors.isStale('a'), true);
    assert.equal(errors.show('a'), 0);
    assert.equal(errors.isStale('a'), false);
  });

  it('are left alone where nobody has looked', () => {
    counts.b = 3;
    assert.equal(errors.isStale('b'), false);
    assert.equal(errors.show('b'), 3);
  });
});
