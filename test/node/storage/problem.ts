import assert from 'node:assert/strict';
import { NodeProblem } from '../../../server/node/problems/problem';
import { type ProblemSlug } from '../../../server/node/problems/table';

/** For `assert.rejects`: a problem of this kind whose sentence holds the words, and no fact that was left out. */
export function isProblem(slug: ProblemSlug, words = ''): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof NodeProblem, String(error));
    assert.equal(error.slug, slug);
    assert.ok(error.message.includes(words), error.message);
    assert.doesNotMatch(error.message, /[{}]/);
    return true;
  };
}
