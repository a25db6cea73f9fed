import assert from 'node:assert/strict';
import { allPages, requestOf } from '../../../server/node/api/operations';

const accept = 'application/json';

describe('requests for operations', () => {
  it('have the parts of the path and the query in their path', () => {
    assert.deepEqual(requestOf('getRuleVersion', { params: { id: 'a/b ü', version: '3' } }), {
      method: 'GET',
      path: '/api/v1/connections/a%2Fb%20%C3%BC/rules/versions/3',
      headers: { accept },
    });
    assert.equal(requestOf('listConnections', { query: { limit: '5' } }).path, '/api/v1/connections?limit=5');
    assert.equal(requestOf('listConnections', { query: {} }).path, '/api/v1/connections');
  });

  it('gather the pages of a list, and end where a page leads to itself', async () => {
    const pages: Record<string, readonly [number[], string | null]> = {
      '': [[1, 2], 'b'],
      b: [[], 'c'],
      c: [[3], 'c'],
    };
    const asked: (string | undefined)[] = [];
    const all = await allPages((after) => {
      asked.push(after);
      const [items, next] = pages[after ?? ''] ?? [[], null];
      return Promise.resolve({ items, next });
    });
    assert.deepEqual(
      [all, asked],
      [
        [1, 2, 3],
        [undefined, 'b', 'c'],
      ],
    );
    assert.deepEqual(await allPages(() => Promise.resolve({ items: ['x'], next: null })), ['x']);
  });

  it('have a body, and the version that it was made from', () => {
    const body = { outgoing: 'o', incoming: 'i' };
    assert.deepEqual(requestOf('publishRules', { params: { id: 'x' }, body }, 3), {
      method: 'PUT',
      path: '/api/v1/connections/x/rules',
      headers: { accept, 'content-type': 'application/json', 'if-match': '"3"' },
      body: JSON.stringify(body),
    });
  });
});
