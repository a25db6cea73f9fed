import assert from 'node:assert/strict';
import { inWords, isRefusedForGood } from '../../../client/connecting/problemText';
import { NodeApiError, NodeUnreachable } from '../../../client/node/nodeErrors';

describe('whether an invitation was refused for good', () => {
  const refusals: [slug: string, isForGood: boolean][] = [
    ['invitation-expired', true],
    ['invitation-used', true],
    ['invitation-damaged', true],
    ['invitation-early', false],
    ['name-taken', false],
    ['host-unknown', false],
  ];
  for (const [slug, isForGood] of refusals)
    it(`${slug}: ${isForGood ? 'yes' : 'no'}, also once it is told in words`, async () => {
      const refusal = new NodeApiError(slug, 400, 'Title', 'Detail.');
      assert.equal(isRefusedForGood(refusal), isForGood);
      const told = await inWords(Promise.reject(refusal)).catch((error: unknown) => error);
      assert.equal(isRefusedForGood(told), isForGood);
    });

  it('is no word about anything else', () => {
    for (const error of [new NodeUnreachable('late', 'silent'), new Error('broke'), 'broke', undefined])
      assert.equal(isRefusedForGood(error), false);
  });
});
