import assert from 'node:assert/strict';
import { NodeClient } from '../../../client/node/nodeClient';
import { digestsOf } from '../../../client/ruling/digest';
import { PublishedDigests } from '../../../client/ruling/publishedDigests';
import { connectionInfo } from '../../support/nodeAnswers';
import { give, startFakeNode, token, type FakeNode } from '../node/fakeNode';

const rules = { outgoing: 'replica.key = issue.key\n', incoming: 'issue.summary = replica.summary\n' };

describe('the texts of published versions', () => {
  let server: FakeNode;
  let asked: string[] = [];
  beforeEach(async () => {
    asked = [];
    server = await startFakeNode();
    server.connections.set('1', connectionInfo('a_to_b', { id: '1' }));
    server.override = ({ path }, response) => {
      const [, version] = /^\/connections\/1\/rules\/versions\/(\d)$/.exec(path) ?? [];
      if (version === undefined) return undefined;
      asked.push(version);
      give(response, { version: Number(version), at: 1, by: 'Ada', note: '', restores: null, ...rules });
      return true;
    };
  });
  afterEach(() => server.stop());

  const running = () => ({ id: 'here', session: { client: new NodeClient({ url: server.url, token }) } });

  it('are asked for once, and are known still while the node is away', async () => {
    const published = new PublishedDigests();
    assert.equal(await published.of({ id: 'here' }, '1', 2), undefined);
    assert.deepEqual(await published.of(running(), '1', 2), digestsOf(rules));
    assert.deepEqual(await published.of(running(), '1', 2), digestsOf(rules));
    assert.deepEqual(await published.of({ id: 'here' }, '1', 2), digestsOf(rules));
    assert.deepEqual(asked, ['2']);
  });

  it('are those of one version of one connection at one node', async () => {
    const published = new PublishedDigests();
    await published.of(running(), '1', 2);
    assert.equal(await published.of({ id: 'here' }, '1', 3), undefined);
    assert.equal(await published.of({ id: 'here' }, '2', 2), undefined);
    assert.equal(await published.of({ id: 'there' }, '1', 2), undefined);
    assert.equal(await published.of(undefined, '1', 2), undefined);
  });
});
