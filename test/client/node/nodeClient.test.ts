import assert from 'node:assert/strict';
import { NodeClient } from '../../../client/node/nodeClient';
import { isTokenProblem, NodeApiError, NodeUnreachable } from '../../../client/node/nodeErrors';
import { connectionInfo } from '../../support/nodeAnswers';
import { refuse, startFakeNode, token, type FakeNode, type Override } from './fakeNode';

describe('the client of a node', () => {
  let node: FakeNode;
  let client: NodeClient;
  beforeEach(async () => {
    node = await startFakeNode();
    client = new NodeClient({ url: node.url, token });
  });
  afterEach(() => node.stop());

  const requests: [what: string, call: () => Promise<unknown>, method: string, path: string, body: unknown][] = [
    ['nothing', () => client.call('getNode', {}), 'GET', '/node', undefined],
    ['a body', () => client.call('changeNode', { body: { shortName: 'x' } }), 'PATCH', '/node', { shortName: 'x' }],
    [
      'a part of the path, in whatever letters',
      () => client.call('getConnection', { params: { id: 'a/b?c' } }),
      'GET',
      '/connections/a%2Fb%3Fc',
      undefined,
    ],
    [
      'a query, without what is not given',
      () => client.call('listConnections', { query: { after: 'a&b' } }),
      'GET',
      '/connections?after=a%26b',
      undefined,
    ],
    ['an empty query', () => client.call('listConnections', { query: {} }), 'GET', '/connections', undefined],
  ];
  for (const [what, call, method, path, body] of requests) {
    it(`sends ${what}`, async () => {
      await call().catch(() => undefined);
      const [request] = node.requests;
      assert.deepEqual([request?.method, request?.path, request?.body], [method, path, body]);
      assert.equal(request?.headers.authorization, `Bearer ${token}`);
      assert.equal(request.headers['content-type'], body === undefined ? undefined : 'application/json');
    });
  }

  it('sends the version that rules were made from', async () => {
    const body = { outgoing: '', incoming: '' };
    await assert.rejects(client.call('publishRules', { params: { id: 'x' }, body }, { ifMatch: 7 }));
    assert.equal(node.requests[0]?.headers['if-match'], '"7"');
  });

  it('gives nothing where there is nothing', async () => {
    node.connections.set('1', connectionInfo('a_to_b', { id: '1' }));
    assert.equal(await client.call('remove', { params: { id: '1' }, body: {} }), null);
  });

  it('lists all connections over all pages', async () => {
    for (let i = 0; i < 1201; i++) node.connections.set(`${i}`, connectionInfo(`a_to_${i}`, { id: `${i}` }));
    const all = await client.listAllConnections();
    assert.equal(new Set(all.map(({ id }) => id)).size, 1201);
    assert.equal(node.requests.length, 3);
  });

  it('makes an error of a problem document, with slug, words and facts', async () => {
    node.override = (_, response) => {
      refuse(response, 409, 'name-taken', 'Another connection is called a. Take b.', { name: 'a', offer: 'b' });
      return true;
    };
    await assert.rejects(client.call('getNode', {}), (error) => {
      assert.ok(error instanceof NodeApiError);
      assert.deepEqual(
        { slug: error.slug, status: error.status, title: error.title, message: error.message, facts: error.facts },
        {
          slug: 'name-taken',
          status: 409,
          title: 'name-taken',
          message: 'Another connection is called a. Take b.',
          facts: { name: 'a', offer: 'b' },
        },
      );
      return true;
    });
  });

  it('knows a wrong token', async () => {
    await assert.rejects(new NodeClient({ url: node.url, token: 'other' }).call('getNode', {}), isTokenProblem);
  });

  const strangers: [what: string, override: Override, reason: NodeUnreachable['reason']][] = [
    ['a web page', (_, response) => !!response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hi'), 'other'],
    ['a proxy', (_, response) => !!response.writeHead(502).end('Bad Gateway'), 'other'],
    ['JSON that is no problem', (_, response) => !!response.writeHead(404).end('{"error":"no"}'), 'other'],
    ['a redirect', (_, response) => !!response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'down'],
    ['somebody who hangs up', ({ path }, response) => !!path && !!response.destroy(), 'down'],
    [
      'somebody who hangs up in the middle of an answer',
      (_, response) => response.writeHead(200).write('{"', () => response.destroy()),
      'down',
    ],
  ];
  for (const [what, override, reason] of strangers) {
    it(`is not deceived by ${what}`, async () => {
      node.override = override;
      await assert.rejects(client.call('getNode', {}), (error) => {
        assert.ok(error instanceof NodeUnreachable, String(error));
        assert.equal(error.reason, reason);
        return true;
      });
    });
  }

  it('says why nobody answers', async () => {
    await node.stop();
    await assert.rejects(client.call('getNode', {}), (error) => {
      assert.ok(error instanceof NodeUnreachable);
      assert.equal(error.reason, 'down');
      assert.match(error.message, /^Connection refused\. .* nothing listens on that port\./);
      assert.equal(error.why, 'ECONNREFUSED');
      return true;
    });
  });

  it('waits only so long for an answer', async () => {
    node.override = () => true;
    await assert.rejects(client.call('getNode', {}, { timeoutMs: 20 }), { name: 'NodeUnreachable', reason: 'late' });
  });

  it('waits only so long for the whole of an answer', async () => {
    node.override = (_, response) => response.writeHead(200).write('{"');
    await assert.rejects(client.call('getNode', {}, { timeoutMs: 50 }), { name: 'NodeUnreachable', reason: 'late' });
  });

  it('gives up when it is told to, with the reason it was told', async () => {
    node.override = () => true;
    const controller = new AbortController();
    const call = client.call('getNode', {}, { signal: controller.signal });
    const reason = new Error('not wanted any more');
    controller.abort(reason);
    await assert.rejects(call, reason);
    await assert.rejects(client.call('getNode', {}, { signal: controller.signal }), reason);
  });

  it('repeats nothing that may have been done when the answer broke off', async () => {
    const awaiting = new NodeClient({ url: node.url, token }, () => assert.fail('it waited'));
    node.override = ({ path }, response) => path === '/node' && Boolean(response.destroy());
    await assert.rejects(awaiting.call('changeNode', { body: { shortName: 'x' } }), /Connection broke off/);
    assert.deepEqual(
      node.requests.map(({ method, path }) => `${method} ${path}`),
      ['PATCH /node', 'GET /health'],
    );
  });

  it('says of a node that ended before it had answered that it runs again', async () => {
    const other = await startFakeNode();
    try {
      const awaiting = new NodeClient({ url: node.url, token }, () => Promise.resolve({ url: other.url, token }));
      node.override = (_, response) => Boolean(response.destroy());
      await assert.rejects(awaiting.call('changeNode', { body: { shortName: 'x' } }), /ended before it had answered/);
      assert.equal((await awaiting.call('getNode', {})).shortName, 'left');
      assert.deepEqual(
        other.requests.map(({ method, path }) => `${method} ${path}`),
        ['GET /node'],
      );
    } finally {
      await other.stop();
    }
  });
});
