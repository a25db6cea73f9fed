import assert from 'node:assert/strict';
import { decodeChanges, encodeChanges } from '../../../server/node/storage/changes';
import { type StoreChange } from '../../../server/node/store/store';

describe('what processes tell each other of changes', () => {
  const changes: StoreChange[] = [{ kind: 'connection', id: 'a' }, { kind: 'connection', id: 'b' }, { kind: 'node' }];

  it('is understood by others, and not heard again by who said it', () => {
    const text = encodeChanges(changes, 'me');
    assert.deepEqual(decodeChanges(text, 'other'), changes);
    assert.deepEqual(decodeChanges(text, 'me'), []);
  });

  it('is short, however much has changed', () => {
    const many = Array.from({ length: 1000 }, (_, at): StoreChange => ({ kind: 'connection', id: `connection ${at}` }));
    const text = encodeChanges(many, 'me');
    assert.ok(Buffer.byteLength(text) < 8000);
    assert.deepEqual(decodeChanges(text, 'other'), [{ kind: 'resync' }]);
    assert.deepEqual(decodeChanges(text, 'me'), []);
  });

  for (const text of ['', 'x', 'null', '{}', '{"from":"me"}', '[1]']) {
    it(`${JSON.stringify(text)} could mean anything`, () => {
      assert.deepEqual(decodeChanges(text, 'me'), [{ kind: 'resync' }]);
    });
  }
});
