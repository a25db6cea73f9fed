import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { type AddressInfo } from 'node:net';
import { PartnerServer } from '../../../server/node/http/partnerServer';
import { Watches } from '../../../server/node/http/watches';
import { NodeMetrics } from '../../../server/node/metrics/nodeMetrics';
import { handlers } from '../../../server/node/operations/all';
import { readProblemDocument } from '../../../server/node/problems/problem';
import { descriptionPath } from '../../../server/node/urls/preflight';
import { World } from '../world';
import { ask } from './kit';

describe('what partners may ask of a node', () => {
  it('is no more than so many messages a minute from one address, whatever they are', async () => {
    const { context } = new World(1).addNode('left', 1);
    const metrics = new NodeMetrics();
    const watches = new Watches({ context, reload: () => Promise.resolve() }, metrics);
    const [most, seconds] = [3, 60];
    let now = 0;
    const partners = new PartnerServer(
      {
        ...{ settings: { host: '127.0.0.1', port: 0, trustedProxies: ['127.0.0.1'] }, metrics, handlers },
        ...{ tokens: () => [], node: () => undefined, log: { write: () => undefined } },
        partnerServing: () => ({ context, watches }),
      },
      { any: { most, seconds }, strangers: { most: 1, seconds: 1 } },
      () => now,
    );
    const server = http.createServer((incoming, outgoing) => {
      void partners.handle(incoming, outgoing, incoming.url ?? '');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const say = (path: string, address = '93.184.216.34') =>
      ask({ url }, path, { token: null, headers: { 'x-forwarded-for': address } });
    try {
      assert.equal((await say(descriptionPath)).status, 200);
      assert.equal((await say('/xsync/v1/nothing')).problem, 'route-unknown');
      assert.equal((await say(descriptionPath)).status, 200);
      now = 20_500;
      const limited = await say(descriptionPath);
      assert.deepEqual([limited.status, limited.headers['retry-after']], [429, '40']);
      assert.deepEqual(readProblemDocument(limited.text)?.facts, { seconds: 40 });
      assert.ok(limited.headers.signature !== undefined);
      assert.equal((await say(descriptionPath, '93.184.216.35')).status, 200, 'another address');
      now = seconds * 1000;
      assert.equal((await say(descriptionPath)).status, 200, 'a minute later');
    } finally {
      server.close();
    }
  });
});
