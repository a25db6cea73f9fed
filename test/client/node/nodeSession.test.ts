import assert from 'node:assert/strict';
import { pause } from '../../../client/node/backOff';
import { NodeSession, type SessionState } from '../../../client/node/nodeSession';
import { connectionInfo } from '../../support/nodeAnswers';
import { refuse, startFakeNode, token, type FakeNode } from './fakeNode';

describe('what is known of a node', () => {
  let node: FakeNode;
  let session: NodeSession;
  let changes = 0;

  beforeEach(async () => {
    node = await startFakeNode();
    changes = 0;
  });
  afterEach(async () => {
    session.end();
    await node.stop();
  });

  function open(as = token, backOff = { firstMs: 1, mostMs: 5 }): NodeSession {
    session = new NodeSession(
      { url: node.url, token: as },
      {
        version: '0.1.0',
        onChange: () => changes++,
        events: { silenceMs: 60_000, backOff },
      },
    );
    return session;
  }

  async function becomes<Kind extends SessionState['kind']>(kind: Kind): Promise<SessionState & { kind: Kind }> {
    while (session.state.kind !== kind) await pause(1);
    return session.state as SessionState & { kind: Kind };
  }

  const names = () => session.connections?.map(({ name }) => name);

  async function namesBecome(...expected: string[]): Promise<void> {
    while (names()?.join() !== expected.join()) await pause(1);
  }

  const put = (name: string, changes = {}) => node.connections.set(`id-${name}`, connectionInfo(name, changes));

  it('is the node and its connections, as soon as it answers', async () => {
    put('a_to_b');
    open();
    assert.equal(session.state.kind, 'connecting');
    assert.equal(session.connections, undefined);
    await becomes('connected');
    await namesBecome('a_to_b');
    assert.equal(session.info?.shortName, 'left');
    assert.ok(changes > 0);
  });

  it('follows what comes, changes and goes', async () => {
    open();
    await namesBecome();
    put('a_to_b');
    node.send({ kind: 'connection', id: 'id-a_to_b' });
    await namesBecome('a_to_b');
    put('a_to_b', { revision: 2, description: 'new' });
    node.send({ kind: 'connection', id: 'id-a_to_b' });
    while (session.connection('id-a_to_b')?.description !== 'new') await pause(1);
    node.connections.clear();
    node.send({ kind: 'connection', id: 'id-a_to_b' });
    await namesBecome();
    node.info = { ...node.info, shortName: 'other' };
    node.send({ kind: 'node' });
    while (session.info?.shortName !== 'other') await pause(1);
  });

  it('is read as a whole when much has changed, or nobody knows what', async () => {
    open();
    await namesBecome();
    for (let i = 0; i < 100; i++) put(`a_to_${i}`);
    const before = node.requests.length;
    node.sendText([...node.connections.keys()].map((id) => `data: {"kind":"connection","id":"${id}"}\n\n`).join(''));
    while (session.connections?.length !== 100) await pause(1);
    assert.ok(node.requests.length - before < 10, `${node.requests.length - before} requests`);
    node.connections.clear();
    node.send({ kind: 'resync' });
    await namesBecome();
  });

  it('stays known while the node is away, and is read anew when it is back', async () => {
    put('a_to_b');
    open();
    await namesBecome('a_to_b');
    const port = Number(new URL(node.url).port);
    await node.stop();
    await becomes('lost');
    await namesBecome('a_to_b');
    node = await startFakeNode(port);
    put('c_to_d');
    await namesBecome('c_to_d');
    await becomes('connected');
  });

  it('is read again when reading fails although events come', async () => {
    put('a_to_b');
    let failures = 0;
    node.override = ({ path }, response) => {
      if (!path.startsWith('/connections') || failures >= 3) return undefined;
      failures++;
      refuse(response, 500, 'internal', 'Something failed inside the node.');
      return true;
    };
    open();
    await becomes('lost');
    await namesBecome('a_to_b');
    await becomes('connected');
    assert.equal(failures, 3);
  });

  it('is not asked again for with a wrong token', async () => {
    open('other');
    const { error } = await becomes('lost');
    assert.match(String(error), /does not know the token/);
    await pause(20);
    assert.equal(node.requests.length, 1);
  });

  it('is not used when it is of a version that is not understood', async () => {
    node.info = { ...node.info, version: '0.2.0' };
    open();
    assert.equal((await becomes('incompatible')).version, '0.2.0');
  });

  it('is refreshed when it is asked to', async () => {
    open();
    await namesBecome();
    put('a_to_b');
    await session.refresh();
    assert.deepEqual(names(), ['a_to_b']);
  });

  it('is read once more when it is refreshed while a reading is under way that fails', async () => {
    let fail: (() => void) | undefined;
    node.override = ({ path }, response) => {
      if (fail !== undefined || !path.startsWith('/connections')) return undefined;
      fail = () => refuse(response, 500, 'internal', 'Something failed inside the node.');
      return true;
    };
    open(token, { firstMs: 1_000_000, mostMs: 1_000_000 });
    while (fail === undefined) await pause(1);
    put('a_to_b');
    const refreshed = session.refresh();
    fail();
    await refreshed;
    assert.equal(session.state.kind, 'connected');
    assert.deepEqual(names(), ['a_to_b']);
  });

  it('is followed again at once when it is refreshed after its stream broke', async () => {
    open(token, { firstMs: 1_000_000, mostMs: 1_000_000 });
    await namesBecome();
    node.hangUp();
    await becomes('lost');
    await session.refresh();
    while (node.requests.filter(({ path }) => path === '/events').length < 2) await pause(1);
  });

  it('holds what an operation answered, unless something newer is known', async () => {
    put('a_to_b', { revision: 5 });
    open();
    await namesBecome('a_to_b');
    session.keep(connectionInfo('a_to_b', { revision: 4, description: 'old' }));
    assert.equal(session.connection('id-a_to_b')?.description, '');
    session.keep(connectionInfo('a_to_b', { revision: 6, description: 'new' }));
    assert.equal(session.connection('id-a_to_b')?.description, 'new');
    node.send({ kind: 'connection', id: 'id-a_to_b' });
    await session.refresh();
    assert.equal(session.connection('id-a_to_b')?.description, 'new');
  });

  it('is told no more after its end', async () => {
    open();
    await namesBecome();
    session.end();
    const before = changes;
    node.hangUp();
    await session.refresh();
    await pause(20);
    assert.equal(changes, before);
  });
});
